import Basics
import Figures
import Pages
import TestContent
import Testing
import Units
import Wording

@testable import StudyPages

@Suite struct CountyPageTests {
  private func view(_ code: String, _ date: Day? = nil, country: String = "no") throws -> CountyView {
    let content = try ShippedSite.content.get()
    return try CountyView(
      country: country, county: code, date: date, today: .newYear(2026), atlas: content.atlas,
      phrase: MadeUpCountry.phrase())
  }

  private func reply(_ target: String) throws -> Reply {
    try StudySite.shipped.get().respond(to: try #require(Visit(target: target, acceptLanguage: "nb")))
  }

  private func page(_ target: String) throws -> String { MadeUpCountry.text(try reply(target)) }

  @Test func aCountyShowsItsMunicipalitiesOnTheDay() throws {
    #expect(try view("46", .newYear(2020)).members.count == 43)
    let page = try page("/units/no/46?date=2020-01-01")
    #expect(page.contains("<h1>Vestland fylke</h1>"))
    #expect(page.contains("href=\"/units/no/4601?date=2020-01-01\""))
    #expect(page.contains("43 kommuner"))
  }

  @Test func aMunicipalityLeadsToItsCountyOnTheSameDay() throws {
    let page = try page("/units/no/0533?date=2019-01-01")
    #expect(page.contains("href=\"/units/no/05?date=2019-01-01\""))
    #expect(page.contains("Oppland fylke"))
  }

  @Test func theHistoryOfAMunicipalitySaysWhichCountyItWentTo() throws {
    let page = try page("/units/no/3234")
    #expect(page.contains("Fylke før: Oppland. Fylke etter: Viken."))
    #expect(page.contains("Fylke før: Viken. Fylke etter: Akershus."))
    #expect(try !self.page("/units/no/0301").contains("Fylke før"))
  }

  @Test func osloTheCountyAndOsloTheMunicipalityHavePagesOfTheirOwn() throws {
    #expect(try page("/units/no/03").contains("<h1>Oslo fylke</h1>"))
    #expect(try page("/units/no/0301").contains("<h1>Oslo - Oslove</h1>"))
  }

  /// The counts of its municipalities on 1 January 2020 (SSB 07459), added up.
  @Test func figuresAreSumsOverTheMembers() throws {
    let population = try view("46", .newYear(2020)).figures.first { $0.indicator.id == "population" }
    #expect(population?.figure.observation.value == 636_531)
    #expect(try page("/units/no/46?date=2020-01-01").contains("summer av de 43 kommunene"))
  }

  /// One of the county's municipalities has no area, all have a population.
  @Test func whatOneMemberLacksHasNoSum() throws {
    let view = try CountyView(
      country: "no", county: "00", date: .newYear(2019), today: .newYear(2020), atlas: MadeUpCountry.atlas(),
      phrase: MadeUpCountry.phrase())
    let shown = view.figures.map(\.indicator.id)
    #expect(shown.contains("population") && !shown.contains("area.land"))
    let visit = try #require(Visit(target: "/units?tier=county&date=2019-01-01"))
    let request = try UnitListRequest(visit.query, in: MadeUpCountry.atlas(), today: .newYear(2020))
    let row = try #require(try UnitListView(request, isBefore: <).rows.first)
    #expect(row.area.observation == .missing && row.population.observation.value != nil)
  }

  @Test func theHistoryNamesTheMunicipalitiesThatWentElsewhere() throws {
    let page = try page("/units/no/30")
    #expect(page.contains("Lunner (0533)") && page.contains("Svelvik (0711)"))
    #expect(page.contains("gikk fra Oppland (05) til Viken (30)"))
    #expect(page.contains("Østfold (31), Akershus (32) og Buskerud (33)"))
  }

  @Test func aCountyThatIsGoneSaysWhereItsMunicipalitiesAre() throws {
    let became = try #require(try view("05").became)
    #expect(became.map(\.county.name) == ["Akershus", "Innlandet"])
    #expect(became.map(\.municipalities) == [2, 24])
    #expect(try view("46").became == nil)
    #expect(try view("05", .newYear(2024)).isOtherDay)
    #expect(try page("/units/no/05?date=2024-01-01").contains("Fylket fantes ikke datoen"))
  }

  @Test func swedishCountiesAreShownLikewise() throws {
    #expect(try view("01", country: "se").members.count == 26)
    #expect(try page("/units/se/01").contains("<h1>Stockholms län</h1>"))
  }

  @Test func theListShowsCountiesWithTheSumsOfTheirMembers() throws {
    let list = try page("/units?tier=county&date=2020-01-01")
    #expect(list.contains("11 fylker") && list.contains("636") && list.contains("href=\"/units/no/46?"))
    #expect(list.contains("2020–2023: 11 fylker") && list.contains("2018: 18 fylker"))
    #expect(try page("/units?tier=county&country=se").contains("21 fylker"))
    #expect(try page("/units?tier=county&q=vestl").contains("Vestland"))
    #expect(try page("/units?tier=county&q=atlantis").contains("Ingen fylker ligner"))
    #expect(try page("/units?date=2020-01-01").contains("href=\"/units/no/46?date=2020-01-01\""))
  }

  @Test(arguments: [
    ("/units?tier=district", 400), ("/units/no/99", 404), ("/units/no/46?date=soon", 400),
    ("/units?tier=county", 200),
  ])
  func faultsHaveTheirStatus(_ address: String, _ status: Int) throws {
    #expect(try reply(address).status == status)
  }
}
