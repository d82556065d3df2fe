/// The decimal number that the shortest text of a `Double` says: 0.6 is 6/10, not 0.59999….
///
/// Laws write decimals. A product with the binary neighbour of 0.6 is off by less than an øre, but on the
/// wrong side of a half it rounds to another øre.
package struct DecimalRate {
  package let digits: Int128
  /// The number is `digits` times ten to this power.
  package let exponent: Int

  /// Nil where the number is not finite.
  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    let halves = number.description.split(separator: "e")
    let parts = halves[0].split(separator: ".")
    let decimals = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    guard let digits = Int128(parts[0] + decimals) else { return nil }
    self.digits = digits
    exponent = (halves.count > 1 ? Int(halves[1]) ?? 0 : 0) - decimals.count
  }

  /// `amount` times the rate, or nil beyond the range of `Int64`.
  func times(_ amount: Int64, rounding: Money.Rounding) -> Int64? {
    let (product, overflow) = digits.multipliedReportingOverflow(by: Int128(amount))
    guard !overflow else { return nil }
    if exponent < 0 {
      // The product has at most 36 digits, so that more places than an Int128 holds leave nothing.
      guard exponent >= -38 else { return rounding.quotient(product.signum(), 4).clampedToInt64 }
      return Int64(exactly: rounding.quotient(product, DecimalRate.power(-exponent)))
    }
    guard product != 0 else { return 0 }
    guard exponent <= 38 else { return nil }
    let (scaled, tooLarge) = product.multipliedReportingOverflow(by: DecimalRate.power(exponent))
    return tooLarge ? nil : Int64(exactly: scaled)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Int128 {
  fileprivate var clampedToInt64: Int64 { Int64(clamping: self) }
}

extension Money.Rounding {
  /// `numerator / denominator` to a whole number.
  func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (n, d) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator)
    let (towardsZero, rest) = n.quotientAndRemainder(dividingBy: d)
    guard rest != 0 else { return towardsZero }
    let awayFromZero = towardsZero + (n < 0 ? -1 : 1)
    // Compared without doubling the rest, which could overflow.
    let size = rest.magnitude
    let left = d.magnitude - size
    switch self {
    case .down: return n < 0 ? awayFromZero : towardsZero
    case .halfAwayFromZero: return size >= left ? awayFromZero : towardsZero
    case .halfEven:
      if size == left { return towardsZero % 2 == 0 ? towardsZero : awayFromZero }
      return size > left ? awayFromZero : towardsZero
    }
  }
}
