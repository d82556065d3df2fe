import Figures
import RealModule

/// What is assumed in one draw, worked out for every year: the same for all units and alternatives.
struct DrawnWorld: Sendable {
  let assumed: Assumed
  /// How much of an effect has come about in each year, 0…1.
  let ramp: [Double]
  /// Spending for the same need against the first year's, by year.
  let standard: [Double]
  /// What a krone at the end of each year is worth on the day that the alternatives begin, as in the grants of a merger
  /// (``PresentValue``).
  let discount: [Double]

  /// - Parameters:
  ///   - years: counted, the first included.
  ///   - effect: the year in which alternatives begin, counted from the first.
  init(_ assumed: Assumed, years: Int, effect: Int) {
    self.assumed = assumed
    let length = assumed[.ramp] ?? 0
    ramp = (0..<years).map { Self.ramp(after: Double($0 - effect) + 0.5, length: length) }
    standard = Self.powers(of: 1 + (assumed[.priceGrowth] ?? 0) / 100, years)
    let rate = (assumed[.discountRate] ?? 0) / 100
    let untilEnd = Self.power(of: 1 + rate, effect - 1)
    discount = Self.powers(of: 1 / (1 + rate), years).map { $0 * untilEnd }
  }

  /// A logistic curve from 0 at the beginning to 1 after `length` years.
  private static func ramp(after time: Double, length: Double) -> Double {
    if time < 0 { return 0 }
    if time >= length { return 1 }
    func logistic(_ x: Double) -> Double { 1 / (1 + Double.exp(-x)) }
    let (least, most) = (logistic(-5), logistic(5))
    return (logistic(10 * time / length - 5) - least) / (most - least)
  }

  private static func power(of base: Double, _ exponent: Int) -> Double {
    let power = (0..<exponent.magnitude).reduce(1.0) { product, _ in product * base }
    return exponent < 0 ? 1 / power : power
  }

  private static func powers(of base: Double, _ count: Int) -> [Double] {
    var power = 1.0
    return (0..<count).map { _ in
      defer { power *= base }
      return power
    }
  }
}
