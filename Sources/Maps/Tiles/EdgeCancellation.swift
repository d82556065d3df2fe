/// Joins polygons that run the same way round: an edge that occurs in both directions lies between
/// two of them and goes away; what is left is the border of their union.
struct EdgeCancellation {
  /// Ends of the edges that leave a point.
  private var edges: [GridPoint: [GridPoint]] = [:]

  mutating func add(_ from: GridPoint, _ to: GridPoint) {
    if let index = edges[to]?.firstIndex(of: from) {
      edges[to]?.remove(at: index)
    } else {
      edges[from, default: []].append(to)
    }
  }

  /// The rings, each beginning at its topmost point.
  func rings() -> [[GridPoint]] {
    var joiner = RingJoiner<GridPoint>()
    for (from, ends) in edges.sorted(by: { $0.key < $1.key }) {
      for to in ends { joiner.add(from, from: from, to: to) }
    }
    return joiner.rings()
  }
}
