/// The name of a content: 64 hexadecimal digits of its SHA-256, lower case.
package struct ContentDigest: Hashable, Sendable, Comparable {
  package let text: String

  /// Nil where `text` is no such name.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.digits.contains($0) }) else { return nil }
    self.text = String(text)
  }

  /// Of everything that was added to `digest`.
  package init(_ digest: HexDigest) {
    text = digest.text
  }

  private static let digits = Set("0123456789abcdef".utf8)

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
