import AtlasFiles
import Basics
import Figures
import Foundation
import Projection
import Studies
import Testing

/// The two countries with imports: one has counts to fall back on, the other has none.
@Suite struct ImportedCountriesTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  private func country(
    _ name: String, _ made: MadeStatistics, _ kinds: [StatisticsKind]
  ) throws -> CountryAtlas {
    let statistics = try made.country(made.files.filter { kinds.contains($0.key) }).statistics
    return try readAtlas(Self.data, imported: [name: statistics]).country(name)
  }

  @Test func norwayFallsBackOnItsCountsAndSaysWhy() throws {
    let projection = try countryProjection(
      of: country("no", MadeStatistics(), [.population, .mortality]), on: .newYear(2024))
    #expect(projection.model.method == "cohort-change")
    #expect(projection.unused?.code == "rates-missing")
    #expect(projection.unused?.arguments["kinds"] == "fertility, migration")
  }

  @Test func swedenNeedsAllItsMunicipalities() throws {
    var made = MadeStatistics()
    made.country = "se"
    made.years = 2023...2023
    made.codes = { _ in ["0114", "0115", "0180"] }
    let fault = #expect(throws: Diagnostic.self) {
      try populationModel(of: country("se", made, StatisticsKind.allCases), on: .newYear(2024))
    }
    #expect(fault?.code == "rates-units")
    #expect(fault?.arguments["count"] == "287")
    let nothing = #expect(throws: Diagnostic.self) {
      try populationModel(of: country("se", made, [.population]), on: .newYear(2024))
    }
    #expect(nothing?.code == "rates-missing")
  }
}
