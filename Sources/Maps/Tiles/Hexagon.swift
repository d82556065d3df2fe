/// A hexagon on the lattice of tiles, 52 map units wide and 60 high.
///
/// 26 : 15 is within 0.1 % of √3 : 1, so that hexagons look regular and their corners are whole
/// numbers that neighbours have in common.
struct Hexagon: Hashable {
  /// From the left, in half widths.
  let halfColumn: Int
  /// From the top.
  let row: Int

  private static let halfWidth = 26
  private static let quarterHeight = 15

  var centre: GridPoint {
    GridPoint(x: halfColumn * Self.halfWidth, y: (3 * row + 2) * Self.quarterHeight)
  }

  /// Clockwise from the top.
  var corners: [GridPoint] {
    [(0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1)].map { x, y in
      GridPoint(x: centre.x + x * Self.halfWidth, y: centre.y + y * Self.quarterHeight)
    }
  }
}
