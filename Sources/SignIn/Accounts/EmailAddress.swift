/// An e-mail address that mail can be sent to, of the plain kind: what stands in it cannot end a line or begin a
/// header.
package struct EmailAddress: Hashable, Sendable {
  /// As it was written.
  package let text: String

  /// The address that `text` writes, spaces around it left out, or nil (RFC 5321, section 4.1.2, without quoted
  /// strings, comments and address literals).
  package init?(_ text: String) {
    let trimmed = text.split(separator: " ", omittingEmptySubsequences: true)
    guard trimmed.count == 1, let address = trimmed.first, address.utf8.count <= 254 else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return nil }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard atoms.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.mayStandInName) }) else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2 || parts[1] == "localhost", labels.allSatisfy(Self.isLabel) else { return nil }
    self.text = String(address)
  }

  /// The form by which two addresses are the same: no server tells capital letters apart.
  package var folded: String { text.lowercased() }

  package var domain: String { String(folded.split(separator: "@").last ?? "") }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let signs = Array("!#$%&'*+-/=?^_`{|}~".utf8)

  private static func mayStandInName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || signs.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
