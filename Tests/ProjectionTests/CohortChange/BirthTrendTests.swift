import Foundation
import Testing

@testable import Projection

/// Births go on as they changed of late, by less each year.
@Suite struct BirthTrendTests {
  @Test func ratiosThatDoNotChangeGoOn() {
    let trend = BirthTrend([0.03, 0.03, 0.03, 0.03, 0.03], horizon: 3)
    #expect(trend.years.allSatisfy { abs($0 - 0.03) < 1e-12 })
  }

  @Test func aFallGoesOnByLessEachYear() {
    // Two per cent less each year: seven tenths of that in the first year, half as much again in all by the second.
    let counted = (0..<6).map { 0.04 * pow(0.98, Double($0)) }
    let trend = BirthTrend(counted, horizon: 60)
    #expect(abs(trend.years[0] / counted[5] - pow(0.98, 0.7)) < 1e-12)
    #expect(abs(trend.years[1] / trend.years[0] - pow(0.98, 0.49)) < 1e-12)
    #expect(abs(trend.years[59] / counted[5] - pow(0.98, 0.7 / 0.3)) < 1e-6)
  }

  @Test func onlyTheLastFourTellTheTrend() {
    let early = BirthTrend([0.09, 0.08, 0.03, 0.03, 0.03, 0.03], horizon: 2)
    #expect(abs(early.years[1] - 0.03) < 1e-12)
  }

  @Test func oneRatioHasNoTrendAndNoneNoBirths() {
    #expect(BirthTrend([0.03], horizon: 2).years.allSatisfy { abs($0 - 0.03) < 1e-12 })
    #expect(BirthTrend([], horizon: 2).years == [0, 0])
  }
}

@Suite struct WeightedMedianTests {
  private static let cases: [(values: [(Double, Double)], median: Double)] = [
    ([(1, 1)], 1), ([(5, 1), (1, 1), (3, 1)], 3), ([(9, 0.8), (1, 1)], 1), ([(1, 0.8), (9, 1)], 9),
    ([(1, 1), (2, 1), (100, 1.5)], 2),
  ]

  @Test(arguments: cases)
  func halfOfTheWeightLiesAtOrBelow(_ values: [(Double, Double)], _ median: Double) {
    #expect(weightedMedian(values.map { (value: $0.0, weight: $0.1) }) == median)
  }

  @Test func ofNothingItIsNothing() { #expect(weightedMedian([]) == 0) }
}
