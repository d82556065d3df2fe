import Basics
import Figures
import Pages
import Units
import Wording

/// One unit on one day with all that came before and after it.
struct UnitView: FigureView, Sendable {
  /// A part of what has become of the unit.
  struct Successor: Hashable, Sendable {
    let code: String
    let name: String
    /// Per cent of the unit's population; nil where nobody knows.
    let percent: Double?
    let isEstimated: Bool
  }

  let country: CountryAtlas
  let unit: AdministrativeUnit
  /// The day that is shown: the one asked for, or the nearest on which the unit was there.
  let day: Day
  let isOtherDay: Bool
  let name: String
  let names: UnitNames
  let figures: [(indicator: Indicator, figure: Figure)]
  let history: [Change]
  /// Nil while the unit is there.
  let became: [Successor]?
  /// Nil where they are not known.
  let neighbours: [Neighbour]?
  let sources: NumberedSources
  let explainer: Explainer

  /// - Throws: `country-unknown`, `unit-unknown`, `date-out-of-range`.
  init(
    country code: String, unit: String, date: Day?, today: Day, atlas: Atlas, phrase: Phrasebook
  ) throws(Diagnostic) {
    let country = try atlas.country(code)
    let register = country.register
    let latest = register.covered(today)
    let wanted = date ?? latest
    let day = try register.day(of: unit, nearest: wanted)
    let division = try register.division(on: day)
    guard let found = division[unit] else {
      throw Diagnostic(
        "unit-unknown", .noAnswer, at: .init(field: "unit"),
        ["unit": unit, "date": day.iso, "suggestions": ""])
    }
    self.country = country
    self.unit = found
    self.day = day
    isOtherDay = date != nil && day != wanted
    let names = UnitNames(division: division, register: register)
    self.names = names
    name = names(unit)
    figures = UnitView.figures(of: unit, on: day, country, atlas.catalogue)
    history = register.history(of: unit, on: day).reversed()
    became = found.valid.until.flatMap { end in
      end <= latest ? try? UnitView.successors(of: unit, from: day, to: latest, register) : nil
    }
    neighbours = try country.graph(on: day).neighbours(ofGroup: [unit])
    let likeness = country.typology.groups[unit] == nil ? [] : country.typology.sources
    sources = NumberedSources(figures.flatMap(\.figure.sources) + likeness, atlas.sources)
    explainer = Explainer(
      catalogue: atlas.catalogue, phrase: phrase, names: names, unitCount: division.units.count)
  }

  private static func figures(
    of unit: String, on day: Day, _ country: CountryAtlas, _ catalogue: Catalogue
  ) -> [(indicator: Indicator, figure: Figure)] {
    catalogue.indicators.filter(country.figures.has).map {
      ($0, country.figures.figure($0.id, of: [unit], on: day, year: day.year))
    }
    .filter { $0.1.observation != .missing }
  }

  private static func successors(
    of unit: String, from day: Day, to latest: Day, _ register: Register
  ) throws(Diagnostic) -> [Successor] {
    let division = try register.division(on: latest)
    return register.parts(of: unit, from: day, to: latest).map {
      Successor(
        code: $0.code, name: division[$0.code]?.name ?? $0.code, percent: $0.share.map { 100 * $0 },
        isEstimated: $0.estimated || $0.ambiguous)
    }
  }

  /// Population year by year, in the unit's own borders.
  var population: [(year: Int, figure: Figure)] {
    country.figures.years(of: "population").map { year in
      (year, country.figures.figure("population", of: [unit.code], on: day, exactly: year))
    }
  }
}
