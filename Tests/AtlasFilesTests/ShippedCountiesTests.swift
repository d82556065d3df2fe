import Basics
import Figures
import Testing
import Units

@testable import AtlasFiles

@Suite struct ShippedCountiesTests {
  private func country(_ code: String) throws -> CountryAtlas { try ShippedAtlas.atlas.get().country(code) }

  /// The kinds, codes before and after, of the changes of counties on a New Year's Day.
  private func changes(_ year: Int, _ kind: ChangeKind) throws -> Set<String> {
    Set(
      try country("no").counties.changes.filter { $0.date == .newYear(year) && $0.kind == kind }.map {
        "\($0.old.map(\.name).joined(separator: " + ")) > \($0.new.map(\.name).joined(separator: " + "))"
      })
  }

  /// SSB, KLASS 104; SCB, län och kommuner.
  @Test(arguments: [
    ("no", "2017-01-01", 19), ("no", "2017-12-31", 19), ("no", "2018-01-01", 18), ("no", "2019-12-31", 18),
    ("no", "2020-01-01", 11), ("no", "2023-12-31", 11), ("no", "2024-01-01", 15), ("no", "2026-11-21", 15),
    ("se", "2015-01-01", 21), ("se", "2026-11-21", 21),
  ])
  func thereAreThePublishedNumberOfCounties(_ code: String, _ day: String, _ count: Int) throws {
    #expect(try country(code).counties.division(on: #require(Day(day))).units.count == count)
  }

  @Test func thePartsOfTrondelagBecameOne() throws {
    #expect(try changes(2018, .merge) == ["Sør-Trøndelag + Nord-Trøndelag > Trøndelag"])
    #expect(try country("no").counties.changes.count { $0.date == .newYear(2018) } == 1)
  }

