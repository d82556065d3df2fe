import Basics
import Kernels
import Law

/// A country of municipalities from 200 to 600 000 inhabitants.
struct InventedCountry {
  static let key = CriterionWeights([
    .init("age.6-12", 0.5), .init("mortality", 0.3), .init("base", 0.15), .init("zone", 0.05),
  ])
  static let tax = TaxEqualisation(rate: 0.6, limit: 0.9, extraRate: 0.35)
  static let expenditure = ExpenditureEqualisation(key: key, averageNeed: 76_030)

  let figures: CountryFigures

  /// - Parameter ratios: tax per inhabitant between these shares of 40 000 kroner.
  init(seed: UInt64, count: Int = 40, ratios: ClosedRange<Double> = 0.6...2.5) throws {
    var random = SplitMix(seed: seed)
    let inhabitants = (0..<count).map { _ in Int.random(in: 200...600_000, using: &random) }
    let taxes = inhabitants.map {
      Money(ore: Int64(4_000_000 * Double($0) * Double.random(in: ratios, using: &random)))
    }
    func people(_ share: ClosedRange<Double>) -> [Double] {
      inhabitants.map { (Double($0) * Double.random(in: share, using: &random)).rounded() }
    }
    figures = try CountryFigures(
      taxes: taxes, inhabitants: inhabitants,
      criteria: [
        .init("age.6-12", people(0.05...0.12)), .init("mortality", people(0.005...0.02)),
        .init("base", inhabitants.map { _ in 1 }), .init("zone", people(0.1...9)),
      ])
  }

  /// What rounding each of `count` amounts to whole øre can add up to.
  static func rounding(_ count: Int) -> Money { Money(ore: Int64(count / 2 + 1)) }
}

extension Money {
  var size: Money { self < .zero ? -self : self }
}
