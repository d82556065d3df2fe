/// An exact amount of money in whole øre or öre.
///
/// Which currency it is in is said by the unit beside it. Rates are `Double`; where an amount meets a
/// rate the rounding is named, because the law names it.
package struct Money: Hashable, Comparable, Sendable {
  /// How the part of an øre that is left over is treated.
  package enum Rounding: String, Hashable, Sendable {
    /// To the nearest øre; a half goes away from zero (what most calculators do).
    case halfAwayFromZero = "half-away-from-zero"
    /// To the nearest øre; a half goes to the even neighbour (no bias in long sums).
    case halfEven = "half-even"
    /// Towards minus infinity.
    case down
  }

  /// Hundredths of a krone or krona.
  package let ore: Int64

  package static let zero = Money(ore: 0)

  package init(ore: Int64) {
    self.ore = ore
  }

  /// - Parameter kroner: within ±92 233 720 368 547 758.
  package init(kroner: Int64) {
    ore = kroner * 100
  }

  /// Kroner written with decimals, rounded to whole øre.
  ///
  /// The decimals are those of the shortest text that stands for the number, so that 1.005 is 100.5 øre
  /// and not 100.49999. Nil where the number is not finite or too large.
  package init?(kroner: Double, rounding: Rounding = .halfAwayFromZero) {
    guard let rate = DecimalRate(kroner), let ore = rate.times(100, rounding: rounding) else { return nil }
    self.ore = ore
  }

  /// In kroner, for ratios and drawings; sums are made of `Money`.
  package var kroner: Double { Double(ore) / 100 }

  /// Times a rate, exactly: the rate is the decimal number that its shortest text says.
  ///
  /// A result beyond the range of `Int64` stops at its end; a rate that is not finite gives zero.
  package func scaled(by rate: Double, rounding: Rounding) -> Money {
    guard let decimal = DecimalRate(rate) else { return .zero }
    return Money(ore: decimal.times(ore, rounding: rounding) ?? ((ore < 0) == (rate < 0) ? .max : .min))
  }

  /// Times a fraction, exactly: a share of a whole, `inhabitants` of `all`.
  ///
  /// A result beyond the range of `Int64` stops at its end; a denominator of zero gives zero.
  package func scaled(by numerator: Int64, over denominator: Int64, rounding: Rounding) -> Money {
    guard denominator != 0 else { return .zero }
    let product = Int128(ore) * Int128(numerator)
    let ore = rounding.quotient(product, Int128(denominator))
    return Money(ore: Int64(clamping: ore))
  }

  package static func < (a: Money, b: Money) -> Bool { a.ore < b.ore }
  package static func + (a: Money, b: Money) -> Money { Money(ore: a.ore + b.ore) }
  package static func - (a: Money, b: Money) -> Money { Money(ore: a.ore - b.ore) }
  package static prefix func - (a: Money) -> Money { Money(ore: -a.ore) }
  package static func * (a: Money, count: Int64) -> Money { Money(ore: a.ore * count) }
  package static func += (a: inout Money, b: Money) { a = a + b }
  package static func -= (a: inout Money, b: Money) { a = a - b }
}

extension Sequence<Money> {
  /// The sum, exactly.
  package var sum: Money { reduce(.zero, +) }
}
