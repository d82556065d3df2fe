internal import Formats

/// Gives equal points of the grid the same number, and makes rings of numbers.
struct PointNumbers {
  private(set) var list: [GridPoint] = []
  private var numbers: [GridPoint: Int] = [:]

  /// The rings that are more than a line in the grid; none where the outer one is not. Outer rings run
  /// clockwise on the screen and holes the other way, so that neighbours walk their border in opposite
  /// directions.
  mutating func rings(of polygon: FeatureCollection.Polygon, grid: BoundaryGrid) -> [[Int]] {
    var rings: [[Int]] = []
    for (index, positions) in polygon.enumerated() {
      var points = PointNumbers.withoutSpikes(positions.lazy.map(grid.point))
      let area = Outline.doubledArea(points)
      if area == 0 {
        if index == 0 { return [] }
        continue
      }
      if (area > 0) != (index == 0) { points.reverse() }
      rings.append(points.map { number($0) })
    }
    return rings
  }

  /// Without points that repeat the one before, and without ways that go out and come back the same
  /// way, which rounding to the grid makes of narrow headlands.
  static func withoutSpikes(_ ring: some Sequence<GridPoint>) -> [GridPoint] {
    var points: [GridPoint] = []
    for point in ring where point != points.last {
      if points.count > 1, points[points.count - 2] == point {
        points.removeLast()
      } else {
        points.append(point)
      }
    }
    // The same across the place where the ring begins.
    var inner = points[...]
    while inner.count > 1 {
      if inner.first == inner.last {
        inner.removeLast()
      } else if inner.dropFirst().first == inner.last {
        inner.removeFirst()
        inner.removeLast()
      } else if inner.first == inner.dropLast().last {
        inner.removeLast()
        inner.removeLast()
      } else {
        break
      }
    }
    return Array(inner)
  }

  private mutating func number(_ point: GridPoint) -> Int {
    if let known = numbers[point] { return known }
    numbers[point] = list.count
    list.append(point)
    return list.count - 1
  }
}
