package import Basics
package import Formats

extension TileMap {
  /// One unit of a division as it is drawn.
  package struct Area: Sendable {
    package let unit: String
    /// Tiles of this unit alone.
    package let ownTiles: [String]
    /// Tiles that it has together with other units, because an older unit was split; drawn hatched.
    package let sharedTiles: [String]
    /// Around own and shared tiles.
    package let outline: Outline
    /// Middle of one of its tiles, an own one where there is any.
    package let anchor: GridPoint
  }

  /// The areas of a division, in the order of `grouping`.
  ///
  /// - Throws: `tiles-unknown-code` for a code without a tile, `tiles-unit-without-tile`.
  package func areas(
    _ grouping: [(unit: String, tiles: [String])]
  ) throws(Diagnostics) -> [Area] {
    var owners: [String: Int] = [:]
    for group in grouping {
      for code in Set(group.tiles) { owners[code, default: 0] += 1 }
    }
    var areas: [Area] = []
    var faults: [Diagnostic] = []
    for (unit, codes) in grouping {
      for code in codes where !has(code) {
        faults.append(Diagnostic("tiles-unknown-code", .badInput, ["code": code, "unit": unit]))
      }
      let known = Set(codes).filter(has).sorted()
      let shared = known.filter { owners[$0, default: 0] > 1 }
      let own = known.filter { owners[$0] == 1 }
      guard let anchor = anchor(of: own.isEmpty ? shared : own) else {
        if codes.isEmpty {
          faults.append(Diagnostic("tiles-unit-without-tile", .badInput, ["unit": unit]))
        }
        continue
      }
      areas.append(
        Area(unit: unit, ownTiles: own, sharedTiles: shared, outline: outline(of: known), anchor: anchor))
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return areas
  }

  /// Reads tiles from a table with the columns `code`, `column` and `row`.
  ///
  /// - Throws: the faults of the table, and those of `init(tiles:)`.
  package init(table: CSVTable) throws(Diagnostics) {
    var tiles: [Tile] = []
    do throws(Diagnostic) {
      let code = try table.column("code")
      let column = try table.column("column")
      let row = try table.column("row")
      for line in table.rows {
        tiles.append(Tile(code: line.text(code), column: try line.int(column), row: try line.int(row)))
      }
    } catch { throw Diagnostics([error]) }
    guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
    try self.init(tiles: tiles)
  }
}
