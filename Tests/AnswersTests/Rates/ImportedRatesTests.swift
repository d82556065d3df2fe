import Basics
import Figures
import Foundation
import Projection
import Studies
import Testing

@testable import Answers

/// Four tables of a bureau that were imported make a projection by births, deaths and moves; fewer make none, and
/// what is missing is named.
@Suite struct ImportedRatesTests {
  private static let made = MadeStatistics()
  private static let day = Day.newYear(2025)
  private static let model = Result { try component(made.country(made.files)) }

  private static func component(_ country: CountryAtlas) throws -> CohortComponentModel {
    try #require(try populationModel(of: country, on: day) as? CohortComponentModel)
  }

  private func fault(without kind: StatisticsKind? = nil, _ changed: [StatisticsKind: String] = [:])
    -> Diagnostic?
  {
    var files = Self.made.files.merging(changed) { $1 }
    if let kind { files[kind] = nil }
    return #expect(throws: Diagnostic.self) {
      try populationModel(of: Self.made.country(files), on: Self.day)
    }
  }

  @Test func theYearsAndTheCountAreThoseOfTheTables() throws {
    let model = try Self.model.get()
    #expect(model.method == "cohort-component")
    #expect(model.history == 2020...2024)
    #expect(model.firstYear == 2025)
    #expect(model.units == ["0103", "0201", "0301"])
    #expect(model.ages == MadeStatistics.lastAge + 1)
    let first = model.expectedPath(years: 1).ages(ofUnit: 1, year: 0)
    #expect(Array(first) == (0...95).map { 2 * Self.made.persons("0201", age: $0) })
  }

  @Test func everyoneIsAccountedFor() throws {
    let model = try Self.model.get()
    let projection = try CohortProjection(model.inputs, steps: 12)
    let path = model.expectedPath(years: 13)
    for step in 0..<12 {
      let flows = projection.flows[step]
      for unit in flows.indices {
        let before = path.ages(ofUnit: unit, year: step).reduce(0, +)
        let after = path.ages(ofUnit: unit, year: step + 1).reduce(0, +)
        #expect(abs(before + flows[unit].growth - after) < 1e-7 * after)
        #expect(flows[unit].deaths > 0 && flows[unit].births > 0)
      }
      let moves = flows.reduce((0.0, 0.0)) { ($0.0 + $1.arrivals, $0.1 + $1.departures) }
      #expect(moves.0 > 0 && abs(moves.0 - moves.1) < 1e-7 * moves.0)
    }
  }

  @Test func theFirstYearIsLikeTheYearsOfTheRates() throws {
    let flows = try #require(try CohortProjection(try Self.model.get().inputs, steps: 1).flows.first)
    func told(_ figure: (String, Int) -> Double) -> Double {
      Self.made.codes(2024).reduce(0) { sum, unit in
        sum + (0...MadeStatistics.lastAge).reduce(0) { $0 + figure(unit, $1) }
      }
    }
    let made = Self.made
    let pairs = [
      (flows.reduce(0) { $0 + $1.births }, told { made.births($0, age: $1) }),
      (flows.reduce(0) { $0 + $1.deaths }, 2 * told { made.deaths($0, age: $1) }),
      (flows.reduce(0) { $0 + $1.immigration }, 2 * told { made.abroad($0, age: $1, 0.03) }),
      (flows.reduce(0) { $0 + $1.emigration }, 2 * told { made.abroad($0, age: $1, 0.01) }),
    ]
    for (projected, counted) in pairs { #expect(abs(projected / counted - 1) < 0.05, "\(pairs)") }
  }

  @Test func someUnitsHaveThePathsOfTheWhole() throws {
    let whole = try Self.model.get()
    let some = whole.restricted(to: ["0301", "9999", "0103"])
    #expect(some.units == ["0301", "0103"])
    for draw in [nil, 3] {
      func path(_ model: CohortComponentModel) -> PopulationPath {
        draw.map { model.path(years: 6, seed: 1, draw: $0) } ?? model.expectedPath(years: 6)
      }
      for year in [0, 5] {
        for (one, other) in [(0, 2), (1, 0)] {
          let (own, all) = (path(some), path(whole))
          #expect(own.ages(ofUnit: one, year: year).elementsEqual(all.ages(ofUnit: other, year: year)))
        }
      }
    }
  }

  @Test(arguments: StatisticsKind.allCases)
  func aMissingKindIsNamed(_ kind: StatisticsKind) {
    let found = fault(without: kind)
    #expect(found?.code == "rates-missing")
    #expect(found?.arguments["kinds"] == kind.rawValue)
  }

  @Test func aMissingMeasureIsNamed() {
    let found = fault([.migration: Self.made.migration(of: ["Innflytting", "Utflytting", "Innvandring"])])
    #expect(found?.code == "rates-measures")
    #expect(found?.arguments["measures"] == "emigration")
  }
}
