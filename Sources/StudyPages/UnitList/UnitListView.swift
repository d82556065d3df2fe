import Basics
import Figures
import Pages
import Units

/// The units of a day as a table.
struct UnitListView: Sendable {
  struct Row: Sendable {
    let unit: AdministrativeUnit
    /// Its municipalities, of a county; of a municipality itself.
    let members: [String]
    let population: Figure
    let area: Figure
  }

  let request: UnitListRequest
  /// Units that the search finds, or all, in the order asked for.
  let rows: [Row]
  /// The years of the two figures; nil where there are none.
  let populationYear: Int?
  let areaYear: Int?
  /// Ids of the sources of the two figures.
  let sources: [String]

  /// - Throws: `date-out-of-range`.
  init(_ request: UnitListRequest, isBefore: (String, String) -> Bool) throws(Diagnostic) {
    let country = request.country
    let municipalities = try country.register.division(on: request.day)
    let register = country.register(of: request.tier)
    let division = try register.division(on: request.day)
    let units = request.search.isEmpty ? division.units : register.search(request.search, in: division)
    let year = UnitListView.year(of: municipalities, figures: country.figures, day: request.day)
    let rows = units.map { unit in
      let members =
        request.tier == .county ? municipalities.members(ofCounty: unit.code).map(\.code) : [unit.code]
      return Row(
        unit: unit, members: members,
        population: country.figures.figure("population", of: members, on: request.day, year: year),
        area: country.figures.figure("area.land", of: members, on: request.day, year: year))
    }
    self.request = request
    self.rows = UnitListView.sorted(rows, request, isBefore)
    populationYear = rows.lazy.compactMap(\.population.year).first
    areaYear = rows.lazy.compactMap(\.area.year).first
    sources = rows.first.map { $0.population.sources + $0.area.sources } ?? []
  }

  /// The latest year of figures within the time of the division.
  private static func year(of division: Division, figures: FigureBook, day: Day) -> Int {
    let years = figures.years(of: "population")
    let last = division.valid.until.map { $0.month == 1 && $0.day == 1 ? $0.year - 1 : $0.year }
    return years.last { year in last.map { year <= $0 } ?? true } ?? years.first ?? day.year
  }

  /// Absent figures stand last in both directions; equals by name, then by code.
  private static func sorted(
    _ rows: [Row], _ request: UnitListRequest, _ isBefore: (String, String) -> Bool
  ) -> [Row] {
    let byName = rows.sorted {
      $0.unit.name == $1.unit.name ? $0.unit.code < $1.unit.code : isBefore($0.unit.name, $1.unit.name)
    }
    switch request.column {
    case .name: return request.isDescending ? byName.reversed() : byName
    case .code: return ordered(byName, request.isDescending, by: \.unit.code, <)
    case .county: return ordered(byName, request.isDescending, by: \.unit.county, isBefore)
    case .members: return ordered(byName, request.isDescending, by: { Double($0.members.count) })
    case .population: return ordered(byName, request.isDescending, by: \.population.observation.value)
    case .area: return ordered(byName, request.isDescending, by: \.area.observation.value)
    }
  }

  private static func ordered(_ rows: [Row], _ isDescending: Bool, by value: (Row) -> Double?) -> [Row] {
    let known = rows.filter { value($0) != nil }
    return ordered(known, isDescending, by: { value($0) ?? 0 }, <) + rows.filter { value($0) == nil }
  }

  /// The sort of the standard library keeps the order of equals.
  private static func ordered<Value>(
    _ rows: [Row], _ isDescending: Bool, by value: (Row) -> Value, _ isBefore: (Value, Value) -> Bool
  ) -> [Row] {
    rows.sorted { a, b in
      isDescending ? isBefore(value(b), value(a)) : isBefore(value(a), value(b))
    }
  }
}
