/// A text as its lines, so that they are the text again when they are joined: whatever stands before a line feed, a carriage
/// return too, is part of the line.
package struct TextLines: Hashable, Sendable {
  package var lines: [String]

  package init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  /// Lines are the same only if their bytes are: two ways to write one letter are two lines.
  static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
  static func same(_ one: [String], _ other: [String]) -> Bool { one.elementsEqual(other, by: same) }
}
