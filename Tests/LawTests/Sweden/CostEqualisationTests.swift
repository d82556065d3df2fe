import Basics
import Kernels
import Law
import Testing

@Suite struct CostEqualisationTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func moneyIsMovedNotMade(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let country = (0..<290).map { _ in
      CostEqualisation.Municipality(
        standardCost: .random(in: 35_000...80_000, using: &random),
        inhabitants: .random(in: 2_500...950_000, using: &random))
    }
    let amounts = CostEqualisation.amounts(for: country).compactMap(\.self)
    #expect(amounts.count == 290)
    #expect(amounts.sum.size <= Money(ore: 146))
    #expect(amounts.contains { $0 > .zero })
  }

  @Test func oneMissingStandardCostLeavesAllUnknown() {
    let amounts = CostEqualisation.amounts(for: [
      .init(standardCost: 50_000, inhabitants: 10), .init(standardCost: nil, inhabitants: 10),
    ])
    #expect(amounts == [nil, nil])
  }

  @Test func protectionEndsAfterFourYears() {
    let protection = MergerProtection(years: 4)
    let paid = (-1...5).map {
      protection.amount(before: Money(kroner: 150), after: Money(kroner: 130), yearsSince: $0).kroner
    }
    #expect(paid == [130, 150, 150, 150, 150, 130, 130])
  }

  @Test func lossComesWithTheFifthYear() {
    let items = [
      (before: Money(kroner: 60), after: Money(kroner: 50)), (Money(kroner: 90), Money(kroner: 95)),
    ]
    let lost = (0...5).map { MergerProtection(years: 4).loss(of: items, yearsSince: $0).kroner }
    #expect(lost == [0, 0, 0, 0, 10, 10])
  }

  @Test func introductionGrantIsNeverNegative() {
    let years = (2019...2024).map { IntroductionGrant.perInhabitant(loss: 600, step: 250, year: $0) }
    #expect(years == [0, 350, 100, 0, 0, 0])
  }
}
