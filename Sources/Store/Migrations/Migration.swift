internal import Digests

/// One step from an empty database to today's. A step that was published is never changed or taken out.
package struct Migration: Sendable {
  /// Counted from 1 over all rooms, without gaps.
  package let number: Int
  package let name: String
  /// Several statements, each ended with a semicolon; nothing else holds one. Types stand in capitals.
  package let script: String

  /// Where a database remembers what was carried out.
  static let table = "migration"

  package init(_ number: Int, _ name: String, _ script: StaticString) {
    self.init(number, name, script: script.description)
  }

  private init(_ number: Int, _ name: String, script: String) {
    self.number = number
    self.name = name
    self.script = script
  }

  /// The same step under another number, so that the tests of a room carry out its own steps alone.
  package func numbered(_ number: Int) -> Migration {
    Migration(number, name, script: script)
  }

  /// What the database remembers of it, so that a change of what was published is noticed.
  package var digest: String { HexDigest.of(Array(script.utf8)) }

  var statements: [String] {
    script.split(separator: ";").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
