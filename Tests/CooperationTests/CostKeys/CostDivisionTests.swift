import Testing

@testable import Cooperation

@Suite struct CostDivisionTests {
  private let three = [
    CostParty(inhabitants: 28_000, use: 100, share: 0.6), CostParty(inhabitants: 6_000, use: 50, share: 0.2),
    CostParty(inhabitants: 5_000, use: 50, share: 0.2),
  ]

  @Test func eachKeyDividesAllOfIt() {
    #expect(CostDivision.equal.parts(of: 1_000_000, among: three) == [333_334, 333_333, 333_333])
    #expect(CostDivision.inhabitants.parts(of: 3_900_000, among: three) == [2_800_000, 600_000, 500_000])
    #expect(CostDivision.use.parts(of: 400, among: three) == [200, 100, 100])
    #expect(CostDivision.shares.parts(of: 1_000, among: three) == [600, 200, 200])
    // 30 per cent equally: 100 each; the rest by inhabitants: 700 × 28/39, 6/39, 5/39.
    #expect(
      CostDivision.fixedAndVariable(fixed: 0.3, byUse: false).parts(of: 1_000, among: three)
        == [602, 208, 190])
    // The first 5 000 count whole, those above half: 16 500, 5 500 and 5 000 of 27 000.
    let tiers = CostDivision.tiers([.init(from: 0, weight: 1), .init(from: 5_000, weight: 0.5)])
    #expect(tiers.parts(of: 27_000, among: three) == [16_500, 5_500, 5_000])
  }

  @Test(arguments: 0..<200)
  func partsAddUpToTheKrone(_ amount: Int) {
    for key in [
      CostDivision.equal, .inhabitants, .use, .shares, .fixedAndVariable(fixed: 0.37, byUse: true),
      .tiers([.init(from: 0, weight: 1), .init(from: 5_500, weight: 0.3)]),
    ] {
      let parts = key.parts(of: amount, among: three)
      #expect(parts?.reduce(0, +) == amount && parts?.allSatisfy { $0 >= 0 } == true)
    }
  }

  /// What is unknown of one is not taken for nothing.
  @Test func whatIsUnknownDividesNothing() {
    let lacking = three + [CostParty()]
    #expect(CostDivision.inhabitants.parts(of: 100, among: lacking) == nil)
    #expect(CostDivision.equal.parts(of: 100, among: lacking) == [25, 25, 25, 25])
    #expect(CostDivision.use.parts(of: 100, among: [CostParty(use: 0), CostParty(use: 0)]) == nil)
    #expect(CostDivision.equal.parts(of: 100, among: []) == nil)
  }
}
