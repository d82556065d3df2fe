/// The code that whoever sends an input keeps, to see what became of it: sixteen digits in groups of four, so that it can be
/// read aloud over a telephone.
package enum ReceiptCode {
  private static let length = 16

  /// - Parameter randomBytes: as many as asked for, that nobody can guess.
  package static func make(_ randomBytes: (Int) -> [UInt8]) -> String {
    var digits = ""
    while digits.count < length {
      // Bytes that would make some digits more likely than others are left out.
      for byte in randomBytes(length) where byte < 250 && digits.count < length {
        digits.append(String(byte % 10))
      }
    }
    return stride(from: 0, to: length, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
      .joined(separator: "-")
  }

  /// The digits of what somebody typed, with or without blanks; nil for what cannot be a code.
  package static func digits(of typed: String) -> String? {
    let digits = typed.filter { $0.isASCII && $0.isNumber }
    return digits.count == length && !typed.contains(where: \.isLetter) ? digits : nil
  }
}
