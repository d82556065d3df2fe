import Basics
import Kernels
import Law
import Testing

@Suite struct TaxEqualisationTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func moneyIsMovedNotMade(seed: UInt64) throws {
    let settlement = InventedCountry.tax.settle(try InventedCountry(seed: seed).figures)
    #expect(settlement.residual.size <= InventedCountry.rounding(settlement.amounts.count))
    #expect(settlement.extra > .zero)
    #expect(settlement.deduction > 0)
  }

  @Test func threeMunicipalitiesByHand() throws {
    let figures = try CountryFigures(
      taxes: [Money(kroner: 20_000_000), Money(kroner: 30_000_000), Money(kroner: 40_000_000)],
      inhabitants: [1000, 1000, 1000])
    let settlement = InventedCountry.tax.settle(figures)
    #expect(settlement.average == 30_000)
    // 35 per cent of the 7 000 kroner below 27 000.
    #expect(settlement.extra == Money(kroner: 2_450_000))
    // 6 000 000 + 2 450 000 − 2 450 000 ÷ 3, and so on.
    #expect(settlement.amounts.map(\.ore) == [763_333_333, -81_666_667, -681_666_667])
    #expect(settlement.residual == Money(ore: -1))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func mergerAmongThoseAboveTheLimitIsNeutral(seed: UInt64) throws {
    let figures = try InventedCountry(seed: seed, ratios: 0.97...1.05).figures
    let members = [3, 11, 25]
    let merged = try figures.merging(members)
    let before = InventedCountry.tax.settle(figures)
    let after = InventedCountry.tax.settle(merged.figures)
    let change = after.amounts[merged.position] - members.map { before.amounts[$0] }.sum
    #expect(before.extra == .zero)
    #expect(change.size <= Money(ore: 2))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func mergerNeverRaisesTheExtraCompensation(seed: UInt64) throws {
    let figures = try InventedCountry(seed: seed).figures
    var random = SplitMix(seed: seed)
    for _ in 0..<20 {
      let size = Int.random(in: 2...6, using: &random)
      let members = Array((0..<figures.count).shuffled(using: &random).prefix(size))
      let after = InventedCountry.tax.settle(try figures.merging(members).figures)
      #expect(after.extra <= InventedCountry.tax.settle(figures).extra + Money(ore: 1))
    }
  }

  @Test func richJoiningPoorLosesExtraCompensation() throws {
    let figures = try CountryFigures(
      taxes: [Money(kroner: 20_000_000), Money(kroner: 40_000_000), Money(kroner: 30_000_000)],
      inhabitants: [1000, 1000, 1000])
    #expect(InventedCountry.tax.settle(try figures.merging([0, 1]).figures).extra == .zero)
  }
}
