import AtlasFiles
import Basics
import Figures
import Foundation
import Outgoing
import Publishers
import TestServers
import Testing
import Units

@testable import Updates

@Suite("What publishers have that the tables lack")
struct DataUpdaterTests {
  /// A state folder and a server of a made-up year.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "updates-\(UUID().uuidString)")
    let server: LocalPublisher
    let today: Day

    init(today: String = "2026-12-01", _ change: (inout MadeUpYear) -> Void = { _ in }) throws {
      self.today = try #require(Day(today))
      var year = try MadeUpYear(
        in: folder.appending(path: "recorded"), data: ShippedSheets.data, thisYear: self.today.year)
      change(&year)
      server = try LocalPublisher(try year.text())
      Outgoing.start()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var editions: EditionFolder { EditionFolder(state: folder) }

    func updater(_ tables: DataTables? = nil) throws -> DataUpdater {
      let mirror = try #require(WebAddress(server.address))
      let cache = AnswerCache(folder: folder.appending(path: "answers"))
      let surroundings = PublisherSurroundings(
        now: { Instant(milliseconds: 1_796_000_000_000) }, sleep: { _ in })
      func client(_ policy: PublisherPolicy) throws -> PublisherClient {
        PublisherClient(try policy.moved(to: mirror), cache: cache, surroundings)
      }
      return DataUpdater(
        try tables ?? editions.tables(ShippedSheets.data).tables,
        asking: .init(
          klass: Klass(try client(.klass)), ssb: PxWeb(try client(.ssb), language: "no"),
          kolada: Kolada(try client(.kolada))),
        today: today,
        note: { _, kept in ["nb": "\(kept)", "nn": "\(kept)", "sv": "\(kept)", "en": "\(kept)"] })
    }

    func updates() throws -> [SourceUpdate] {
      var updater = try updater()
      return try DataUpdater.sources.compactMap { try updater.update($0) }
    }

    /// - Parameter checked: checks take seconds; tests of something else leave them out.
    func keep(_ updates: [SourceUpdate], checked: Bool = false) throws -> Edition {
      try editions.keep(
        updates, on: try editions.tables(ShippedSheets.data).tables,
        at: Instant(milliseconds: 1_796_000_000_000),
        today: today, check: checked ? EditionFolder.check : { _, _ in [] }
      ).edition
    }
  }

