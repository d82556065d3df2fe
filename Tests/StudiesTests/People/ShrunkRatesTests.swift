import Projection
import Testing

@testable import Studies

/// The fewer events a unit has had, the nearer its rates are to those of the nation.
@Suite struct ShrunkRatesTests {
  private static let ages = 4

  /// A unit with the same number of each sex and age, whose risk of dying is that of others times a factor.
  private func year(persons: Double, mortality: Double = 1, leaving: Double = 1) -> EventSums.Year {
    func cells(_ share: Double) -> [Double] { Array(repeating: persons * share, count: 2 * Self.ages) }
    return EventSums.Year(
      population: cells(1), deaths: [0, 1, 1, 2, 0, 1, 1, 2].map { $0 * persons * 0.1 * mortality },
      deathsAreRisks: false, births: [0, 1, 0, 0].map { $0 * persons }, birthsAreRates: false, girls: 0,
      boys: 0, arrivals: cells(0.05 * leaving), departures: cells(0.05 * leaving), immigration: cells(0.01),
      emigration: cells(0.01))
  }

  private func inputs(_ years: [EventSums.Year], times: Int = 1) -> CohortInputs {
    var sums = EventSums(units: years.count, ages: Self.ages)
    for _ in 0..<times {
      for (unit, year) in years.enumerated() { sums.add(year, unit: unit) }
      sums.endYear()
    }
    return ShrunkRates(sums: sums).inputs(
      units: years.indices.map { "\($0)" }, firstYear: 2025, population: years.flatMap(\.population))
  }

  @Test func unitsThatAreAlikeHaveTheRatesOfTheNationHoweverSmall() {
    let inputs = inputs([year(persons: 10), year(persons: 100_000)])
    #expect(inputs.faults.isEmpty)
    for unit in 0..<2 {
      let cells = inputs.index(unit: unit, sex: 0)
      for cell in cells { #expect(abs(inputs.survival[cell] - 0.9) < 1e-12) }
      // One birth for each of the mean of those at the beginning and the nine tenths who survive.
      #expect(abs(inputs.fertility[unit * Self.ages + 1] - 1 / 0.95) < 1e-12)
      #expect(abs(inputs.leaving[cells.lowerBound + 1] - 0.05 / 0.9) < 1e-12)
      #expect(abs(inputs.emigration[cells.lowerBound + 1] - 0.01 / 0.9) < 1e-12)
    }
  }

  /// 80 deaths where the nation's risks, hardly touched by the unit, would have given 40: (80 + 200) / (40 + 200).
  @Test func mortalityIsDrawnTowardsTheNationByTwoHundredDeaths() {
    let inputs = inputs([year(persons: 50, mortality: 2), year(persons: 1e9)])
    let risk = 1 - inputs.survival[0]
    #expect(abs(risk - 0.1 * 280 / 240) < 1e-6)
  }

  @Test func moreYearsTellMoreOfAUnit() {
    func risk(_ times: Int) -> Double {
      1 - inputs([year(persons: 50, mortality: 2), year(persons: 1e9)], times: times).survival[0]
    }
    // Nine years have 720 deaths where 360 were to be expected.
    #expect(abs(risk(9) - 0.1 * 920 / 560) < 1e-6)
    #expect(risk(1) < risk(9) && risk(9) < 0.2)
  }

  @Test func largeUnitsKeepTheirOwnLeaving() {
    let inputs = inputs([year(persons: 1e7, leaving: 2), year(persons: 1e9)])
    let own = inputs.leaving[1] * 0.9
    #expect(abs(own - 0.1) < 0.0001)
  }

  @Test func arrivalsAreThoseOfAMeanYear() {
    let inputs = inputs([year(persons: 30), year(persons: 1e5)], times: 5)
    let came = (inputs.immigration[0..<8].reduce(0, +), inputs.attraction[0..<8].reduce(0, +))
    #expect(abs(came.0 - 2.4) < 1e-9)
    #expect(abs(came.1 - 12) < 1e-9)
  }
}
