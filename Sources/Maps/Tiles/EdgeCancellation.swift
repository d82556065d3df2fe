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
    var left = edges
    var rings: [[GridPoint]] = []
    for start in edges.keys.sorted() {
      while let ring = Self.takeRing(&left, from: start) { rings.append(ring) }
    }
    return rings
  }

  private static func takeRing(
    _ edges: inout [GridPoint: [GridPoint]], from start: GridPoint
  ) -> [GridPoint]? {
    var ring: [GridPoint] = []
    var point = start
    while edges[point]?.isEmpty == false, let next = edges[point]?.removeFirst() {
      ring.append(point)
      point = next
      if point == start { break }
    }
    return ring.isEmpty ? nil : ring
  }
}
