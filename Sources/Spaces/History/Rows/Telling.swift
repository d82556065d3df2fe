import Basics
import Formats
import Store

/// What one entry tells of rows.
struct Telling {
  let entry: StoredEntry
  let before: JSONValue
  let after: JSONValue
  /// False where its content was taken out, and `before` and `after` hold only what was kept of it.
  let isWhole: Bool

  /// - Throws: `StorageFault.unexpected` where its content cannot be read.
  init(_ entry: StoredEntry, kept: Erasure.Kept?) throws {
    self.entry = entry
    isWhole = entry.content != nil
    if let text = entry.content {
      let content = try HistoryEntry.Content(text)
      (before, after) = (content.before, content.after)
    } else {
      (before, after) = (kept?.before ?? .null, kept?.after ?? .null)
    }
  }

  var number: Int { entry.number }

  /// Whether the demonstration made it, as it marks all that it makes.
  var isDemonstration: Bool { entry.hand == .command("demonstration") }

  /// What `after` says of a text; nil where it says nothing of it.
  func text(_ member: String) -> SaidValue? {
    said(member) {
      switch $0 {
      case .text(let text): .text(text)
      case .null: .null
      default: nil
      }
    }
  }

  func truth(_ member: String) -> SaidValue? {
    said(member) { $0 == .bool(true) ? .truth(true) : $0 == .bool(false) ? .truth(false) : nil }
  }

  /// The words of a list; nil where nothing is said of it.
  func list(_ member: String) -> [String]? {
    after[member].map { $0.elements.compactMap(\.text) }
  }

  private func said(_ member: String, _ read: (JSONValue) -> SaidValue?) -> SaidValue? {
    guard let value = after[member] else { return isWhole ? nil : .unknown }
    return read(value) ?? .unknown
  }
}
