import Basics
import Maps
import Pages
import Units

extension DrawnMap {
  /// The real map of a division.
  init(boundaries: BoundaryMap, of division: Division) {
    bounds = boundaries.bounds
    shapes = division.units.compactMap { unit in
      guard boundaries.has(unit.code) else { return nil }
      let area = boundaries.outline(of: [unit.code])
      return area.anchor.map {
        Shape(
          unit: unit.code, path: area.pathData, hatched: nil, anchor: $0, room: area.width(at: $0))
      }
    }
    counties = Dictionary(grouping: division.units, by: \.countyCode).sorted { $0.key < $1.key }
      .compactMap { code, units in
        let area = boundaries.outline(of: units.map(\.code))
        guard let bounds = area.bounds, let anchor = area.anchor else { return nil }
        return County(
          code: code, name: units[0].county, path: area.pathData, bounds: bounds, anchor: anchor)
      }
    outline = { boundaries.outline(of: $0).pathData }
  }
}
