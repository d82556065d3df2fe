import Basics
import Testing

@testable import Units

/// A made-up country: in 2010 A lost its north to B and the rest of it became C; in 2020 B was divided over D and E,
/// and F got a new name.
private enum CountyLand {
  static func unit(
    _ code: String, _ county: String, _ from: Int? = nil, _ until: Int? = nil, named: String? = nil
  ) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: "n\(code)", countyCode: county, county: named ?? "Fylke \(county)",
      valid: DayRange(from: from.map(Day.newYear), until: until.map(Day.newYear)))
  }

  static func link(_ year: Int, _ old: String, _ new: String, transfer: Bool = false) -> ChangeLink {
    ChangeLink(
      date: .newYear(year), old: NamedCode(code: old, name: "n\(old)"),
      new: NamedCode(code: new, name: "n\(new)"), isTransfer: transfer, isOfficial: !transfer)
  }

  static let register = Register(
    country: "no", covers: Day.newYear(2005)...Day.newYear(2026),
    units: [
      unit("0101", "01", nil, 2010), unit("0102", "01", nil, 2010), unit("0103", "01", nil, 2010),
      unit("0301", "03", 2010), unit("0302", "03", 2010),
      unit("0201", "02", nil, 2020), unit("0202", "02", nil, 2020), unit("0203", "02", 2010, 2020),
      unit("0401", "04", 2020), unit("0501", "05", 2020), unit("0502", "05", 2020),
      unit("0601", "06", nil, 2020), unit("0601", "06", 2020, named: "Nytt"),
    ],
    links: [
      link(2010, "0101", "0203"), link(2010, "0102", "0301"), link(2010, "0103", "0302"),
      link(2015, "0201", "0601", transfer: true),
      link(2020, "0201", "0401"), link(2020, "0202", "0501"), link(2020, "0203", "0502"),
    ], shares: [])

  static let counties = register.counties()
}

@Suite struct CountyTests {
  let register = CountyLand.register
  let counties = CountyLand.counties

  private func change(_ year: Int, _ kind: ChangeKind) -> [String] {
    counties.changes.filter { $0.date == .newYear(year) && $0.kind == kind }.map {
      "\($0.old.map(\.code).joined(separator: "+")) > \($0.new.map(\.code).joined(separator: "+"))"
    }
  }

  private func fault(_ text: String, _ year: Int) -> Diagnostic? {
    do throws(Diagnostic) {
      _ = try counties.unit(text, on: .newYear(year))
      return nil
    } catch {
      return error
    }
  }

  @Test func aCountyIsThereWhileAMunicipalityLiesInIt() {
    let spans = counties.units.map { "\($0.code) \($0.valid.from?.iso ?? "")/\($0.valid.until?.iso ?? "")" }
    #expect(
      spans == [
        "01 /2010-01-01", "02 /2020-01-01", "03 2010-01-01/", "04 2020-01-01/", "05 2020-01-01/",
        "06 /2020-01-01", "06 2020-01-01/",
      ])
    #expect(counties.tier == .county)
    #expect(register.tier == .municipality)
  }

  @Test func theFewThatGoElsewhereAreTransferredAndTheRestBecomesAnother() {
    #expect(change(2010, .recode) == ["01 > 03"])
    #expect(change(2010, .transfer) == ["01 > 02"])
    #expect(
      counties.changes.filter { $0.kind == .transfer }.first.map(register.moved)
        == [CountyLand.link(2010, "0101", "0203")])
  }

  @Test func landThatMovesBetweenCountiesIsATransferOfNoMunicipality() {
    #expect(change(2015, .transfer) == ["02 > 06"])
    #expect(counties.parts(of: "02", from: .newYear(2014), to: .newYear(2015)).map(\.code) == ["02"])
  }

  @Test func aCountyIsDividedWhereEachPartComesFromIt() {
    #expect(change(2020, .split) == ["02 > 04+05"])
    #expect(change(2020, .rename) == ["06 > 06"])
  }

  /// 0203 came from 01 and went to 05; nothing of 01 is in 04.
  @Test func whatBecameOfACountyIsToldByItsMunicipalitiesThroughChains() {
    let parts = counties.parts(of: "01", from: .newYear(2006), to: .newYear(2021))
    #expect(parts.map(\.code) == ["03", "05"])
    #expect(parts.allSatisfy { $0.share == nil && $0.ambiguous })
    #expect(counties.origins(of: "05", on: .newYear(2021), from: .newYear(2006)) == ["01", "02"])
    #expect(
      counties.parts(of: "06", from: .newYear(2006), to: .newYear(2021)).map {
        "\($0.code) \($0.share ?? -1)"
      }
        == ["06 1.0"])
  }

  /// Half of a county with two municipalities goes, half stays: both are the county's.
  @Test func aCountyThatLivesOnBesideANewOneWasSplit() {
    let country = Register(
      country: "no", covers: Day.newYear(2005)...Day.newYear(2026),
      units: [
        CountyLand.unit("0101", "01"), CountyLand.unit("0102", "01", nil, 2010),
        CountyLand.unit("0201", "02", 2010),
      ],
      links: [CountyLand.link(2010, "0102", "0201")], shares: [])
    #expect(country.counties().changes.map(\.kind) == [.split])
    #expect(country.counties().changes[0].new.map(\.code) == ["01", "02"])
  }

  @Test func aCountyThatTakesAWholeOtherInMergedWithIt() {
    let country = Register(
      country: "no", covers: Day.newYear(2005)...Day.newYear(2026),
      units: [
        CountyLand.unit("0101", "01"), CountyLand.unit("0102", "01"), CountyLand.unit("0103", "01", 2010),
        CountyLand.unit("0201", "02", nil, 2010),
      ],
      links: [CountyLand.link(2010, "0201", "0103")], shares: [])
    #expect(country.counties().changes.map(\.kind) == [.merge])
    #expect(country.counties().changes[0].old.map(\.code) == ["01", "02"])
  }

  @Test(arguments: ["06", "Nytt", "nytt fylke", "NYTT fylkeskommune", "nytt county"])
  func byCodeOrNameHoweverTyped(_ text: String) throws {
    #expect(try counties.unit(text, on: .newYear(2021)).name == "Nytt")
  }

  @Test func aCountyThatIsNotThereTellsWhenItWasAndWhatBecameOfIt() throws {
    let gone = try #require(fault("Fylke 01", 2021))
    #expect(gone.code == "county-gone")
    #expect(gone.arguments["change"] == "2010-01-01")
    #expect(gone.arguments["became"] == "03 Fylke 03, 05 Fylke 05")
    let coming = try #require(fault("05", 2012))
    #expect(coming.code == "county-not-yet")
    #expect(coming.arguments["became"] == "02 Fylke 02")
  }

  @Test func aNameThatNoCountyHasSuggestsTheNearest() throws {
    let fault = try #require(self.fault("Nyt", 2021))
    #expect(fault.code == "county-misspelt")
    #expect(fault.arguments["suggestions"] == "06 Nytt")
    #expect(self.fault("0601", 2021)?.code == "county-unknown")
    #expect(self.fault("Atlantis", 2021)?.code == "county-unknown")
  }

  @Test func aCountyAndAMunicipalityAreNeverTakenForOneAnother() {
    #expect(throws: Diagnostic.self) { try register.unit("06", on: .newYear(2021)) }
    #expect(throws: Diagnostic.self) { try counties.unit("n0601", on: .newYear(2021)) }
  }
}
