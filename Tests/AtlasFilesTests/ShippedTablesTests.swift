import Basics
import Figures
import Foundation
import Testing
import Units

@testable import AtlasFiles

@Suite struct ShippedTablesTests {
  private func norway() throws -> CountryAtlas { try ShippedAtlas.atlas.get().country("no") }

  @Test func everyTableKeepsItsOwnRules() throws {
    for finding in checks(of: try ShippedAtlas.atlas.get()) {
      #expect(finding.faults.isEmpty, "\(finding.name) \(finding.values)")
    }
  }

  /// SSB, KLASS 131.
  @Test(arguments: [
    ("2013-01-01", 428), ("2016-12-31", 428), ("2017-01-01", 426), ("2017-12-31", 426), ("2018-01-01", 422),
    ("2019-12-31", 422), ("2020-01-01", 356), ("2023-12-31", 356), ("2024-01-01", 357), ("2026-11-21", 357),
  ])
  func theDivisionHasThePublishedNumberOfMunicipalities(_ day: String, _ count: Int) throws {
    #expect(try norway().register.division(on: #require(Day(day))).units.count == count)
  }

  /// KLASS 131 on 1 January 2026: 29 municipalities with names in two or three languages.
  @Test func namesInSeveralLanguagesAreThoseOfTheOfficialList() throws {
    let division = try norway().register.division(on: .newYear(2026))
    let several = Set(division.units.map(\.name).filter { $0.contains(" - ") })
    #expect(several.count == 29)
    #expect(
      several.isSuperset(of: [
        "Oslo - Oslove", "Steinkjer - Stïentje", "Lyngen - Ivgu - Yykeä", "Aarborte - Hattfjelldal",
        "Gáivuotna - Kåfjord - Kaivuono", "Unjárga - Nesseby",
      ]))
  }

  @Test(arguments: [
    ("Oslo", "0301"), ("Oslove", "0301"), ("Steinkjer", "5006"), ("stientje", "5006"), ("Lyngen", "5536"),
    ("Ivgu", "5536"), ("Yykeä", "5536"), ("Oslo - Oslove", "0301"),
  ])
  func aMunicipalityIsFoundByEachOfItsNames(_ name: String, _ code: String) throws {
    #expect(try norway().register.unit(name, on: .newYear(2026)).code == code)
  }

  /// Between points on the map Gausdal and Lillehammer lie 34 kilometres apart; their people live 20 apart.
  @Test func peopleAreNotInTheMiddleOfTheMap() throws {
    let norway = try norway()
    for day in [Day.newYear(2017), .newYear(2020), .newYear(2026)] {
      let codes = day.year < 2020 ? ("0522", "0501") : ("3441", "3405")
      let gausdal = try #require(norway.centre(of: codes.0, on: day))
      let lillehammer = try #require(norway.centre(of: codes.1, on: day))
      #expect((19...21).contains(gausdal.kilometres(to: lillehammer)), "\(day.iso)")
    }
  }

  /// Every municipality has a centre, in Norway that of its people; in Sweden only the map is known.
  @Test(arguments: [("no", 2020, 356), ("no", 2024, 357), ("se", 2024, 0)])
  func centresAreKnownWhereThereIsATable(_ country: String, _ year: Int, _ count: Int) throws {
    let atlas = try ShippedAtlas.atlas.get().country(country)
    #expect((atlas.centres.first { $0.day == .newYear(year) }?.points.count ?? 0) == count)
    for unit in try atlas.register.division(on: .newYear(year)).units {
      #expect(atlas.centre(of: unit.code, on: .newYear(year)) != nil, "\(unit.code)")
    }
  }

  /// SSB 07459, national sums.
  @Test(arguments: [
    (2014, 5_109_056.0), (2017, 5_258_317), (2018, 5_295_619), (2019, 5_328_212), (2020, 5_367_580),
  ])
  func theMunicipalitiesAddUpToThePublishedNation(_ year: Int, _ population: Double) throws {
    let country = try norway()
    let units = try country.register.division(on: .newYear(year)).units.map(\.code)
    #expect(
      country.figures.figure("population", of: units, on: .newYear(year), exactly: year).observation.value
        == population)
  }

  /// SCB, 31 December.
  @Test(arguments: [(2016, 9_995_153.0), (2024, 10_587_710)])
  func swedenAddsUpToThePublishedNation(_ year: Int, _ population: Double) throws {
    let country = try ShippedAtlas.atlas.get().country("se")
    let units = try country.register.division(on: .newYear(year)).units.map(\.code)
    #expect(
      country.figures.figure("population", of: units, on: .newYear(year), exactly: year).observation.value
        == population)
  }

  @Test func the119Became47() throws {
    let country = try norway()
    let end = Day.newYear(2020)
    let before = try country.register.division(on: .newYear(2014)).units
    let merged = before.filter { unit in
      country.register.parts(of: unit.code, from: .newYear(2014), to: end).contains { part in
        part.share != 0
          && country.register.origins(of: part.code, on: end, from: .newYear(2014))
            .filter { origin in
              country.register.parts(of: origin, from: .newYear(2014), to: end).contains {
                $0.code == part.code && $0.share != 0
              }
            }.count > 1
      }
    }
    let news = Set(
      merged.flatMap { country.register.parts(of: $0.code, from: .newYear(2014), to: end) }.filter {
        $0.share != 0
      }.map(\.code))
    #expect(merged.count == 119)
    #expect(news.count == 47)
    #expect(Set(country.mergers.map(\.new.code)) == news)
  }

  @Test func theRealMergersAddUpWithinTwoPerCentButTheFourThatAreExplained() throws {
    let country = try norway()
    let far = country.mergers.filter { abs(populationChange(in: $0, country) ?? .infinity) > 2 }.map(
      \.new.name)
    #expect(Set(far) == ["Stad", "Kinn", "Midt-Telemark", "Hábmer - Hamarøy"])
  }

  @Test func splitsOfTheReformAreAmbiguous() throws {
    let register = try norway().register
    for code in ["5012", "1850"] {
      let parts = register.parts(of: code, from: .newYear(2019), to: .newYear(2020))
      #expect(parts.count > 1)
      #expect(parts.allSatisfy { $0.ambiguous && $0.estimated })
      #expect(abs(parts.compactMap(\.share).reduce(0, +) - 1) < 1e-9)
    }
    let haram = register.parts(of: "1507", from: .newYear(2023), to: .newYear(2024))
    #expect(haram.map(\.code) == ["1508", "1580"])
    #expect(haram.allSatisfy { !$0.ambiguous && !$0.estimated })
  }

  @Test func theTenTransfersThatTheOfficialListLacksAreThere() throws {
    let unofficial = try norway().register.changes.filter { $0.date == .newYear(2020) && !$0.isOfficial }
    #expect(unofficial.count == 10)
    #expect(unofficial.allSatisfy { $0.kind == .transfer })
  }

  @Test func kinnDoesNotHangTogetherAndStadDoes() throws {
    let country = try norway()
    let before = try country.graph(on: .newYear(2019))
    #expect(before.contiguity(of: ["1401", "1439"]) == .apart)
    #expect(before.contiguity(of: ["0220", "0627", "0628"]) == .land)
    #expect(try country.graph(on: .newYear(2020)).contiguity(of: ["4602"]) == .land)
  }

  @Test func commutingAddsUpToThePublishedNation() throws {
    let country = try norway()
    let units = try country.register.division(on: .newYear(2017)).units.map(\.code)
    let nation = try #require(
      country.commuting?.summary(of: units, on: .newYear(2017), register: country.register))
    #expect(nation.residents == 2_609_737)
    let own = units.compactMap {
      country.commuting?.summary(of: [$0], on: .newYear(2017), register: country.register)?.within
    }
    #expect(own.reduce(0, +) == 1_710_155)
  }

  @Test func functionalAgeGroupsAddUpToThePopulation() throws {
    let country = try norway()
    let groups = ["0", "1-5", "6-15", "16-19", "20-66", "67-79", "80-89", "90-plus"].map {
      "population.\($0)"
    }
    for unit in try country.register.division(on: .newYear(2024)).units {
      let sum = groups.compactMap {
        country.figures.figure($0, of: [unit.code], on: .newYear(2024), year: 2024).observation.value
      }
      let total = country.figures.figure("population", of: [unit.code], on: .newYear(2024), year: 2024)
        .observation.value
      #expect(sum.reduce(0, +) == total)
    }
  }
}
