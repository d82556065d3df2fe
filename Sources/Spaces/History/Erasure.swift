import Formats
import Store

/// What was taken out of the history for the sake of somebody's personal data. The entry that says so is what tells
/// an erasure from a tampering.
package struct Erasure: Hashable, Sendable {
  package let entries: [Int]
  package let versions: [VersionName]

  package init(entries: [Int] = [], versions: [VersionName] = []) {
    self.entries = entries
    self.versions = versions
  }

  /// What `entry` says was erased; nil where it is about something else.
  init?(announcedBy entry: StoredEntry) {
    guard entry.kind == .personErased, let text = entry.content,
      let content = try? HistoryEntry.Content(text)
    else { return nil }
    entries = (content.after["entries"]?.elements ?? []).compactMap {
      guard case .number(let number) = $0 else { return nil }
      return Int(exactly: number)
    }
    versions = (content.after["versions"]?.elements ?? []).compactMap { $0.text.flatMap(VersionName.init) }
  }

  var json: JSONValue {
    .object([
      .init("entries", .array(entries.map { .number(Double($0)) })),
      .init("versions", .texts(versions.map(\.text))),
    ])
  }
}

extension VersionName {
  /// `01…/3`
  var text: String { "\(thing)/\(number)" }

  init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let thing = Identifier<Thing>(String(parts[0])), let number = Int(parts[1]) else {
      return nil
    }
    self.init(thing, number)
  }
}

extension JSONValue {
  /// The elements of an array; none of anything else.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
