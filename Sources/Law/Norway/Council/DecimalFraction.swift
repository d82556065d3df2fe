/// A decimal number above nought, kept exactly: 1.4 is 7/5.
///
/// As a floating-point number 1.4 is a little less than 1.4, which gives a seat to the wrong list
/// where quotients are equal.
package struct DecimalFraction: Hashable, Sendable {
  /// In lowest terms.
  package let numerator: UInt64
  package let denominator: UInt64

  /// Digits before and after the point that are taken, so that products of divisors stay far below
  /// 64 bits.
  private static let mostDigits = 6

  /// The number that `text` writes with a decimal point, like `1.4` or `2`; nil where it is no such
  /// number, has more than six digits before or after the point, or is nought.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in
        (1...Self.mostDigits).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
      }), let digits = UInt64(parts.joined()), digits > 0
    else { return nil }
    let scale = (parts.count == 2 ? parts[1] : "").utf8.reduce(1 as UInt64) { scale, _ in scale * 10 }
    let divisor = Self.greatestCommonDivisor(digits, scale)
    numerator = digits / divisor
    denominator = scale / divisor
  }

  /// Whether the number is at most `whole`.
  package func isAtMost(_ whole: UInt64) -> Bool {
    numerator <= whole * denominator
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
