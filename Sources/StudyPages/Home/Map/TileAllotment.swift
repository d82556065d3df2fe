import Basics
import Figures
import Pages
import Units

/// Which unit of a day each tile of the map stands for.
struct TileAllotment: Sendable {
  /// A tile that more than one unit has a part of.
  struct Cut: Hashable, Sendable {
    let tile: String
    /// The units whose pieces the tile is cut into, first the one that the tile would go to as a whole.
    let units: [String]
  }

  /// Tiles that are drawn whole, by unit.
  let whole: [String: [String]]
  /// Tiles that are cut, because one of their units would have none otherwise.
  let cuts: [Cut]
  /// Tiles that several units have a part of, cut or not; drawn hatched.
  let shared: Set<String>

  init(of country: CountryAtlas, on day: Day, in division: Division) {
    let owners = country.tiles.map { tile in
      (tile: tile.code, units: TileAllotment.owners(of: tile.code, country, day).filter(division.contains))
    }
    let names = Dictionary(
      country.register.units.filter { $0.valid.contains(country.tilesDay) }.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    shared = Set(owners.filter { $0.units.count > 1 }.map(\.tile))
    // A shared tile goes to the unit that kept the name of the old one, else to the one with most of it.
    let chosen = owners.compactMap { tile, units in
      (units.first { division[$0]?.name == names[tile] } ?? units.first).map { (tile: tile, unit: $0) }
    }
    let housed = Set(chosen.map(\.unit))
    var pieces: [String: [String]] = [:]
    for unit in division.units.map(\.code) where !housed.contains(unit) {
      guard let tile = owners.first(where: { $0.units.contains(unit) })?.tile else { continue }
      pieces[tile, default: []].append(unit)
    }
    cuts = chosen.compactMap { tile, unit in
      pieces[tile].map { Cut(tile: tile, units: [unit] + $0) }
    }
    whole = Dictionary(grouping: chosen.filter { pieces[$0.tile] == nil }, by: \.unit)
      .mapValues { $0.map(\.tile) }
  }

  /// Units that hold inhabitants of the tile's unit, the one with most first.
  private static func owners(of tile: String, _ country: CountryAtlas, _ day: Day) -> [String] {
    let register = country.register
    if day >= country.tilesDay {
      return register.parts(of: tile, from: country.tilesDay, to: day)
        .filter { $0.share != 0 }
        .sorted { ($1.share ?? 0, $0.code) < ($0.share ?? 0, $1.code) }.map(\.code)
    }
    return register.origins(of: tile, on: country.tilesDay, from: day).filter { origin in
      register.parts(of: origin, from: day, to: country.tilesDay)
        .contains { $0.code == tile && $0.share != 0 }
    }
  }
}
