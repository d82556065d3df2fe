import Basics
import Formats
import Foundation
import TestServers
import Testing

@testable import Updates

/// The shipped tables as sheets.
enum ShippedSheets {
  static let data = RecordedAnswers.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data")

  static func sheet(_ file: String) throws -> DataSheet {
    try DataSheet(bytes: [UInt8](try Data(contentsOf: data.appending(path: file))), file: file)
  }
}

@Suite("The tables of units and changes, brought to what KLASS says")
struct RegisterUpdateTests {
  private func recorded() throws -> [KlassCodes.Code] {
    try KlassCodes(bytes: RecordedAnswers.bytes("publishers/klass-codes-2026-01-01.json"), file: "t").codes
  }

  private func update(
    _ divisions: [(day: Day, codes: [KlassCodes.Code])], _ changes: [KlassChanges.Change] = [],
    until last: Day, counties: [String: String] = [:], beforeTheNamesOf2026: Bool = false
  ) throws(Diagnostics) -> RegisterUpdate {
    var (units, list): (DataSheet, DataSheet)
    do {
      (units, list) = (try ShippedSheets.sheet("no/units.csv"), try ShippedSheets.sheet("no/changes.csv"))
      if beforeTheNamesOf2026 { takeBackTheNamesOf2026(&units, &list) }
    } catch {
      throw Diagnostics([])
    }
    return try RegisterUpdate(
      units: units, changes: list,
      news: RegisterNews(divisions: divisions, changes: changes, counties: counties, last: last))
  }

  /// The tables as they were before three municipalities had longer names on 1 January 2026.
  private func takeBackTheNamesOf2026(_ units: inout DataSheet, _ changes: inout DataSheet) {
    units.rows.removeAll { $0[4] == "2026-01-01" }
    for row in units.rows.indices where units.rows[row][5] == "2026-01-01" { units.rows[row][5] = "" }
    changes.rows.removeAll { $0[0] == "2026-01-01" }
  }

  private func change(_ old: (String, String), _ new: (String, String), _ day: Day) -> KlassChanges.Change {
    .init(old: .init(code: old.0, name: old.1), new: .init(code: new.0, name: new.1), day: day)
  }

  private var end: Day { Day("2026-12-31") ?? .newYear(1) }

  @Test("The answer recorded in April 2026 has no difference from the shipped table")
  func recordedAnswer() throws {
    let found = try update([(.newYear(2026), recorded())], until: end)
    #expect(found.differences.isEmpty)
    #expect(found.units == (try ShippedSheets.sheet("no/units.csv")))
    #expect(found.changes == (try ShippedSheets.sheet("no/changes.csv")))
  }

