import Basics
import Figures
import Pages
import Units

/// What choosing units of one division takes, worked out once.
struct DivisionSheet: Sendable {
  let division: Division
  let graph: NeighbourGraph
  /// Nil for a country without tiles.
  let tileMap: DrawnMap?
  /// Nil for a day whose borders no known boundaries tell exactly.
  let realMap: RealMap?
  /// Names as they are shown: with the county where two units of the division are called the same.
  let names: [String: String]

  /// - Parameter boundaries: the last that tell the division exactly are drawn.
  /// - Throws: `date-out-of-range`.
  init(
    of country: CountryAtlas, on day: Day, boundaries: [DivisionBoundaries]
  ) throws(Diagnostic) {
    let division = try country.register.division(on: day)
    self.division = division
    graph = try country.graph(on: day)
    tileMap = DrawnMap(tilesOf: country, on: day, in: division)
    realMap =
      boundaries.reversed().filter { $0.country == country.register.country }.lazy.compactMap { set in
        country.register.union(of: set.day, on: day).map { RealMap(set, of: division, union: $0) }
      }.first
    let name = UnitNames(division: division, register: country.register)
    names = Dictionary(
      division.units.map { ($0.code, name($0.code)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The map that shows a few of its units best: the real one, or tiles where there is none.
  var closeMap: DrawnMap? { realMap?.close ?? tileMap }

  /// The same for all of them.
  var wholeMap: DrawnMap? { realMap?.whole ?? tileMap }

  func name(of unit: AdministrativeUnit) -> String {
    names[unit.code] ?? unit.name
  }
}
