import Basics
import Figures
import Pages
import Units
import Wording

/// One county on one day: its municipalities, what it came from and what became of it.
struct CountyView: FigureView, Sendable {
  /// A county of today that municipalities of this one lie in.
  struct Successor: Hashable, Sendable {
    let county: AdministrativeUnit
    /// How many municipalities of today it has of this one.
    let municipalities: Int
  }

  let country: CountryAtlas
  let county: AdministrativeUnit
  /// The day that is shown: the one asked for, or the nearest on which the county was there.
  let day: Day
  let isOtherDay: Bool
  let name: String
  let members: [AdministrativeUnit]
  /// Sums over the members, of what all of them have.
  let figures: [(indicator: Indicator, figure: Figure)]
  /// With the municipalities that each took from a county to another, the latest first.
  let history: [(change: Change, moved: [ChangeLink])]
  /// Nil while the county is there.
  let became: [Successor]?
  let sources: NumberedSources
  let explainer: Explainer

  /// - Throws: `country-unknown`, `county-unknown`, `date-out-of-range`.
  init(
    country code: String, county: String, date: Day?, today: Day, atlas: Atlas, phrase: Phrasebook
  ) throws(Diagnostic) {
    let country = try atlas.country(code)
    let counties = country.counties
    let latest = counties.covered(today)
    let wanted = date ?? latest
    let day = try counties.day(of: county, nearest: wanted)
    let division = try country.register.division(on: day)
    let found = try counties.unit(county, on: day)
    self.country = country
    self.county = found
    self.day = day
    isOtherDay = date != nil && day != wanted
    name = phrase.countyName(found.name, country: code)
    let members = division.members(ofCounty: county)
    self.members = members
    figures = CountyView.sums(over: members.map(\.code), on: day, country, atlas.catalogue)
    history = counties.history(of: county, on: day).reversed().map {
      ($0, country.register.moved(by: $0))
    }
    became = found.valid.until.flatMap { end in
      end <= latest ? CountyView.successors(of: members, from: day, to: latest, country) : nil
    }
    sources = NumberedSources(figures.flatMap(\.figure.sources), atlas.sources)
    explainer = Explainer(
      catalogue: atlas.catalogue, phrase: phrase,
      names: UnitNames(division: division, register: country.register), unitCount: division.units.count)
  }

  private static func sums(
    over members: [String], on day: Day, _ country: CountryAtlas, _ catalogue: Catalogue
  ) -> [(indicator: Indicator, figure: Figure)] {
    let cache = CoverageCache()
    return catalogue.indicators.filter { $0.aggregation == .sum && country.figures.has($0) }.map {
      ($0, country.figures.figure($0.id, of: members, on: day, year: day.year, cache: cache))
    }
    .filter { $0.1.observation.value != nil }
  }

  private static func successors(
    of members: [AdministrativeUnit], from day: Day, to latest: Day, _ country: CountryAtlas
  ) -> [Successor] {
    guard let new = try? country.register.division(on: latest),
      let counties = try? country.counties.division(on: latest)
    else { return [] }
    let parts = members.flatMap { country.register.parts(of: $0.code, from: day, to: latest) }
    let units = Set(parts.filter { $0.share != 0 }.map(\.code)).compactMap { new[$0] }
    return Dictionary(grouping: units, by: \.countyCode).compactMap { code, units in
      counties[code].map { Successor(county: $0, municipalities: units.count) }
    }
    .sorted { $0.county.code < $1.county.code }
  }
}
