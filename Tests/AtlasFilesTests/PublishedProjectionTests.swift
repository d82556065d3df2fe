import Basics
import Figures
import Foundation
import Testing
import Units

@testable import AtlasFiles

/// A published projection is read with its source, refused with line and field, and comes back as it was stored.
@Suite struct PublishedProjectionTests {
  /// Two municipalities that were always there.
  private let register = Register(
    country: "no", covers: .newYear(2005)...(.newYear(2026)),
    units: ["0101", "0201"].map { code in
      AdministrativeUnit(
        code: code, name: "By \(code)", countyCode: String(code.prefix(2)), county: "Fylke",
        valid: DayRange(from: nil, until: nil))
    }, links: [], shares: [])

  private func table(_ text: String, source: String? = "SSB") throws(Diagnostics) -> PublishedProjection {
    try PublishedProjectionTable(
      bytes: Array(text.utf8), file: "made.csv", source: source, codes: nil, register: register
    ).projection
  }

  private func faults(_ text: String, source: String? = "SSB") -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try table(text, source: source)
      return []
    } catch {
      return error.list
    }
  }

  @Test func aCountryIsReadWithItsSource() throws {
    let told = try table(
      "# source: SSB 2024, MMM\nyear,population\n2030,5749712\n2050,6146321\n", source: nil)
    #expect(told.source == "SSB 2024, MMM")
    #expect(told.nation == [2030: 5_749_712, 2050: 6_146_321])
    #expect(told.units.isEmpty)
  }

  @Test func everyFaultIsToldWithItsLine() {
    let found = faults(
      """
      year,code,population
      1800,,5
      2030,,0
      2031,,many
      2032,9999,5
      2033,,5
      2033,,6
      """)
    #expect(found.map(\.place.line) == [2, 3, 4, 5, 7])
    #expect(
      found.map(\.code) == [
        "published-projection-figure", "published-projection-figure", "csv-not-a-number", "unit-unknown",
        "published-projection-twice",
      ])
    #expect(found.map(\.place.field) == ["year", "population", "population", "code", "year"])
  }

  @Test func aFileWithoutSourceRowsOrColumnsIsRefused() {
    #expect(faults("year,population\n2030,5\n", source: nil).map(\.code) == ["published-projection-source"])
    #expect(faults("year,population\n").map(\.code) == ["published-projection-empty"])
    #expect(faults("year,persons\n2030,5\n").map(\.code) == ["csv-no-column"])
  }

  @Test func whatIsStoredComesBack() throws {
    let state = FileManager.default.temporaryDirectory.appending(path: "published-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let folder = PublishedProjectionFolder(state: state)
    #expect(try folder.projection(of: "no", register: register) == nil)
    let told = PublishedProjection(
      source: "A, B", nation: [2030: 10.5], units: ["0201": [2031: 4, 2030: 3]],
      codes: register.covers.upperBound)
    _ = try folder.store(told, country: "no")
    #expect(try folder.projection(of: "no", register: register) == told)
  }
}
