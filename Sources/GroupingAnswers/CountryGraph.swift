package import Basics
package import Figures
import Groupings
import RealModule
package import Units

/// The municipalities of a country on a day as a graph: residents from the shipped figures, borders by land and, where they
/// are wanted, across the sea. How different two are is how far apart their residents live, in kilometres north and east.
package struct CountryGraph: Sendable {
  package let file: GraphFile
  package let units: [AdministrativeUnit]
  package let day: Day

  /// Kilometres of a degree of latitude.
  private static let degree = 111.195

  /// - Parameters:
  ///   - withSea: whether neighbours across the sea count.
  ///   - acrossCounties: whether those of another county count.
  ///   - county: code of the county whose municipalities are looked at; nil for the whole country.
  /// - Throws: `date-out-of-range`; `graph-population-unknown` for a unit whose residents are not known.
  package init(
    _ country: CountryAtlas, on day: Day, withSea: Bool, acrossCounties: Bool, county: String? = nil
  ) throws(Diagnostic) {
    let units = try country.register.division(on: day).units
      .filter { county == nil || $0.countyCode == county }.sorted { $0.code < $1.code }
    let borders = try country.graph(on: day)
    var populations: [Int] = []
    for unit in units {
      let figure = country.figures.figure("population", of: [unit.code], on: day, year: day.year)
      guard let value = figure.observation.value else {
        throw Diagnostic("graph-population-unknown", .noAnswer, at: .init(field: "date"), ["unit": unit.name])
      }
      populations.append(Int(value.rounded()))
    }
    let numbers = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($0.element.code, $0.offset) })
    let edges = units.enumerated().flatMap { number, unit in
      borders.neighbours(of: unit.code).filter { withSea || $0.link == .land }.compactMap { neighbour in
        numbers[neighbour.code].flatMap { other in
          acrossCounties || units[other].countyCode == unit.countyCode ? (number, other) : nil
        }
      }
    }
    file = GraphFile(
      graph: GroupGraph(
        populations: populations, attributes: Self.positions(of: units, country, day), edges: edges),
      names: units.map(\.code), titles: units.map(\.name))
    (self.units, self.day) = (units, day)
  }

  /// None at all where one is not known: what is unknown is not near.
  private static func positions(
    of units: [AdministrativeUnit], _ country: CountryAtlas, _ day: Day
  ) -> [[Double]] {
    let centres = units.compactMap { country.centre(of: $0.code, on: day) }
    guard centres.count == units.count, !centres.isEmpty else { return [] }
    let middle = centres.map(\.latitude).reduce(0, +) / Double(centres.count)
    let width = degree * Double.cos(middle * Double.pi / 180)
    return centres.map { [$0.longitude * width, $0.latitude * degree] }
  }
}
