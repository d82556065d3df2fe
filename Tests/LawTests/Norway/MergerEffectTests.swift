import Basics
import Law
import Testing

/// What a merger changes is split so that nothing is counted twice and nothing is left out.
@Suite struct MergerEffectTests {
  private let system = IncomeSystem(tax: InventedCountry.tax, expenditure: InventedCountry.expenditure)

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func whatTheseLoseTheOthersGet(seed: UInt64) throws {
    let figures = try InventedCountry(seed: seed).figures
    let effect = try system.effect(
      ofMerging: [1, 5, 8], in: figures, regionalBefore: Money(kroner: 12_000_000),
      regionalAfter: Money(kroner: 2_000_000))
    #expect(effect.lost.regional == Money(kroner: 10_000_000))
    #expect(effect.gained == .zero)
    #expect(effect.compensated == effect.lost.base + Money(kroner: 10_000_000))
    let equalisation = effect.change + effect.lost.regional
    // Twice a country's rounding, for before and after, and twice for the two equalisations.
    #expect((equalisation + effect.others).size <= InventedCountry.rounding(figures.count) * 4)
  }

  @Test func allButOneBaseGrantAreLost() throws {
    let figures = try InventedCountry(seed: 2).figures
    let effect = try system.effect(
      ofMerging: [0, 1, 2], in: figures, regionalBefore: .zero, regionalAfter: .zero)
    let each = 0.15 * 76_030 * Double(figures.countryInhabitants) / 40
    #expect(abs(effect.lost.base.kroner - 2 * each) < 0.01)
    #expect(effect.lost.regional == .zero)
  }

  /// With nothing else to shift, the base grants that fall away are divided among those that are left.
  @Test func freedBaseGrantIsShared() throws {
    let count = 10
    let figures = try CountryFigures(
      taxes: [Money](repeating: Money(kroner: 30_000_000), count: count),
      inhabitants: [Int](repeating: 1000, count: count),
      criteria: [.init("base", [Double](repeating: 1, count: count))])
    let base = ExpenditureEqualisation(key: CriterionWeights([.init("base", 1)]), averageNeed: 9000)
    let effect = try IncomeSystem(tax: InventedCountry.tax, expenditure: base).effect(
      ofMerging: [0, 1], in: figures, regionalBefore: .zero, regionalAfter: .zero)
    // 90 million in ten parts of 9 before, in nine of 10 after.
    #expect(effect.lost.base == Money(kroner: 9_000_000))
    #expect(effect.redistributed == Money(kroner: 1_000_000))
    #expect(effect.others == Money(kroner: 8_000_000))
  }

  @Test func moreRegionalGrantsAreAGainNotALoss() throws {
    let effect = try system.effect(
      ofMerging: [0, 1], in: try InventedCountry(seed: 4).figures, regionalBefore: Money(kroner: 1),
      regionalAfter: Money(kroner: 5))
    #expect(effect.lost.regional == .zero)
    #expect(effect.gained == Money(kroner: 4))
  }
}
