import Basics
import Kernels
import Testing

@testable import Surveys

@Suite struct ErrorTests {
  @Test(arguments: [
    (LonelyUnit.remove, 5.8058), (.certainty, 5.8058), (.adjust, 5.8281), (.average, 6.0096),
  ])
  func aStratumWithOneUnitIsDoneByAsItIsSaid(_ rule: LonelyUnit, _ error: Double) throws {
    let sample = try SchoolSample()
    let design = try SurveyDesign(weights: sample.weights, stratum: sample.districts)
    let mean = try design.estimate(.mean, of: sample.scores, lonely: rule)
    #expect(prints(mean.value, 644.17, decimals: 2) && prints(mean.error, error, decimals: 4), "\(mean)")
  }

  @Test func aStratumWithOneUnitIsNamedWhereNothingIsSaid() throws {
    let sample = try SchoolSample()
    let design = try SurveyDesign(weights: sample.weights, stratum: sample.districts)
    let fault = try #require(throws: Diagnostic.self) { try design.estimate(.mean, of: sample.scores) }
    #expect(fault.code == "survey-stratum-lonely" && fault.arguments["stratum"] == "413")
    #expect(throws: Diagnostic.self) { try Replicates.jackknife(design) }
  }

  private static let turnover: [Double] = [15, 143, 21, 51, 337, 50, 274, 145, 15, 86]

  @Test func designEffectsAreThoseOfThePackage() throws {
    let equal = try SurveyDesign(weights: Array(repeating: 100, count: 10))
    let mean = try equal.estimate(.mean, of: Self.turnover)
    #expect(prints(mean.value, 113.7, decimals: 1) && prints(mean.error, 35.626, decimals: 3))
    #expect(prints(try equal.designEffect(.mean, of: Self.turnover), 1.0101, decimals: 4))

    let unequal = try SurveyDesign(weights: [20, 200, 11, 25, 550, 30, 250, 100, 10, 55])
    let other = try unequal.estimate(.mean, of: Self.turnover)
    #expect(prints(other.value, 243.914, decimals: 3) && prints(other.error, 48.752, decimals: 3))
    let effect = try unequal.designEffect(.mean, of: Self.turnover, withReplacement: true)
    #expect(prints(effect, 1.9741, decimals: 4), "\(effect)")
    let total = try unequal.estimate(.total, of: Self.turnover)
    #expect(prints(total.value, 305_136, decimals: 0) && prints(total.error, 184_965, decimals: 0))
    let ofTotal = try unequal.designEffect(.total, of: Self.turnover, withReplacement: true)
    #expect(prints(ofTotal, 18.157, decimals: 3), "\(ofTotal)")
  }

  private static let strata = ["1", "1", "1", "1", "1", "2", "2", "2"]
  private static let values = [2.8, 4.1, 6.8, 6.8, 9.2, 3.7, 6.6, 4.2]

  @Test(arguments: [
    ([3.0, 3, 3, 3, 3, 4, 4, 4], 5.4481, 0.7413), ([1, 1, 1, 1, 1, 1, 1, 1], 5.525, 0.7796),
  ])
  func meansOfStrataAreThoseOfThePackage(_ weights: [Double], _ value: Double, _ error: Double) throws {
    let design = try SurveyDesign(weights: weights, stratum: Self.strata)
    let mean = try design.estimate(.mean, of: Self.values)
    #expect(prints(mean.value, value, decimals: 4) && prints(mean.error, error, decimals: 4), "\(mean)")
  }

  /// For a total the jackknife is exact, whatever the strata and however much of them was drawn.
  @Test func theJackknifeOfATotalIsItsLinearisedError() throws {
    let design = try SurveyDesign(
      weights: [3, 3, 3, 3, 3, 4, 4, 4], stratum: Self.strata, populations: ["1": 15, "2": 12])
    let linear = try design.estimate(.total, of: Self.values)
    let jackknife = try Replicates.jackknife(design).estimate(.total, of: Self.values)
    #expect(abs(linear.error - jackknife.error) < 1e-9)
  }

  @Test func theBootstrapComesNearTheLinearisedErrorAndRepeatsItself() throws {
    let sample = try SchoolSample()
    let design = try SurveyDesign(weights: sample.weights, unit: sample.districts)
    let linear = try design.estimate(.total, of: sample.pupils).error
    let bootstrap = try Replicates.bootstrap(design, count: 2000, seed: 7)
    let found = try bootstrap.estimate(.total, of: sample.pupils)
    #expect(abs(found.error / linear - 1) < 0.06, "\(found.error) \(linear)")
    #expect(try bootstrap.estimate(.total, of: sample.pupils) == found)
    #expect(
      try Replicates.bootstrap(design, count: 2000, seed: 8).estimate(.total, of: sample.pupils) != found)
  }

  @Test func aWholeStratumVariesByNothing() throws {
    let design = try SurveyDesign(weights: [1, 1, 1], populations: ["": 3])
    #expect(try design.estimate(.mean, of: [1, 5, 9]) == Estimate(value: 5, error: 0))
  }

  @Test func theMeanOfAGroupIsThatOfItsAnswers() throws {
    let design = try SurveyDesign(weights: [1, 2, 1, 4])
    let mean = try design.mean(of: [1, 1, 0, 0], where: [true, false, true, false])
    #expect(mean.value == 0.5 && mean.error > 0)
    let all = try design.mean(of: [1, 1, 0, 0], where: [true, true, true, true])
    #expect(try all == design.estimate(.mean, of: [1, 1, 0, 0]))
  }

  @Test func moreDrawnThanThereAreIsRefusedWithTheStratum() throws {
    let fault = try #require(throws: Diagnostic.self) {
      try SurveyDesign(weights: [1, 1, 1], stratum: ["a", "b", "b"], populations: ["a": 1, "b": 1])
    }
    #expect(fault.code == "survey-population-small" && fault.place.field == "b")
  }

  @Test func unitsOfTheSameNameInTwoStrataAreTwo() throws {
    let design = try SurveyDesign(
      weights: [1, 1, 1, 1], stratum: ["a", "a", "b", "b"], unit: ["1", "2", "1", "2"])
    #expect(design.unitCount == 4)
  }
}