  /// Stortinget, the regional reform of 2020.
  @Test func thirteenCountiesBecameSixIn2020() throws {
    #expect(
      try changes(2020, .merge) == [
        "Østfold + Akershus + Buskerud > Viken", "Hedmark + Oppland > Innlandet",
        "Vestfold + Telemark > Vestfold og Telemark", "Aust-Agder + Vest-Agder > Agder",
        "Hordaland + Sogn og Fjordane > Vestland", "Troms + Finnmark > Troms og Finnmark",
      ])
    #expect(try changes(2020, .split).isEmpty)
    #expect(try changes(2020, .recode).isEmpty)
  }

  @Test func threeOfThemWereDividedIn2024() throws {
    #expect(
      try changes(2024, .split) == [
        "Viken > Østfold + Akershus + Buskerud", "Vestfold og Telemark > Vestfold + Telemark",
        "Troms og Finnmark > Troms + Finnmark",
      ])
    #expect(try country("no").counties.changes.count { $0.date == .newYear(2024) } == 3)
  }

  @Test(arguments: [
    (2019, "Møre og Romsdal > Trøndelag", ["Rindal"]),
    (2020, "Møre og Romsdal > Trøndelag", ["Halsa"]), (2020, "Oppland > Viken", ["Jevnaker", "Lunner"]),
    (2020, "Vestfold > Viken", ["Svelvik"]), (2020, "Sogn og Fjordane > Møre og Romsdal", ["Hornindal"]),
    (2020, "Nordland > Troms og Finnmark", ["Dielddanuorri - Tjeldsund"]),
  ])
  func theMunicipalitiesThatWentElsewhereAreNamed(_ year: Int, _ way: String, _ names: [String]) throws {
    let country = try country("no")
    let transfers = country.counties.changes.filter { $0.date == .newYear(year) && $0.kind == .transfer }
    let change = try #require(transfers.first { "\($0.old[0].name) > \($0.new[0].name)" == way })
    #expect(Set(country.register.moved(by: change).map(\.old.name)) == Set(names))
    #expect(transfers.count == (year == 2019 ? 1 : 5))
  }

  /// Lunner and Jevnaker are in Akershus since 2024, and nothing else of Oppland is.
  @Test func whatBecameOfACountyHoldsThroughTwoReforms() throws {
    let counties = try country("no").counties
    #expect(
      counties.parts(of: "05", from: .newYear(2017), to: .newYear(2024)).map(\.code) == ["32", "34"])
    #expect(counties.parts(of: "01", from: .newYear(2017), to: .newYear(2024)).map(\.code) == ["31", "32"])
    #expect(counties.origins(of: "46", on: .newYear(2024), from: .newYear(2017)) == ["12", "14"])
  }

  @Test(arguments: ["no", "se"])
  func onEveryDayEveryMunicipalityLiesInExactlyOneCounty(_ code: String) throws {
    let country = try country(code)
    for day in try days(of: country) {
      let division = try country.register.division(on: day)
      let counties = try country.counties.division(on: day)
      #expect(Set(counties.units.map(\.code)).count == counties.units.count)
      #expect(Set(division.units.map(\.countyCode)) == Set(counties.units.map(\.code)))
      #expect(division.units.allSatisfy { counties[$0.countyCode]?.name == $0.county })
      let members = counties.units.flatMap { division.members(ofCounty: $0.code) }
      #expect(Set(members) == Set(division.units) && members.count == division.units.count)
    }
  }

  @Test(arguments: ["no", "se"])
  func aCountyIsValidExactlyWhileItHasMembers(_ code: String) throws {
    let country = try country(code)
    for day in try days(of: country) {
      let division = try country.register.division(on: day)
      for county in country.counties.units {
        let named = division.members(ofCounty: county.code).contains { $0.county == county.name }
        #expect(county.valid.contains(day) == named, "\(county.code) \(county.name) \(day.iso)")
      }
    }
  }

  @Test func everyCountyThatComesOrGoesHasItsChange() throws {
    let counties = try country("no").counties
    for unit in counties.units {
      if let from = unit.valid.from {
        #expect(counties.changes.contains { $0.date == from && $0.new.map(\.code).contains(unit.code) })
      }
      if let until = unit.valid.until {
        #expect(counties.changes.contains { $0.date == until && $0.old.map(\.code).contains(unit.code) })
      }
    }
    for change in counties.changes {
      let before = try #require(counties.division(before: change.date))
      let after = try counties.division(on: change.date)
      #expect(change.old.allSatisfy { before[$0.code]?.name == $0.name })
      #expect(change.new.allSatisfy { after[$0.code]?.name == $0.name })
    }
  }

  @Test func oneStepAfterAnotherLeadsWhereTheWholeWayLeads() throws {
    let country = try country("no")
    let (first, last) = (Day.newYear(2017), Day.newYear(2024))
    for county in try country.counties.division(on: first).units {
      let whole = Set(country.counties.parts(of: county.code, from: first, to: last).map(\.code))
      let steps = [2018, 2019, 2020, 2024].reduce(into: (Set([county.code]), first)) { way, year in
        way.0 = Set(
          way.0.flatMap { country.counties.parts(of: $0, from: way.1, to: .newYear(year)).map(\.code) })
        way.1 = .newYear(year)
      }
      #expect(whole.isSubset(of: steps.0) && !whole.isEmpty, "\(county.name)")
    }
  }

  @Test(arguments: [
    ("no", "Oslo", "03"), ("no", "Møre og Romsdal", "15"), ("no", "vestland fylkeskommune", "46"),
    ("se", "Skåne", "12"), ("se", "Halland", "13"), ("se", "Region Stockholm", "01"),
    ("se", "Hallands län", "13"),
  ])
  func countiesAreFoundAsPeopleNameThem(_ country: String, _ text: String, _ code: String) throws {
    #expect(try self.country(country).counties.unit(text, on: .newYear(2024)).code == code)
  }

  @Test func osloIsAMunicipalityAndACounty() throws {
    let country = try country("no")
    #expect(try country.register.unit("Oslo", on: .newYear(2024)).code == "0301")
    #expect(try country.counties.unit("Oslo", on: .newYear(2024)).code == "03")
    #expect(country.register(of: .county).tier == .county)
  }

  @Test(arguments: [
    ("Oslo", "0301"), ("Oslo fylke", "03"), ("03", "03"), ("Vestland", "46"), ("4601", "4601"),
  ])
  func ofOneNameForBothTheMunicipalityIsMeant(_ text: String, _ code: String) throws {
    #expect(try country("no").anyUnit(text, on: .newYear(2026)).code == code)
  }

  @Test(arguments: [
    ("Viken", "county-gone"), ("Asnesland kommune", "unit-unknown"), ("Vestlnd", "county-misspelt"),
    ("Hurum", "unit-gone"), ("Herøy", "unit-ambiguous"),
  ])
  func ofTwoFaultsTheOneThatKnowsMoreIsTold(_ text: String, _ code: String) throws {
    let country = try country("no")
    let fault = #expect(throws: Diagnostic.self) { try country.anyUnit(text, on: .newYear(2026)) }
    #expect(fault?.code == code)
  }

  @Test func aCountyThatIsGoneTellsWhatBecameOfIt() throws {
    let counties = try country("no").counties
    let fault = #expect(throws: Diagnostic.self) { try counties.unit("Viken", on: .newYear(2024)) }
    #expect(fault?.arguments["change"] == "2024-01-01")
    #expect(fault?.arguments["became"] == "31 Østfold, 32 Akershus, 33 Buskerud")
    let early = #expect(throws: Diagnostic.self) { try counties.unit("Vestland", on: .newYear(2019)) }
    #expect(early?.code == "county-not-yet")
    #expect(early?.arguments["became"] == "12 Hordaland, 14 Sogn og Fjordane")
  }

  @Test func noCodeOfACountyCanBeTakenForThatOfAMunicipality() throws {
    for country in try ["no", "se"].map(country) {
      #expect(country.counties.units.allSatisfy { $0.code.count == 2 })
      #expect(country.register.units.allSatisfy { $0.code.count == 4 && $0.code.hasPrefix($0.countyCode) })
    }
  }

  private func days(of country: CountryAtlas) throws -> [Day] {
    let edges = country.register.units.flatMap { [$0.valid.from, $0.valid.until] }.compactMap(\.self)
    let inside = edges.filter(country.register.covers.contains)
    return Set(inside + [country.register.covers.lowerBound, country.register.covers.upperBound]).sorted()
  }
}
