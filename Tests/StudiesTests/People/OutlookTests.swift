import Basics
import Figures
import Projection
import Testing

@testable import Studies

/// The counts of every year are carried over to the division that is asked for.
@Suite struct PopulationModelTests {
  private func model(_ day: String, base: Int? = nil, country: String = "no") throws -> CohortChangeModel {
    let atlas = try ShippedStudies.atlas.get()
    return try populationModel(
      of: atlas.country(country), on: try #require(Day(day)), base: base)
  }

  @Test(arguments: [
    ("2014-01-01", 2016, 428), ("2019-01-01", 2019, 422), ("2020-01-01", 2026, 356),
    ("2024-01-01", 2026, 357),
  ])
  func theBaseIsTheLatestCountOfTheDivision(_ day: String, _ base: Int, _ units: Int) throws {
    let model = try model(day)
    #expect(model.firstYear == base)
    #expect(model.history == 2014...base)
    #expect(model.units.count == units)
  }

  @Test func theFirstYearIsAsPublished() throws {
    let atlas = try ShippedStudies.atlas.get().country("no")
    let model = try model("2024-01-01")
    let published = try atlas.populations(on: .newYear(2024), year: 2026)
    let path = model.expectedPath(years: 1)
    for (place, code) in model.units.enumerated() {
      let told = path.ages(ofUnit: place, year: 0).reduce(0, +)
      #expect(abs(told - (published[code]?.observation.value ?? 0)) < 1e-6, "\(code)")
    }
  }

  @Test func theSameModelIsGivenAgain() throws {
    let atlas = try ShippedStudies.atlas.get().country("no")
    let day = try #require(Day("2021-06-01"))
    #expect(try populationModel(of: atlas, on: day).firstYear == 2026)
    #expect(
      try populationModel(of: atlas, on: day).expectedPath(years: 5)
        == model("2021-06-01").expectedPath(years: 5))
  }

  /// Nobody knows how many lived on the land that moved in 2020, nor how Snillfjord's ages were shared out.
  @Test func unitsWithEstimatedHistoriesSaySo() throws {
    let estimated = try model("2020-01-01").estimated
    #expect(estimated.isSuperset(of: ["5059", "5056", "1806"]))
    #expect(!estimated.contains("0301"))
    #expect(estimated.count < 40)
  }

  @Test func whatCannotBeProjectedIsSaid() throws {
    func fault(_ day: String, _ base: Int?, _ country: String = "no") -> String? {
      do {
        _ = try model(day, base: base, country: country)
        return nil
      } catch { return (error as? Diagnostic)?.code }
    }
    #expect(fault("2020-01-01", 2014) == "projection-without-ages")
    #expect(fault("2020-01-01", 2013) == "projection-base-unknown")
    #expect(fault("2019-01-01", 2026) == "projection-base-unknown")
    #expect(fault("2020-01-01", nil, "se") == "projection-country-without-ages")
    #expect(fault("1900-01-01", nil) == "date-out-of-range")
  }
}
