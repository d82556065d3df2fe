import Basics
import Figures
import Foundation
import Testing

@testable import AtlasFiles

/// Real sizes of councils are kept as they were imported, each for the years that its council sits, and bad rows come back.
@Suite struct CouncilSizeTests {
  private func table(_ rows: String) throws -> CouncilSizeTable {
    let text = "unit,seats,election,source\n" + rows
    return try CouncilSizeTable(
      bytes: Array(text.utf8), file: "c.csv", country: try ShippedAtlas.atlas.get().country("no"))
  }

  @Test func unitsAreNamedOrNumberedAsTheyWereAfterTheElection() throws {
    let table = try table("Lillehammer,41,2023,kommunen\n0501,47,2015,kommunen\n")
    #expect(table.faults.isEmpty)
    #expect(table.sizes.all.map(\.unit) == ["0501", "3405"])
  }

  @Test func badRowsComeBackWithTheirLines() throws {
    let table = try table(
      "3405,41,2023,a\n3405,40,2023,a\n3405,41,soon,a\n9999,41,2023,a\n3441,23,2023,\n3440,23,2023,b\n")
    #expect(table.sizes.all.map(\.unit) == ["3405", "3440"])
    #expect(
      table.faults.map(\.code) == [
        "councils-seats-invalid", "councils-election-invalid", "unit-unknown", "councils-source-missing",
      ])
    #expect(table.faults.map(\.place.line) == [3, 4, 5, 6])
  }

  @Test func aCouncilSitsFromOctoberOfItsElectionUntilTheNext() throws {
    let sizes = CouncilSizes([
      .init(unit: "a", seats: 41, election: 2019, source: "x"),
      .init(unit: "a", seats: 35, election: 2023, source: "y"),
    ])
    func seats(_ day: String) -> Int? { Day(day).flatMap { sizes.size(of: "a", on: $0)?.seats } }
    #expect(seats("2019-09-30") == nil && seats("2019-10-01") == 41)
    #expect(seats("2023-09-30") == 41 && seats("2023-10-01") == 35)
    #expect(seats("2027-09-30") == 35 && seats("2027-10-01") == nil)
  }

  @Test func whatIsThereAlreadyIsKeptAndWhatIsNewCounts() throws {
    let state = URL.temporaryDirectory.appending(path: "councils-\(UInt64.random(in: 0...UInt64.max))")
    defer { try? FileManager.default.removeItem(at: state) }
    let (folder, atlas) = (CouncilSizeFolder(state: state), try ShippedAtlas.atlas.get())
    let country = try atlas.country("no")
    _ = try folder.store(
      try table("3405,41,2023,a\n3441,23,2023,a\n").sizes, country: "no", atlas: country)
    _ = try folder.store(try table("3441,21,2023,b\n").sizes, country: "no", atlas: country)
    let known = try folder.adding(to: atlas).country("no").councils
    #expect(known.all.map(\.seats) == [41, 21] && known.all.map(\.source) == ["a", "b"])
    #expect(try folder.adding(to: atlas).country("se").councils == .none)
  }
}
