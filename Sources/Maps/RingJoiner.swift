/// Joins directed edges end to end into rings, in an order that depends on nothing but the order in
/// which they were added.
struct RingJoiner<Edge> {
  private var leaving: [GridPoint: [(edge: Edge, to: GridPoint)]] = [:]
  private var starts: [GridPoint] = []

  mutating func add(_ edge: Edge, from: GridPoint, to: GridPoint) {
    leaving[from, default: []].append((edge, to))
    starts.append(from)
  }

  /// Where several rings meet in a point, any way of walking through it is right: the even-odd fill
  /// and the drawn line are the same.
  func rings() -> [[Edge]] {
    var left = leaving
    var rings: [[Edge]] = []
    for start in starts {
      var ring: [Edge] = []
      var point = start
      while left[point]?.isEmpty == false, let next = left[point]?.removeFirst() {
        ring.append(next.edge)
        point = next.to
        if point == start { break }
      }
      if !ring.isEmpty { rings.append(ring) }
    }
    return rings
  }
}
