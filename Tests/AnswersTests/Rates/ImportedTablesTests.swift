import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Projection
import Studies
import Testing
import Units

@testable import Answers

/// However bureaus write their tables, the rates are the same; what does not fit is said and not guessed.
@Suite struct ImportedTablesTests {
  private let made = MadeStatistics()
  private let day = Day.newYear(2025)

  private func inputs(_ changed: [StatisticsKind: String] = [:], _ made: MadeStatistics? = nil) throws
    -> CohortInputs
  {
    let made = made ?? self.made
    let country = try made.country(made.files.merging(changed) { $1 })
    return try #require(try populationModel(of: country, on: day) as? CohortComponentModel).inputs
  }

  private func fault(_ changed: [StatisticsKind: String], _ made: MadeStatistics? = nil) -> String? {
    let fault = #expect(throws: Diagnostic.self) { try inputs(changed, made) }
    return fault?.code
  }

  private func answer(_ country: CountryAtlas, _ values: [String: String]) throws(Diagnostics) -> Answer {
    let atlas = Atlas(
      countries: [country.register.country: country], catalogue: Catalogue([]), sources: [])
    return try projectAnswer(
      Parameters(
        values.merging(["country": country.register.country, "date": day.iso, "draws": "5"]) { own, _ in own }
          .mapValues { [$0] }, language: "en"), atlas, day)
  }

  @Test func movesFromAndToAnywhereAreToldFromThoseWithinTheCountry() throws {
    #expect(try inputs([.migration: made.migration(gross: true)]) == inputs())
  }

  @Test func ratesDoAsWellAsEvents() throws {
    // Every unit has had one rate all along, so that nothing is drawn anywhere.
    let rates = made.csv(["Dødsrisiko"], made.years) { _, _, age, _ in [age < 80 ? 0.005 : 0.25] }
    let inputs = try inputs([.mortality: rates])
    for unit in 0..<3 {
      let cells = inputs.index(unit: unit, sex: 1)
      #expect(abs(inputs.survival[cells.lowerBound + 30] - 0.995) < 1e-12)
      #expect(abs(inputs.survival[cells.lowerBound + 79] - 0.75) < 1e-12)
      #expect(abs(inputs.birthSurvival[unit * 2] - 0.995) < 1e-12)
    }
  }

  @Test func aCountAtTheEndOfAYearBeginsTheNext() throws {
    var swedish = made
    swedish.country = "se"
    let inputs = try inputs([:], swedish)
    // The last count is of 31 December 2024.
    #expect(inputs.firstYear == 2025)
  }

  @Test func onlyTheLatestYearsCount() throws {
    var long = made
    long.years = 2010...2024
    let country = try long.country(long.files)
    #expect(try populationModel(of: country, on: day).history == 2016...2024)
  }

  @Test func whatDoesNotFitIsSaid() {
    var early = made
    early.years = 2005...2006
    var lacking = made
    lacking.codes = { _ in ["0103", "0201"] }
    let without = made.csv(["Døde"], made.years) { _, sex, _, _ in [sex == 0 ? 1 : 0] }
    let odd = made.csv(["Døde"], made.years) { _, _, _, _ in [3.7] }
    let oneWay = made.csv(["Innflytting", "Utflytting", "Innvandring", "Utvandring"], made.years) {
      _, _, _, _ in [9, 3, 1, 1]
    }
    #expect(fault([.mortality: early.mortality]) == "rates-years")
    #expect(fault([.mortality: lacking.mortality]) == "rates-units")
    #expect(fault([.mortality: without]) == "rates-sexes")
    #expect(fault([.mortality: odd]) == "rates-unclear")
    #expect(fault([.migration: oneWay]) == "rates-balance")
    #expect(
      fault([.mortality: made.mortality.replacing("95+", with: "80+")]) == "rates-ages")
  }

  @Test func theUnitsThatAreNotInATableAreNamed() {
    var lacking = made
    lacking.codes = { _ in ["0103", "0201"] }
    let fault = #expect(throws: Diagnostic.self) { try inputs([.mortality: lacking.mortality]) }
    #expect(fault?.arguments["units"] == "0301 Storby")
    #expect(fault?.arguments["count"] == "1")
  }

  @Test func theAnswerSaysWhichMethodAndWhoseFigures() throws {
    let answer = try answer(try made.country(made.files), ["units": "0103,Storby", "to": "2030"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
    #expect(json["method"] as? String == "cohort-component")
    #expect((json["sources"] as? [String])?.contains("Made, Fødte, 2025-01-01") == true)
    #expect(json["unused-statistics"] is NSNull)
    let totals = try #require(json["rows"] as? [[String: Any]]).filter { $0["age"] is NSNull }
    #expect(totals.count { $0["unit"] as? String == "0301" } == 6)
    let last = try #require(totals.last)
    let numbers = ["low", "value", "high"].compactMap { last[$0] as? Double }
    #expect(numbers.count == 3 && numbers == numbers.sorted() && numbers[0] < numbers[2])
  }

  @Test func aUnitThatDoesNotExistIsNamed() throws {
    let country = try made.country(made.files)
    let faults = #expect(throws: Diagnostics.self) { try answer(country, ["units": "0999"]) }
    #expect(faults?.list.map(\.code) == ["unit-unknown"])
    #expect(faults?.list.first?.arguments["unit"] == "0999")
    let table = try StatisticsTable(
      bytes: Array(made.population.replacing("\n0301", with: "\n0999").utf8), file: "t")
    let statistics = ImportedStatistics.none
    let atlas = Atlas(
      countries: ["no": MadeStatistics.country("no", statistics)], catalogue: Catalogue([]), sources: [])
    let fault = #expect(throws: Diagnostic.self) { try StatisticsFit(table, in: atlas, file: "t") }
    #expect(fault?.arguments["codes"] == "0999")
  }
}
