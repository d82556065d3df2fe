/// How many inner points an arc must keep so that no ring becomes a line: some where it is a ring by itself, one where
/// another arc joins the same ends.
struct ArcMinimums {
  /// The ends of an arc in either direction.
  private struct Ends: Hashable {
    private let first: GridPoint?
    private let last: GridPoint?

    var areOne: Bool { first == last }

    init(_ arc: [GridPoint]) {
      let ends = [arc.first, arc.last].compactMap(\.self).sorted()
      first = ends.first
      last = ends.last
    }
  }

  private let minimums: [Ends: Int]

  /// - Parameter arcs: all that are drawn.
  init(_ arcs: some Sequence<[GridPoint]>) {
    var counts: [Ends: Int] = [:]
    for arc in arcs { counts[Ends(arc), default: 0] += 1 }
    minimums = counts.reduce(into: [:]) { minimums, entry in
      minimums[entry.key] = entry.key.areOne ? 3 : entry.value > 1 ? 1 : 0
    }
  }

  subscript(_ arc: [GridPoint]) -> Int {
    minimums[Ends(arc), default: 0]
  }
}
