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
  /// The real map with its credit, where boundaries of this division were imported.
  let realMap: (map: DrawnMap, credit: String)?
  /// Names as they are shown: with the county where two units of the division are called the same.
  let names: [String: String]

  /// - Throws: `date-out-of-range`.
  init(
    of country: CountryAtlas, on day: Day, boundaries: [ImportedBoundaries]
  ) throws(Diagnostic) {
    let division = try country.register.division(on: day)
    self.division = division
    graph = try country.graph(on: day)
    tileMap = DrawnMap(tilesOf: country, on: day, in: division)
    let codes = Set(division.units.map(\.code))
    realMap = boundaries.last { set in
      guard set.country == country.register.country else { return false }
      // A new name or county moves no border: what counts is that the units are the same.
      return (try? country.register.division(on: set.day)).map { Set($0.units.map(\.code)) == codes } ?? false
    }.map { (DrawnMap(boundaries: $0.map, of: division), $0.credit) }
    let namesakes = Dictionary(grouping: division.units, by: \.name)
    names = Dictionary(
      division.units.map { unit in
        let isUnique = namesakes[unit.name]?.count == 1
        return (unit.code, isUnique ? unit.name : "\(unit.name) (\(unit.county))")
      }, uniquingKeysWith: { first, _ in first })
  }

  func name(of unit: AdministrativeUnit) -> String {
    names[unit.code] ?? unit.name
  }
}
