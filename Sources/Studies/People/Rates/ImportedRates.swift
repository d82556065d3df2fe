import Basics
import Figures
import Projection
import Units

/// The rates by which the units of a division live, from the tables that the operator imported.
struct ImportedRates {
  let inputs: CohortInputs
  /// The first and last year that the rates are of.
  let history: ClosedRange<Int>
  let estimated: Set<String>

  /// The latest years that rates are taken from, as Statistics Sweden does for municipalities.
  static let mostYears = 9
  /// The oldest age told, and the youngest that may be open: services for the old are planned by them.
  static let oldest = 105
  static let youngestOpen = 90

  /// Rates of the latest years in which all four tables tell every unit, pooled: events by those whom they could
  /// happen to; the count is the latest that tells every unit.
  ///
  /// - Throws: `rates-missing` for a kind that was not imported, `rates-measures`, `rates-sexes`, `rates-ages`,
  ///   `rates-unclear`, `rates-balance`, `rates-years` where no year has all four, `rates-units` for units that
  ///   are not in the tables.
  init(_ country: CountryAtlas, _ division: Division) throws(Diagnostic) {
    let tables = try RateTables(country.statistics, country: country.register.country)
    let told = ToldTables(country.register, division)
    let units = division.units.map(\.code)
    var populations: [Int: [[Double]]] = [:]
    func population(_ year: Int) -> [[Double]]? {
      if let found = populations[year] { return found }
      populations[year] = tables.populations[year].flatMap { told.values($0, year: year) }?
        .map { tables.bySexAndAge($0, tables.population) }
      return populations[year]
    }
    var sums = EventSums(units: units.count, ages: tables.ages)
    var used: [Int] = []
    for year in tables.years.reversed() where used.count < Self.mostYears {
      guard let people = population(year), let events = tables.events(year, told, people) else { continue }
      for (unit, event) in events.enumerated() { sums.add(event, unit: unit) }
      sums.endYear()
      used.append(year)
    }
    guard let first = used.last, let last = used.first,
      let base = tables.populations.keys.sorted().last(where: { $0 > last - 1 && population($0) != nil }),
      let people = population(base)
    else { throw tables.fault(of: told, division) }
    inputs = ShrunkRates(sums: sums).inputs(
      units: units, firstYear: base, population: people.flatMap(\.self))
    history = first...last
    estimated = told.estimated
  }
}