  @Test("From a table that lacks them, the recorded answer gives three longer names and nothing else")
  func renamedSinceTheTable() throws {
    let found = try update([(.newYear(2026), recorded())], until: end, beforeTheNamesOf2026: true)
    #expect(
      found.differences.map { [$0.kind.rawValue, $0.time, $0.code, $0.before ?? "", $0.after ?? ""] } == [
        ["unit-renamed", "2026-01-01", "0301", "Oslo", "Oslo - Oslove"],
        ["unit-renamed", "2026-01-01", "5006", "Steinkjer", "Steinkjer - Stïentje"],
        ["unit-renamed", "2026-01-01", "5536", "Lyngen", "Lyngen - Ivgu - Yykeä"],
      ])
    let oslo = found.units.rows.filter { $0[0] == "0301" }.map { $0[4] + "/" + $0[5] }
    #expect(oslo == ["/2026-01-01", "2026-01-01/"])
  }

  @Test("A name holds from the day that the list of changes gives")
  func renamedEarlier() throws {
    let day = try #require(Day("2025-01-01"))
    let found = try update(
      [(.newYear(2026), recorded())], [change(("0301", "Oslo"), ("0301", "Oslo - Oslove"), day)], until: end,
      beforeTheNamesOf2026: true)
    #expect(found.differences[0].time == "2025-01-01")
    #expect(
      found.changes.rows.last == [
        "2025-01-01", "rename", "0301", "Oslo", "0301", "Oslo - Oslove", "klass", "", "",
      ])
  }

  @Test("The kinds of all changes since 2005, which the list does not say, are those of the shipped table")
  func kinds() throws {
    let listed = try KlassChanges(
      bytes: RecordedAnswers.bytes("publishers/klass-changes-2005-2024.json"), file: "t"
    ).changes
    let shipped = try ShippedSheets.sheet("no/changes.csv").rows.filter {
      $0[6] == "klass" && $0[0] >= "2005" && $0[0] < "2025"
    }
    var kinds: [[String]: String] = [:]
    for (day, changes) in Dictionary(grouping: listed, by: \.day) {
      let links = changes.compactMap { change in change.old.flatMap { old in change.new.map { (old, $0) } } }
      let told = ChangeKinds(links.map { ($0.0.code, $0.1.code) })
      for (old, new) in links {
        let plain = [old, new].map { KlassCodes.Code(code: $0.code, name: RegisterNews.plain($0.name)) }
        kinds[[day.iso, old.code, new.code]] = told.kind(plain[0], plain[1])
      }
    }
    #expect(shipped.count > 400)
    for row in shipped { #expect(kinds[[row[0], row[2], row[4]]] == row[1], "\(row)") }
  }

  @Test("A merger, a split, a new code and a transfer of a year to come")
  func nextYear() throws {
    let next = Day.newYear(2027)
    var codes = try recorded().filter { !["4641", "4642", "1580", "4653"].contains($0.code) }
    codes += [("4653", "Oppdiktet (Vestland)"), ("1590", "Haram øst"), ("1591", "Haram vest")].map {
      KlassCodes.Code(code: $0.0, name: $0.1)
    }
    let found = try update(
      [(.newYear(2026), recorded()), (next, codes)],
      [
        change(("4641", "Aurland"), ("4653", "Oppdiktet (Vestland)"), next),
        change(("4642", "Lærdal"), ("4653", "Oppdiktet (Vestland)"), next),
        change(("1580", "Haram"), ("1590", "Haram øst"), next),
        change(("1580", "Haram"), ("1591", "Haram vest"), next),
        change(("1111", "Sokndal"), ("1112", "Lund"), next),
        change(("1111", "Sokndal"), ("1111", "Sokndal"), next),
        change(("1112", "Lund"), ("1112", "Lund"), next),
      ], until: try #require(Day("2027-12-31")))
    #expect(found.units["covers"] == "2005-01-01/2027-12-31" && found.units["years"] == "2005-2027")
    #expect(found.units.rows.contains(["4653", "Oppdiktet", "46", "Vestland", "2027-01-01", ""]))
    #expect(found.units.rows.contains { $0[0] == "1580" && $0[5] == "2027-01-01" })
    #expect(
      found.changes.rows.suffix(7).map { $0[1] } == [
        "merge", "merge", "split", "split", "transfer", "split", "received_transfer",
      ])
    #expect(found.differences.count { $0.kind == .unitAdded } == 3)
    #expect(found.differences.last?.kind == .covered)
    // Once it is in the tables, it is news no more.
    let again = try RegisterUpdate(
      units: found.units, changes: found.changes,
      news: RegisterNews(
        divisions: [(next, codes)], changes: [], counties: [:], last: try #require(Day("2027-12-31"))))
    #expect(again.differences.isEmpty && again.units == found.units)
  }

  @Test("A code that comes or goes without a change is told, and nothing is guessed")
  func unexplained() throws {
    let codes = try recorded().filter { $0.code != "1111" } + [.init(code: "1199", name: "X")]
    let faults = #expect(throws: Diagnostics.self) { try update([(.newYear(2026), codes)], until: end) }
    #expect(faults?.list.map(\.code) == ["klass-change-missing", "klass-change-missing"])
    #expect(faults?.list.map { $0.arguments["code"] } == ["1199", "1111"])
  }

  @Test("A new county has the name that KLASS gives it")
  func county() throws {
    let next = Day.newYear(2027)
    let codes = try recorded().map { $0.code == "5536" ? KlassCodes.Code(code: "5736", name: "Lyngen") : $0 }
    let found = try update(
      [(next, codes)], [change(("5536", "Lyngen"), ("5736", "Lyngen"), next)],
      until: try #require(Day("2027-12-31")), counties: ["57": "Nytt fylke"])
    #expect(found.units.rows.contains(["5736", "Lyngen", "57", "Nytt fylke", "2027-01-01", ""]))
    #expect(found.changes.rows.last?[1] == "code_change")
  }
}

@Suite("The table of Swedish municipalities")
struct SwedishRegisterUpdateTests {
  @Test("It is known for another year where none came or went; else that is told")
  func years() throws {
    let units = try ShippedSheets.sheet("se/units.csv")
    let areas = units.rows.map { KoladaArea(id: $0[0], title: $0[1], isMunicipality: true) }
    let region = KoladaArea(id: "0001", title: "Region Stockholm", isMunicipality: false)
    let today = try #require(Day("2027-01-02"))
    let found = try SwedishRegisterUpdate(units: units, areas: areas + [region], today: today)
    #expect(found.units["covers"] == "2015-01-01/2027-12-31" && found.differences.count == 1)
    #expect(
      try SwedishRegisterUpdate(units: units, areas: areas, today: try #require(Day("2026-11-30")))
        .differences.isEmpty)
    let fault = #expect(throws: Diagnostic.self) {
      try SwedishRegisterUpdate(units: units, areas: Array(areas.dropFirst()), today: today)
    }
    #expect(fault?.code == "kolada-other-units" && fault?.arguments["codes"] == "0114")
  }
}
