import Basics
import Formats
import Testing

@testable import Updates

@Suite("A table of inhabitants, brought to what its publisher says")
struct PopulationUpdateTests {
  private static let table = """
    # id: no.population
    # years: 2025-2026
    year,code,population,estimated
    2025,0301,10,
    2025,1101,20,1
    2026,0301,11,
    2026,1101,21,

    """

  private func update(_ published: [(Int, String, PublishedFigure)]) throws -> PopulationUpdate {
    try PopulationUpdate(
      source: "no.population", DataSheet(bytes: Array(Self.table.utf8), file: "no/population.csv"),
      published: Dictionary(uniqueKeysWithValues: published.map { (.init(year: $0.0, code: $0.1), $0.2) }),
      names: { $0 <= 2027 ? ["0301": "Oslo", "1101": "Eigersund"] : nil })
  }

  @Test(
    "New, changed and withheld figures are told apart; what is estimated is so no longer once it is published"
  )
  func differences() throws {
    let found = try update([
      (2025, "0301", .value(10)), (2025, "1101", .value(25)), (2026, "1101", .suppressed),
      (2027, "0301", .value(12)),
    ])
    #expect(
      found.differences.map { [$0.kind.rawValue, $0.time, $0.name, $0.before ?? "", $0.after ?? ""] } == [
        ["figure-changed", "2025", "Eigersund", "20", "25"],
        ["figure-withheld", "2026", "Eigersund", "21", ""],
        ["figure-added", "2027", "Oslo", "", "12"],
      ])
    #expect(
      found.sheet.rows == [
        ["2025", "0301", "10", ""], ["2025", "1101", "25", ""], ["2026", "0301", "11", ""],
        ["2026", "1101", "21", ""], ["2027", "0301", "12", ""],
      ])
    #expect(found.kept == 2 && found.sheet["years"] == "2025-2027" && found.differences[0].size == 5)
  }

  @Test(
    "A unit that was not there, a year whose division is not known and years before the table are left out")
  func leftOut() throws {
    let found = try update([
      (2026, "9999", .value(0)), (2028, "0301", .value(13)), (2024, "0301", .value(9)),
      (2027, "1101", .missing),
    ])
    #expect(found.differences.isEmpty && found.sheet.rows.count == 4)
  }

  @Test("The shipped tables are written as they were read")
  func roundTrip() throws {
    for file in ["no/units.csv", "no/changes.csv", "no/population.csv", "se/population.csv"] {
      let sheet = try ShippedSheets.sheet(file)
      #expect(try DataSheet(bytes: sheet.bytes, file: file) == sheet)
    }
  }
}
