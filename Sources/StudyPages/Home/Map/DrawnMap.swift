import Maps
import Pages

/// A division as a map to pick from: what tile maps and real maps have in common.
struct DrawnMap: Sendable {
  /// One unit on the map.
  struct Shape: Sendable {
    let unit: String
    /// SVG path data, in map units.
    let path: String
    let bounds: GridBounds
    /// The part that cannot be told from other units, because an older unit was split; nil where there
    /// is none.
    let hatched: String?
    /// Where a label stands.
    let anchor: GridPoint
    /// How wide a label may be there, in map units.
    let room: Int
  }

  /// A county.
  struct County: Sendable {
    let code: String
    let name: String
    /// Its border on tiles; on a real map, where the coast is its own line, what it has in common with counties of higher codes.
    let path: String
    let bounds: GridBounds
    /// Where its name stands.
    let anchor: GridPoint
  }

  let bounds: GridBounds
  /// By code of the unit.
  let shapes: [Shape]
  /// By code of the county.
  let counties: [County]
  /// Path data of the border of a group of units, without the borders between them.
  let outline: @Sendable (_ units: [String]) -> String
  /// Where the name of a group of units stands.
  let middle: @Sendable (_ units: [String]) -> GridPoint?

  /// That of a unit, where the map shows it.
  func shape(of unit: String) -> Shape? {
    var low = 0
    var high = shapes.count
    while low < high {
      let middle = (low + high) / 2
      if shapes[middle].unit < unit { low = middle + 1 } else { high = middle }
    }
    return low < shapes.count && shapes[low].unit == unit ? shapes[low] : nil
  }
}
