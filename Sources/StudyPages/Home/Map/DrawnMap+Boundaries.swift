import Basics
import Maps
import Pages
import Units

extension DrawnMap {
  /// The real map of a division.
  ///
  /// - Parameter union: the areas of `boundaries` that a unit is made of.
  init(boundaries: BoundaryMap, of division: Division, union: [String: [String]]) {
    let pieces: @Sendable (String) -> [String] = { union[$0] ?? [] }
    bounds = boundaries.bounds
    shapes = division.units.compactMap { unit in
      let area = boundaries.outline(of: pieces(unit.code))
      guard let anchor = area.anchor, let bounds = area.bounds else { return nil }
      return Shape(
        unit: unit.code, path: area.pathData, bounds: bounds, hatched: nil, anchor: anchor,
        room: area.width(at: anchor))
    }
    let lines = boundaries.lines(
      between: Dictionary(
        division.units.flatMap { unit in pieces(unit.code).map { ($0, unit.countyCode) } },
        uniquingKeysWith: { first, _ in first }))
    counties = Dictionary(grouping: division.units, by: \.countyCode).sorted { $0.key < $1.key }
      .compactMap { code, units in
        let area = boundaries.outline(of: units.flatMap { pieces($0.code) })
        guard let bounds = area.bounds, let anchor = area.anchor else { return nil }
        return County(
          code: code, name: units[0].county, path: lines[code] ?? "", bounds: bounds, anchor: anchor)
      }
    outline = { boundaries.outline(of: $0.flatMap(pieces)).pathData }
    middle = { boundaries.outline(of: $0.flatMap(pieces)).anchor }
  }
}
