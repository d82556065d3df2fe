import Basics
import Testing

@testable import Inventories

/// The three years in which property tax becomes the same everywhere.
@Suite struct PropertyTaxTests {
  private func part(_ unit: String, _ rate: Int) -> PropertyTaxTransition.Part {
    .init(unit: unit, rate: rate, base: Money(kroner: 1_000_000_000))
  }

  @Test func housingRisesByOnePerMilleAYearAndOthersByTwo() {
    let (low, high) = (part("A", 0), part("B", 40))
    let housing = PropertyTaxTransition(.housing, parts: [low, high], target: 30, begins: 2028)
    #expect((2027...2031).map { housing.rate(of: low, in: $0) } == [0, 10, 20, 30, 30])
    #expect((2027...2031).map { housing.rate(of: high, in: $0) } == [40, 30, 30, 30, 30])
    let other = PropertyTaxTransition(.other, parts: [low], target: 50, begins: 2029)
    #expect((2028...2031).map { other.rate(of: low, in: $0) } == [0, 20, 40, 50])
    #expect(housing.unreached.isEmpty && other.unreached.isEmpty)
  }

  @Test func whatThreeYearsAreTooShortForIsNamed() {
    let tax = PropertyTaxTransition(.housing, parts: [part("A", 0), part("B", 10)], target: 40, begins: 2028)
    #expect(tax.unreached.map(\.unit) == ["A"])
  }

  @Test func revenueIsTheRateOfTheBase() {
    let tax = PropertyTaxTransition(.housing, parts: [part("A", 25)], target: 30, begins: 2028)
    #expect(tax.revenue(of: part("A", 25), in: 2027) == Money(kroner: 2_500_000))
    #expect(tax.adjustments(of: 2027).isEmpty)
    #expect(tax.adjustments(of: 2028).map(\.amount) == [Money(kroner: -500_000)])
  }
}
