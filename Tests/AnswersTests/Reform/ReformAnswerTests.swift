import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing
import Units

@testable import Answers

/// The reform as it was told, out of the tables that are shipped.
///
/// Kommunal- og moderniseringsdepartementet, «Kommunereformen så langt» (2017): 119 municipalities become 47, 356 on
/// 1 January 2020, nearly one in three get a new municipality, 9 of the 15 largest are new in 2020. 428 in June 2014 is
/// from regjeringen.no, as the chief executives of Lillehammer, Gausdal and Øyer quote it.
@Suite struct ReformAnswerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let atlas = Result { try readAtlas(root.appending(path: "Data")) }

  private func answer(_ values: [String: String]) throws -> Answer {
    try Question.reform.answer(
      Parameters(values.mapValues { [$0] }, language: "en"), atlas: Self.atlas.get(), rulebook: Rulebook([]),
      statutes: Statutes(forms: [], procedures: []), today: #require(Day("2026-11-21")))
  }

  private func ask(_ values: [String: String]) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(answer(values).json.bytes)) as? [String: Any])
  }

  private let norway = ["country": "no", "from": "2014-06-01", "date": "2020-01-01"]

  @Test func theReformComesOutAsItWasTold() throws {
    let reform = try ask(norway)
    #expect(reform["unitsBefore"] as? Int == 428)
    #expect(reform["units"] as? Int == 356)
    #expect(reform["old"] as? Int == 119)
    #expect(reform["new"] as? Int == 47)
    let share = try #require(reform["shareInNew"] as? Double)
    #expect(share > 0.31 && share < 1.0 / 3)
    #expect(reform["inhabitantsOf"] as? Int == 2020)
    let largest = try #require(reform["largest"] as? [String: Any])
    #expect(largest["of"] as? Int == 15)
    #expect(largest["new"] as? Int == 9)
    #expect(largest["made"] as? String == "2020-01-01")
    // Sandefjord was new in 2017 already.
    #expect(largest["since"] as? Int == 10)
  }

  @Test func theNewUnitsAreThoseOfTheListOfMergers() throws {
    let made = try #require(try ask(norway)["newUnits"] as? [[String: Any]])
    let listed = try Self.atlas.get().country("no").mergers
    #expect(Set(made.compactMap { $0["code"] as? String }) == Set(listed.map(\.new.code)))
    for merger in listed {
      let unit = try #require(made.first { $0["code"] as? String == merger.new.code })
      #expect(unit["old"] as? [String] == merger.old.sorted(), "\(merger.new.name)")
      #expect(unit["made"] as? String == merger.date.iso, "\(merger.new.name)")
    }
  }

  @Test func theCountiesAddUpToTheCountry() throws {
    let reform = try ask(norway)
    let counties = try #require(reform["counties"] as? [[String: Any]])
    #expect(counties.count == 11)
    #expect(counties.compactMap { $0["new"] as? Int }.reduce(0, +) == 47)
    #expect(counties.compactMap { $0["units"] as? Int }.reduce(0, +) == 356)
    let oslo = try #require(counties.first { $0["name"] as? String == "Oslo" })
    #expect(oslo["new"] as? Int == 0 && oslo["shareInNew"] as? Double == 0)
  }

  @Test func withoutDaysItIsToldFromTheBeginningToToday() throws {
    let norway = try ask([:])
    #expect(norway["from"] as? String == "2014-06-01" && norway["date"] as? String == "2026-11-21")
    #expect(norway["units"] as? Int == 357)
    let sweden = try ask(["country": "se"])
    #expect(sweden["from"] as? String == "2015-01-01")
    #expect(sweden["unitsBefore"] as? Int == 290 && sweden["units"] as? Int == 290)
    #expect(sweden["new"] as? Int == 0 && sweden["shareInNew"] as? Double == 0)
    #expect(sweden["inhabitantsOf"] as? Int == 2024)
  }

  @Test func aDivisionMakesTwoOfOne() throws {
    let reform = try ask(["from": "2020-01-01", "date": "2024-01-01"])
    #expect(reform["old"] as? Int == 1 && reform["new"] as? Int == 2)
    let made = try #require(reform["newUnits"] as? [[String: Any]])
    #expect(made.compactMap { $0["name"] as? String } == ["Ålesund", "Haram"])
  }

  /// Where somebody's inhabitants are not known, neither is the share, nor who is among the largest.
  @Test func whatIsNotKnownIsNotZero() throws {
    let whole = try Self.atlas.get()
    let norway = try whole.country("no")
    let bare = CountryAtlas(
      register: norway.register,
      figures: FigureBook(register: norway.register, catalogue: whole.catalogue, tables: [], ages: []),
      neighbours: [], commuting: nil, mergers: [], tiles: [], tilesDay: norway.tilesDay)
    let study = try ReformStudy(
      Parameters(self.norway.mapValues { [$0] }, language: "en"),
      atlas: Atlas(countries: ["no": bare], catalogue: whole.catalogue, sources: []), today: .newYear(2026))
    #expect(study.whole.new.count == 47)
    #expect(study.whole.shareInNew == nil && study.largest == nil && study.year == nil)
  }

  @Test func theTableIsTheCountiesAndTheWorkbookHasAll() throws {
    let answer = try answer(norway)
    #expect(answer.table.headings == ["code", "name", "units", "old", "new", "shareInNew"])
    #expect(answer.sheets.map(\.name) == ["reform", "days", "counties", "new-units"])
    #expect(answer.sheets.map(\.rows.count) == [1, 3, 11, 47])
  }

  @Test(arguments: [
    (["from": "2020-01-01", "date": "2014-01-01"], "range-reversed"),
    (["from": "1990-01-01"], "date-out-of-range"), (["date": "2020-13-01"], "date-invalid"),
    (["country": "dk"], "country-unknown"), (["unit": "3403"], "parameter-unknown"),
  ])
  func aBadQuestionSaysWhatIsWrong(_ values: [String: String], _ code: String) throws {
    let faults = #expect(throws: Diagnostics.self) { try ask(values) }
    #expect(faults?.list.first?.code == code)
  }
}
