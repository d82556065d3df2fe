import Basics
import Testing

@testable import Surveys

@Suite struct SampleShareTests {
  /// Margins that surveys of the Norwegian reform printed, in percent.
  @Test(arguments: [
    (0.05, 1200, Int?.none, 1.23), (0.5, 1200, nil, 2.83), (0.05, 500, nil, 1.91), (0.5, 500, nil, 4.38),
    (0.05, 66, 93, 2.85), (0.5, 66, 93, 6.53),
  ])
  func publishedMarginsComeOut(_ share: Double, _ answers: Int, _ population: Int?, _ printed: Double) throws
  {
    let margin = try SampleShare(share, answers: answers, population: population).margin(level: 0.95)
    #expect(abs(margin.margin * 100 - printed) < 0.005)
  }

  @Test(arguments: [(0.8, 1.2815515655), (0.95, 1.9599639845), (0.99, 2.5758293035)])
  func theNormalDistributionIsThatOfTables(_ level: Double, _ quantile: Double) {
    #expect(abs(normalQuantile(twoSided: level) - quantile) < 1e-9)
  }

  @Test func aShareOfNobodyHasAWidthAndStaysAboveZero() throws {
    // Wilson's upper bound for 0 of 10 is z² / (10 + z²).
    let margin = try SampleShare(0, answers: 10).margin(level: 0.95)
    #expect(margin.low == 0 && abs(margin.high - 0.27753) < 1e-4 && margin.method == .wilson)
    let all = try SampleShare(1, answers: 10).margin(level: 0.95)
    #expect(all.high == 1 && abs(all.low - (1 - margin.high)) < 1e-12)
  }

  @Test func whereAllAnsweredNothingIsUnsure() throws {
    let margin = try SampleShare(0.3, answers: 93, population: 93, designEffect: 2).margin(level: 0.95)
    #expect(margin == Margin(low: 0.3, high: 0.3, margin: 0, method: .census))
    #expect(try SampleShare(1, answers: 1, population: 1).margin(level: 0.95).margin == 0)
  }

  @Test func aDesignEffectOfFourDoublesTheMargin() throws {
    let simple = try SampleShare(0.4, answers: 1000).margin(level: 0.95)
    let clustered = try SampleShare(0.4, answers: 1000, designEffect: 4).margin(level: 0.95)
    #expect(abs(clustered.margin - 2 * simple.margin) < 1e-12)
    #expect(clustered.low == 0.4 - clustered.margin && clustered.high == 0.4 + clustered.margin)
  }

  @Test func boundsNeverLeaveZeroToOne() throws {
    for share in stride(from: 0.0, through: 1.0, by: 0.01) {
      for answers in [1, 2, 5, 20, 49, 50, 1000] {
        let margin = try SampleShare(share, answers: answers, population: answers * 3).margin(level: 0.99)
        #expect(margin.low >= 0 && margin.high <= 1 && margin.low <= share && share <= margin.high)
      }
    }
  }

  @Test(arguments: [
    ("share", 1.2, 10, Int?.none, 1.0), ("answers", 0.5, 0, nil, 1), ("population", 0.5, 10, 9, 1),
    ("design-effect", 0.5, 10, nil, 0), ("share", .nan, 10, nil, 1),
  ])
  func whatCannotBeIsNamed(
    _ field: String, _ share: Double, _ answers: Int, _ population: Int?, _ effect: Double
  ) throws {
    let fault = try #require(throws: Diagnostic.self) {
      try SampleShare(share, answers: answers, population: population, designEffect: effect)
    }
    #expect(fault.code == "margin-out-of-range" && fault.place.field == field)
  }
}
