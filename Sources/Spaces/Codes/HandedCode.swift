import Digests

/// A code that is handed to somebody without an account, on paper or as a picture: short enough to be typed on a phone, and long
/// enough that nobody guesses it. It is told once; what is kept is its digest.
package enum HandedCode {
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// Groups of four letters: 59 bits in three of them.
  package static func new(_ occasion: Occasion, letters count: Int = 12) -> String {
    var digits = ""
    while digits.count < count {
      // Bytes that would make some letters more likely than others are left out.
      for byte in occasion.randomBytes(16)
      where Int(byte) < 256 / letters.count * letters.count && digits.count < count {
        digits.append(letters[Int(byte) % letters.count])
      }
    }
    return stride(from: 0, to: count, by: 4).map { String(digits.dropFirst($0).prefix(4)) }.joined(
      separator: "-")
  }

  /// However it is typed: capitals, blanks, without hyphens.
  package static func plain(_ code: String) -> String {
    code.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// - Parameter purpose: what it opens, so that no code opens anything else.
  package static func digest(_ code: String, for purpose: StaticString) -> String {
    HexDigest.of(Array("\(purpose):\(plain(code))".utf8))
  }
}
