import Basics
import Kernels
import Law
import Testing

@Suite struct IncomeEqualisationTests {
  private typealias Municipality = IncomeEqualisation.Municipality

  private let equalisation = IncomeEqualisation(guarantee: 1.15, mean: 250_000)
  /// Västerbotten; the fee is 85/95 of it, as no table of fees was read.
  private let rates = IncomeEqualisation.Rates(grant: 20.55, fee: 18.387)
  private let small = Municipality(taxBase: Money(kroner: 1_800_000_000), inhabitants: 10_000)
  private let large = Municipality(taxBase: Money(kroner: 8_200_000_000), inhabitants: 30_000)
  private let rich = Municipality(taxBase: Money(kroner: 20_000_000_000), inhabitants: 30_000)

  @Test func meanIsThatOfAllInhabitants() {
    #expect(IncomeEqualisation.mean(of: [small, large]) == 250_000)
    #expect(IncomeEqualisation.mean(of: []) == 0)
  }

  @Test func mergingTwoReceiversInOneCountyChangesNothing() {
    #expect(equalisation.change(merging: [(small, rates), (large, rates)], into: rates) == .zero)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func mergingReceiversInOneCountyChangesNothing(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let members = (0..<4).map { _ in
      let inhabitants = Int.random(in: 2_000...200_000, using: &random)
      let base = Double(inhabitants) * Double.random(in: 120_000...287_000, using: &random)
      return (Municipality(taxBase: Money(ore: Int64(base * 100)), inhabitants: inhabitants), rates)
    }
    let change = equalisation.change(merging: members, into: rates)
    #expect((change?.size).map { $0 <= Money(ore: 3) } == true)
  }

  /// The lesser gap times the difference of the rates: 1.075 billion × 2.163 per cent.
  @Test func receiverThatJoinsAPayerLoses() {
    let change = equalisation.change(merging: [(small, rates), (rich, rates)], into: rates)
    #expect(change == Money(kroner: Double(-23_252_250)))
  }

  @Test func feeOfUnknownRateIsUnknown() {
    let unread = IncomeEqualisation.Rates(grant: 20.55, fee: nil)
    #expect(equalisation.amount(for: rich, at: unread) == nil)
    #expect(equalisation.change(merging: [(small, unread), (rich, unread)], into: unread) == nil)
    #expect(equalisation.amounts(for: [(small, unread), (rich, unread)]).map { $0 == nil } == [false, true])
  }

  /// Heby moved from Västmanland to Uppsala on 1 January 2007; the rates are those that were read.
  @Test func countyRateSwitchesWithTheCounty() {
    let vastmanland = IncomeEqualisation.Rates(grant: 20.19, fee: nil)
    let uppsala = IncomeEqualisation.Rates(grant: 19.14, fee: nil)
    let change = equalisation.change(moving: small, from: vastmanland, to: uppsala)
    #expect(change == Money(kroner: Double(205_755_000 - 217_042_500)))
  }

  /// SOU 1991:98: 10 inhabitants, 100 skattekronor, mean 12, guarantee 150 %, compensation 95 %.
  @Test func historicExampleComesOutAsPrinted() {
    let historic = IncomeEqualisation(guarantee: 1.5, mean: 12)
    let poor = Municipality(taxBase: Money(kroner: Double(100)) ?? .zero, inhabitants: 10)
    #expect(historic.amount(for: poor, at: .init(grant: 95, fee: nil)) == Money(kroner: Double(76)))
  }
}
