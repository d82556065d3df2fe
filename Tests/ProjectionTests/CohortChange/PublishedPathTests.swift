import Testing

@testable import Projection

/// The expected path follows what was published, and possible futures lie around it.
@Suite struct PublishedPathTests {
  private func model(nation: [Int: Double], units: [String: [Int: Double]] = [:]) throws -> CohortChangeModel
  {
    var assumptions = CohortChangeAssumptions()
    assumptions.published = PublishedPath(source: "Made", nation: nation, units: units)
    return try #require(MadeCountry().model(assumptions: assumptions))
  }

  private func persons(_ path: PopulationPath, _ year: Int) -> Double {
    (0..<path.units).reduce(0) { $0 + path.ages(ofUnit: $1, year: year).reduce(0, +) }
  }

  @Test func betweenPublishedYearsGrowthIsLevelAndAfterThemThereIsNone() throws {
    let told = PublishedPath.persons([2019: 5, 2022: 121, 2026: 121], after: 2020, counted: 100, steps: 8)
    #expect(told.count == 8)
    for (place, persons) in [(0, 110.0), (1, 121), (5, 121)] {
      let found = try #require(told[place])
      #expect(abs(found - persons) < 1e-9)
    }
    #expect(told[6] == nil && told[7] == nil)
  }

  @Test(arguments: [0.9, 0.98, 1.05, 1.5])
  func theCountryReachesWhatWasPublished(_ growth: Double) throws {
    let now = persons(try model(nation: [:]).expectedPath(years: 1), 0)
    let model = try model(nation: [2025: now * growth.squareRoot(), 2030: now * growth])
    let path = model.expectedPath(years: 21)
    #expect(abs(persons(path, 5) / (now * growth.squareRoot()) - 1) < 1e-9)
    #expect(abs(persons(path, 10) / (now * growth) - 1) < 1e-9)
    #expect(path.values.allSatisfy { $0 >= 0 && $0.isFinite })
  }

  @Test func theElderlyAreNotTouchedWhereMovesWillDo() throws {
    let free = try #require(MadeCountry().model()).expectedPath(years: 2)
    let told = try model(nation: [2021: persons(free, 1) * 0.999]).expectedPath(years: 2)
    func old(_ path: PopulationPath) -> Double {
      (0..<path.units).reduce(0) { $0 + path.ages(ofUnit: $1, year: 1).dropFirst(70).reduce(0, +) }
    }
    #expect(abs(old(told) / old(free) - 1) < 1e-9)
    #expect(persons(told, 1) < persons(free, 1))
  }

  @Test func aUnitReachesItsOwnAndKeepsItInCompany() throws {
    let model = try model(nation: [:], units: ["0014": [2024: 9_000], "0017": [2030: 33_000]])
    let few = model.restricted(to: ["0017", "0014"])
    let (path, own) = (model.expectedPath(years: 11), few.expectedPath(years: 11))
    #expect(abs(path.ages(ofUnit: 4, year: 4).reduce(0, +) - 9_000) < 1e-6)
    #expect(abs(path.ages(ofUnit: 7, year: 10).reduce(0, +) - 33_000) < 1e-6)
    #expect(Array(path.ages(ofUnit: 4, year: 10)) == Array(own.ages(ofUnit: 1, year: 10)))
    let outlook = PopulationOutlook(
      of: few, years: 11, spans: [.everyone], draws: 50, seed: 1, level: 0.8)[year: 10, span: 0]
    #expect(outlook.low < outlook.value && outlook.value < outlook.high)
  }
}
