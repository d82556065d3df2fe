import Maps
import Units

/// The real map of a division, drawn twice.
struct RealMap: Sendable {
  /// The whole country in few points: what a large screen can show of it.
  let whole: DrawnMap
  /// Every point, for looking at a county or at a few units.
  let close: DrawnMap
  /// Whom the publisher wants to be named.
  let credit: String

  /// A map unit of the map of the whole country in metres, and its smallest island in square kilometres: about half a
  /// pixel of a large screen.
  private static let coarse = (metres: 800, islet: 4.0)

  init(_ boundaries: DivisionBoundaries, of division: Division, union: [String: [String]]) {
    close = DrawnMap(boundaries: boundaries.map, of: division, union: union)
    whole = DrawnMap(
      boundaries: boundaries.map.coarser(
        metresPerUnit: Self.coarse.metres, smallestIslet: Self.coarse.islet),
      of: division, union: union)
    credit = boundaries.credit
  }
}
