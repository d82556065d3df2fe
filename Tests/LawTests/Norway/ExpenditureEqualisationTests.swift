import Basics
import Law
import Testing

@Suite struct ExpenditureEqualisationTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func moneyIsMovedNotMade(seed: UInt64) throws {
    let figures = try InventedCountry(seed: seed).figures
    let settlement = try InventedCountry.expenditure.settle(figures)
    #expect(settlement.residual.size <= InventedCountry.rounding(figures.count))
    let weighted = zip(settlement.indices, figures.inhabitants).reduce(0) { $0 + $1.0 * Double($1.1) }
    #expect(abs(weighted / Double(figures.countryInhabitants) - 1) < 1e-12)
  }

  @Test func twoMunicipalitiesByHand() throws {
    let figures = try CountryFigures(
      taxes: [.zero, .zero], inhabitants: [1000, 3000],
      criteria: [.init("age.6-12", [200, 200]), .init("base", [1, 1])])
    let equalisation = ExpenditureEqualisation(
      key: CriterionWeights([.init("age.6-12", 0.9), .init("base", 0.1)]), averageNeed: 50_000)
    let settlement = try equalisation.settle(figures)
    // Half of the need with a quarter of the people: (0.5 − 0.25) × 4 000 × 50 000.
    #expect(settlement.amounts == [Money(kroner: 50_000_000), Money(kroner: -50_000_000)])
    #expect(abs(settlement.indices[0] - 2) < 1e-12)
  }

  @Test func weightsThatAddUpToLessAreUsedAsShares() throws {
    let figures = try InventedCountry(seed: 7).figures
    let rounded = ExpenditureEqualisation(
      key: CriterionWeights(InventedCountry.key.weights.map { .init($0.criterion, $0.weight * 0.9999) }),
      averageNeed: 76_030)
    let difference = zip(
      try rounded.settle(figures).amounts, try InventedCountry.expenditure.settle(figures).amounts
    ).map { ($0 - $1).size }
    #expect(difference.allSatisfy { $0 <= Money(ore: 1) })
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func mergerThatOnlyAddsPeopleUpChangesNothing(seed: UInt64) throws {
    let figures = try InventedCountry(seed: seed).figures
    let people = ExpenditureEqualisation(
      key: CriterionWeights([.init("age.6-12", 0.6), .init("mortality", 0.4)]), averageNeed: 76_030)
    let before = try people.settle(figures).amounts
    let merged = try figures.merging([2, 30])
    let after = try people.settle(merged.figures).amounts
    #expect((after[2] - before[2] - before[30]).size <= Money(ore: 2))
  }

  @Test func criterionWithoutFiguresIsNamed() throws {
    let figures = try InventedCountry(seed: 1).figures
    let key = CriterionWeights([.init("refugees", 1)])
    let equalisation = ExpenditureEqualisation(key: key, averageNeed: 76_030)
    #expect(throws: Diagnostic("income-criterion-missing", .noAnswer, ["criterion": "refugees"])) {
      try equalisation.settle(figures)
    }
  }

  @Test func criterionThatNobodyHasIsNamed() throws {
    let figures = try CountryFigures(
      taxes: [.zero], inhabitants: [10], criteria: [.init("refugees", [0])])
    let key = CriterionWeights([.init("refugees", 1)])
    #expect(throws: Diagnostic("income-criterion-empty", .noAnswer, ["criterion": "refugees"])) {
      try ExpenditureEqualisation(key: key, averageNeed: 76_030).settle(figures)
    }
  }
}