  @Test(
    "A year that KLASS has decided is told with its figures; applied, it counts; the old is one step away")
  func madeUpYear() throws {
    let place = try Place()
    let updates = try place.updates()
    #expect(updates.map(\.source) == ["no.units", "no.population", "se.population"])
    let counts = updates.map { update in Dictionary(grouping: update.changes, by: \.kind).mapValues(\.count) }
    #expect(counts[0] == [.unitAdded: 1, .unitRemoved: 2, .unitRenamed: 1, .covered: 1])
    // 357 municipalities become 356, each with a figure; two figures of 2026 differ.
    #expect(counts[1] == [.figureAdded: 356, .figureChanged: 2])
    #expect(counts[2] == [.figureChanged: 1])
    let before = try readAtlas(ShippedSheets.data)
    let hash = try dataHash(ShippedSheets.data)

    let edition = try place.keep(updates, checked: true)
    #expect(
      edition.id == "2026-12-01"
        && edition.files.map(\.path).sorted() == [
          "no/changes.csv", "no/population.csv", "no/units.csv", "se/population.csv",
        ])
    let (tables, remark) = try place.editions.tables(ShippedSheets.data)
    #expect(remark == nil)
    let atlas = try readAtlas(tables)
    let country = try atlas.country("no")
    #expect(try country.register.division(on: .newYear(2027)).units.count == 356)
    let parts = country.register.parts(of: "4641", from: .newYear(2026), to: .newYear(2027))
    #expect(parts.map(\.code) == ["4653"])
    let figure = country.figures.figure("population", of: ["4653"], on: .newYear(2027), exactly: 2027)
    let old = try before.country("no").figures.figure(
      "population", of: MadeUpYear.merged, on: .newYear(2026), exactly: 2026)
    #expect(figure.observation.value == old.observation.value && figure.observation.value != nil)
    let source = try #require(atlas.sources.first { $0.id == "no.units" })
    #expect(
      source.origin.hasPrefix("SSB KLASS http://127.0.0.1") && source.origin.contains(" | opisthokonta/"))
    #expect(source.retrieved == place.today)
    #expect(try dataHash(tables) != hash)

    // Nothing is newer now, and the tables of before are as they were.
    #expect(try place.updates().isEmpty)
    try place.editions.use(nil)
    #expect(try dataHash(try place.editions.tables(ShippedSheets.data).tables) == hash)
    try place.editions.use(edition.id)
    #expect(try place.editions.current() == edition)
  }

  @Test("A second edition keeps what the first brought, and both are kept")
  func twice() throws {
    let place = try Place()
    let updates = try place.updates()
    let first = try place.keep(updates.filter { $0.source == "no.units" })
    let second = try place.keep(updates.filter { $0.source == "se.population" })
    #expect([first.id, second.id] == ["2026-12-01", "2026-12-01.2"])
    #expect(second.files.map(\.path) == ["no/changes.csv", "no/units.csv", "se/population.csv"])
    #expect(place.editions.editions().found.map(\.id) == [first.id, second.id])
  }

  @Test("What broke off half-way is no edition, and where nothing can be written nothing changes")
  func brokenOff() throws {
    let place = try Place()
    let half = place.folder.appending(path: "data/editions/.new-1/se")
    try FileManager.default.createDirectory(at: half, withIntermediateDirectories: true)
    #expect(place.editions.editions().found.isEmpty && place.editions.editions().faults.isEmpty)
    let update = try #require(try place.updates().first { $0.source == "se.population" })
    try FileManager.default.removeItem(at: place.folder.appending(path: "data"))
    try Data().write(to: place.folder.appending(path: "data"))
    let faults = #expect(throws: Diagnostics.self) { try place.keep([update]) }
    #expect(faults?.list.map(\.code) == ["file-unwritable"])
  }

  @Test("In the year itself Sweden is known for it too, where Kolada has the same municipalities")
  func newYear() throws {
    let place = try Place(today: "2027-01-04")
    let covered = try place.updates().flatMap(\.changes).filter { $0.kind == .covered }
    #expect(
      covered.map(\.source) == ["no.units", "se.units"]
        && covered.map(\.after) == ["2027-12-31", "2027-12-31"])
  }

  @Test("Nothing is asked of a table twice over, and an answer that has not changed is not sent again")
  func unchanged() throws {
    let place = try Place()
    _ = try place.updates()
    let first = try place.server.asked().count
    _ = try place.updates()
    let again = try place.server.asked().dropFirst(first)
    #expect(again.allSatisfy { $0.head["If-None-Match"] != nil || $0.question.hasPrefix("POST") })
    // Kolada's pages were read a moment ago.
    #expect(!again.contains { $0.question.contains("/v3/") })
  }

  @Test("Where one publisher is silent the others are asked all the same, and nothing is lost")
  func silent() throws {
    let place = try Place { $0.set("GET /api/pxwebapi/v2/tables/07459?lang=no", ["status": 500]) }
    var updater = try place.updater()
    #expect(try updater.update("no.units") != nil)
    let faults = #expect(throws: Diagnostics.self) { try updater.update("no.population") }
    #expect(faults?.list.map(\.code) == ["publisher-failing"] && faults?.list.map(\.kind) == [.unavailable])
    #expect(try updater.update("se.population") != nil)
  }

  @Test("Tables that would not hold are not written", arguments: ["lacking", "nobody"])
  func faulty(_ way: String) throws {
    let place = try Place()
    let update = try #require(try place.updates().first { $0.source == "no.population" })
    // The table without its division: 2027 is not covered there.
    let faults = #expect(throws: Diagnostics.self) {
      if way == "lacking" {
        _ = try place.keep([update], checked: true)
      } else {
        var sheet = try DataSheet(
          bytes: try #require(update.files["no/population.csv"]), file: "no/population.csv")
        sheet.rows = sheet.rows.map { $0[0] == "2027" ? $0 : [$0[0], $0[1], "0", $0[3]] }.filter {
          $0[0] != "2027"
        }
        _ = try place.keep(
          [.init(source: "no.population", sheets: [sheet], changes: [], answers: [])], checked: true)
      }
    }
    #expect(
      faults?.list.allSatisfy { $0.code == "data-update-faulty" } == true && faults?.list.isEmpty == false)
    #expect(place.editions.editions().found.isEmpty)
    #expect(try place.editions.current() == nil)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: place.folder.appending(path: "data/editions").path)
    #expect(left.isEmpty)
  }

  @Test(
    "An edition is not read where it is not what was written, nor where the shipped table has been renewed")
  func spoilt() throws {
    let place = try Place()
    let edition = try place.keep(try place.updates().filter { $0.source == "se.population" })
    let shipped = place.folder.appending(path: "Data")
    try FileManager.default.copyItem(at: ShippedSheets.data, to: shipped)
    let table = shipped.appending(path: "se/population.csv")
    try Data((try String(contentsOf: table, encoding: .utf8) + "2024,9999,1,\n").utf8).write(to: table)
    let (tables, remark) = try place.editions.tables(shipped)
    #expect(remark?.code == "data-edition-superseded" && tables.replaced.isEmpty)
    let file = place.folder.appending(path: "data/editions/\(edition.id)/se/population.csv")
    try Data("x".utf8).write(to: file)
    let fault = #expect(throws: Diagnostic.self) { try place.editions.tables(ShippedSheets.data) }
    #expect(fault?.code == "data-edition-broken")
  }

  @Test(
    "No name of an edition leads out of its folder", arguments: ["..", "../x", "", "2026-12-01/..", "9", "x"])
  func names(_ id: String) throws {
    let place = try Place()
    let fault = #expect(throws: Diagnostic.self) { try place.editions.use(id) }
    #expect(fault?.code == "data-edition-unknown")
  }
}
