package import Basics

/// What a row of yearly amounts is worth on one day.
///
/// Convention: each amount is counted at the end of its year and valued at the beginning of the year of
/// effect. With 3.5 %, 15 equal payments are worth 11.5174 of one, and 5/6 … 1/6 after them 1.3784 more.
/// What is paid before the year of effect grows by the rate until then.
package struct PresentValue: Hashable, Sendable {
  package let amount: Money
  package let rate: Double
  /// The day that the amounts are valued on.
  package let day: Day
  /// The year whose prices all amounts were brought to before they were added.
  package let priceYear: Int

  init(of amounts: [(year: Int, amount: Money)], rate: Double, effective: Day, priceYear: Int) {
    amount =
      amounts.map { year, amount in
        amount.scaled(
          by: Self.factor(rate: rate, periods: year - effective.year + 1), rounding: .halfAwayFromZero)
      }.sum
    self.rate = rate
    day = .newYear(effective.year)
    self.priceYear = priceYear
  }

  /// (1 + rate) to the power of minus `periods`.
  private static func factor(rate: Double, periods: Int) -> Double {
    let growth = (0..<periods.magnitude).reduce(1.0) { product, _ in product * (1 + rate) }
    return periods < 0 ? growth : 1 / growth
  }
}
