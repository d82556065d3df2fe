import Basics
import Figures
import Maps
import Pages
import Units

extension DrawnMap {
  /// The tile map of a division; nil for a country without tiles.
  init?(tilesOf country: CountryAtlas, on day: Day, in division: Division) {
    let tiles = country.tiles.map { TileMap.Tile(code: $0.code, column: $0.column, row: $0.row) }
    guard let map = try? TileMap(tiles: tiles) else { return nil }
    let drawing = TileDrawing(
      map: map, allotment: TileAllotment(of: country, on: day, in: division))
    bounds = map.bounds
    shapes = division.units.compactMap { drawing.shape(of: $0.code) }
    counties = Dictionary(grouping: division.units, by: \.countyCode).sorted { $0.key < $1.key }
      .compactMap { code, units in
        let outline = drawing.outline(of: units.map(\.code))
        guard let bounds = outline.bounds, let anchor = drawing.anchor(of: units.map(\.code)) else {
          return nil
        }
        return County(
          code: code, name: units[0].county, path: outline.pathData, bounds: bounds, anchor: anchor)
      }
    outline = { drawing.outline(of: $0).pathData }
    middle = { drawing.anchor(of: $0) ?? drawing.outline(of: $0).anchor }
  }
}

/// Units drawn from the tiles that are allotted to them.
struct TileDrawing: Sendable {
  let map: TileMap
  let allotment: TileAllotment

  func shape(of unit: String) -> DrawnMap.Shape? {
    let whole = allotment.whole[unit] ?? []
    let pieces = allotment.cuts.compactMap { piece(of: $0, for: unit) }
    let area = Outline(rings: map.outline(of: whole).rings + pieces)
    guard let anchor = whole.isEmpty ? area.anchor : map.anchor(of: whole), let bounds = area.bounds else {
      return nil
    }
    let hatched = Outline(
      rings: map.outline(of: whole.filter(allotment.shared.contains)).rings + pieces)
    return .init(
      unit: unit, path: area.pathData, bounds: bounds,
      hatched: hatched.rings.isEmpty ? nil : hatched.pathData, anchor: anchor, room: area.width(at: anchor))
  }

  func anchor(of units: [String]) -> GridPoint? {
    map.anchor(of: units.flatMap { allotment.whole[$0] ?? [] })
  }

  /// The border around units; a tile that is cut between two of them counts as whole.
  func outline(of units: [String]) -> Outline {
    let cut = allotment.cuts.filter { cut in cut.units.allSatisfy(units.contains) }
    let split = allotment.cuts.filter { cut in !cut.units.allSatisfy(units.contains) }
    let tiles = units.flatMap { allotment.whole[$0] ?? [] } + cut.map(\.tile)
    let pieces = split.flatMap { cut in units.compactMap { piece(of: cut, for: $0) } }
    return Outline(rings: map.outline(of: tiles).rings + pieces)
  }

  /// A unit's sector of a hexagon that is cut: six corners are dealt out evenly, so up to six units fit.
  private func piece(of cut: TileAllotment.Cut, for unit: String) -> [GridPoint]? {
    guard let position = cut.units.firstIndex(of: unit), let ring = map.outline(of: [cut.tile]).rings.first,
      let centre = map.anchor(of: [cut.tile])
    else { return nil }
    let count = min(cut.units.count, ring.count)
    guard position < count else { return nil }
    let corners = (position * ring.count / count)...((position + 1) * ring.count / count)
    return [centre] + corners.map { ring[$0 % ring.count] }
  }
}
