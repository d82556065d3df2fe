extension Outline {
  /// A point well inside the largest part, for a label and for walking between units by keyboard: of
  /// the middles of some horizontal cuts, the one that is farthest from the border. Nil for an area
  /// without rings.
  package var anchor: GridPoint? {
    guard let largest = rings.max(by: { abs(Self.doubledArea($0)) < abs(Self.doubledArea($1)) }),
      let bounds = GridBounds(largest)
    else { return nil }
    let cuts = 16
    var best: (clearance: Double, point: GridPoint)?
    for cut in 1..<cuts {
      let y = bounds.minY + bounds.height * cut / cuts
      // Half a unit off the grid, so that no corner lies on the cut.
      for (left, right) in Self.spans(largest, holes: rings, y: Double(y) + 0.5) {
        // The middle is no farther from the border than the ends of its cut.
        guard (right - left) / 2 > best?.clearance ?? 0 else { continue }
        let point = GridPoint(x: Int(((left + right) / 2).rounded()), y: y)
        let clearance = rings.map { Self.distance(point, to: $0) }.min() ?? 0
        if clearance > best?.clearance ?? 0 { best = (clearance, point) }
      }
    }
    return best?.point ?? largest.first
  }

  /// The pieces of a horizontal line that lie inside `ring` and outside what `rings` cuts out of it.
  private static func spans(
    _ ring: [GridPoint], holes rings: [[GridPoint]], y: Double
  ) -> [(left: Double, right: Double)] {
    let own = crossings(ring, y: y).sorted()
    let all = rings.flatMap { crossings($0, y: y) }.sorted()
    return stride(from: 1, to: all.count, by: 2).map { (all[$0 - 1], all[$0]) }.filter { left, right in
      let middle = (left + right) / 2
      return !own.count { $0 < middle }.isMultiple(of: 2)
    }
  }

  private static func crossings(_ ring: [GridPoint], y: Double) -> [Double] {
    guard var previous = ring.last else { return [] }
    var result: [Double] = []
    for point in ring {
      let (y1, y2) = (Double(previous.y), Double(point.y))
      if (y1 < y) != (y2 < y) {
        result.append(Double(previous.x) + (y - y1) / (y2 - y1) * Double(point.x - previous.x))
      }
      previous = point
    }
    return result
  }

  /// From a point to the nearest edge of a ring.
  private static func distance(_ point: GridPoint, to ring: [GridPoint]) -> Double {
    guard var previous = ring.last else { return .infinity }
    var smallest = Double.infinity
    for corner in ring {
      let (dx, dy) = (Double(corner.x - previous.x), Double(corner.y - previous.y))
      let (px, py) = (Double(point.x - previous.x), Double(point.y - previous.y))
      let length = dx * dx + dy * dy
      let share = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
      let (ex, ey) = (px - share * dx, py - share * dy)
      smallest = min(smallest, ex * ex + ey * ey)
      previous = corner
    }
    return smallest.squareRoot()
  }
}
