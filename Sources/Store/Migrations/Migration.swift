internal import Digests

/// One step from an empty database to today's. A step that was published is never changed or taken out.
package struct Migration: Sendable {
  /// What a database remembers it by: the room, its number there and what it is about, `spaces/1 values of things`.
  package let name: String
  /// Several statements, each ended with a semicolon; nothing else holds one. Types stand in capitals.
  package let script: String

  /// Where a database remembers what was carried out.
  static let table = "migration"

  /// - Parameter number: counted from 1 in its room, so that rooms can be built side by side.
  package init(_ room: StaticString, _ number: Int, _ subject: StaticString, _ script: StaticString) {
    self.init("\(room)/\(number) \(subject)", script: script.description)
  }

  /// One that was published before rooms named theirs.
  package init(_ name: StaticString, _ script: StaticString) {
    self.init(name.description, script: script.description)
  }

  private init(_ name: String, script: String) {
    self.name = name
    self.script = script
  }

  /// What the database remembers of it, so that a change of what was published is noticed.
  package var digest: String { HexDigest.of(Array(script.utf8)) }

  var statements: [String] {
    script.split(separator: ";").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
