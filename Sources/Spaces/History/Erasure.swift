package import Formats
import Store

/// What was taken out of the history for the sake of somebody's personal data. The entry that says so is what tells
/// an erasure from a tampering.
package struct Erasure: Hashable, Sendable {
  package let entries: [Int]
  package let versions: [VersionName]
  /// What the entries said that tells nothing of anybody: roles, states, days, and which row it was. Without it
  /// nobody could tell any more what the rows of the tables must say. Nil in erasures from before it was kept.
  let kept: [Int: Kept]?

  struct Kept: Hashable, Sendable {
    let before: JSONValue
    let after: JSONValue
  }

  package init(entries: [Int] = [], versions: [VersionName] = []) {
    self.init(entries: entries, versions: versions, kept: [:])
  }

  init(entries: [Int], versions: [VersionName], kept: [Int: Kept]?) {
    self.entries = entries
    self.versions = versions
    self.kept = kept
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
    kept = content.after["kept"].map { kept in
      var entries: [Int: Kept] = [:]
      for member in kept.members {
        guard let number = Int(member.key) else { continue }
        entries[number] = Kept(
          before: member.value["before"] ?? .null, after: member.value["after"] ?? .null)
      }
      return entries
    }
  }

  var json: JSONValue {
    .object([
      .init("entries", .array(entries.map { .number(Double($0)) })),
      .init("versions", .texts(versions.map(\.text))),
      .init(
        "kept",
        .object(
          (kept ?? [:]).sorted { $0.key < $1.key }.map { number, kept in
            .init(String(number), .object([.init("before", kept.before), .init("after", kept.after)]))
          })),
    ])
  }
}

extension Erasure.Kept {
  /// What `content` says that tells nothing of anybody; nil where that is nothing.
  init?(of content: HistoryEntry.Content) {
    before = Self.words(content.before)
    after = Self.words(content.after)
    if before.members.isEmpty && after.members.isEmpty { return nil }
  }

  /// Words of closed lists, days, codes and names for machines.
  private static let impersonal: Set = [
    "batch", "brought", "comment", "first", "kind", "membership", "operator", "post", "role", "share",
    "shows", "state",
    "successor",
    "undoes", "units", "until", "version", "view",
  ]

  private static func words(_ said: JSONValue) -> JSONValue {
    .object(said.members.filter { impersonal.contains($0.key) })
  }
}

extension VersionName {
  /// `01…/3`
  package var text: String { "\(thing)/\(number)" }

  package init?(_ text: String) {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let thing = Identifier<Thing>(String(parts[0])), let number = Int(parts[1]) else {
      return nil
    }
    self.init(thing, number)
  }
}

extension JSONValue {
  /// The elements of an array; none of anything else.
  package var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
