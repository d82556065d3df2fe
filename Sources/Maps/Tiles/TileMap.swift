package import Basics

/// A map on which every municipality is one hexagon of the same size, so that small ones are as
/// visible as large ones.
///
/// Hexagons stand on a corner. Rows count northwards and odd rows are shifted half a hexagon to the
/// east. A later unit is the union of the tiles of those it came from: a merger is a border that
/// goes away.
package struct TileMap: Sendable {
  package struct Tile: Hashable, Sendable {
    package let code: String
    package let column: Int
    package let row: Int

    package init(code: String, column: Int, row: Int) {
      self.code = code
      self.column = column
      self.row = row
    }
  }

  /// In the order given.
  package let tiles: [Tile]
  /// What the whole map needs, corners included.
  package let bounds: GridBounds
  private let hexagons: [String: Hexagon]

  /// - Throws: `tiles-empty`, `tiles-duplicate-code`, `tiles-same-place`.
  package init(tiles: [Tile]) throws(Diagnostics) {
    try TileMap.check(tiles)
    let topRow = tiles.map(\.row).max() ?? 0
    let firstColumn = tiles.map(\.column).min() ?? 0
    var hexagons: [String: Hexagon] = [:]
    for tile in tiles {
      // Half columns and rows from the top left corner.
      let shift = tile.row.isMultiple(of: 2) ? 0 : 1
      hexagons[tile.code] = Hexagon(
        halfColumn: 2 * (tile.column - firstColumn) + shift + 1, row: topRow - tile.row)
    }
    let corners = hexagons.values.flatMap(\.corners)
    guard let bounds = GridBounds(corners) else {
      throw Diagnostics([Diagnostic("tiles-empty", .badInput)])
    }
    self.tiles = tiles
    self.hexagons = hexagons
    self.bounds = bounds
  }

  /// The border of a set of tiles, for a county or a picked group. Codes without a tile are left out.
  package func outline(of codes: some Sequence<String>) -> Outline {
    var edges = EdgeCancellation()
    for code in Set(codes).sorted() {
      guard let corners = hexagons[code]?.corners else { continue }
      for (from, to) in zip(corners, corners.dropFirst() + corners.prefix(1)) { edges.add(from, to) }
    }
    return Outline(rings: edges.rings())
  }

  /// The middle of the tile that lies nearest to the middle of all of them, so that a label is never
  /// outside or on a border. Nil where no code has a tile.
  package func anchor(of codes: some Sequence<String>) -> GridPoint? {
    let centres = Set(codes).compactMap { hexagons[$0]?.centre }.sorted()
    guard !centres.isEmpty else { return nil }
    // Compared times the count, in whole numbers.
    let sumX = centres.reduce(0) { $0 + $1.x }
    let sumY = centres.reduce(0) { $0 + $1.y }
    func distance(_ point: GridPoint) -> Int {
      let (dx, dy) = (point.x * centres.count - sumX, point.y * centres.count - sumY)
      return dx * dx + dy * dy
    }
    return centres.min { distance($0) < distance($1) }
  }

  package func has(_ code: String) -> Bool {
    hexagons[code] != nil
  }

  private static func check(_ tiles: [Tile]) throws(Diagnostics) {
    var codes: Set<String> = []
    var places: [[Int]: String] = [:]
    var faults: [Diagnostic] = []
    for tile in tiles {
      if !codes.insert(tile.code).inserted {
        faults.append(Diagnostic("tiles-duplicate-code", .badInput, ["code": tile.code]))
      } else if let other = places.updateValue(tile.code, forKey: [tile.column, tile.row]) {
        faults.append(Diagnostic("tiles-same-place", .badInput, ["code": tile.code, "other": other]))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }
}
