import Maps
import Pages

extension Outline {
  /// How far the area reaches to both sides of a point, in map units, at its height.
  func width(at point: GridPoint) -> Int {
    var crossings: [Int] = []
    for ring in rings {
      guard var previous = ring.last else { continue }
      for corner in ring {
        if (previous.y <= point.y) != (corner.y <= point.y) {
          crossings.append(
            previous.x + (point.y - previous.y) * (corner.x - previous.x) / (corner.y - previous.y))
        }
        previous = corner
      }
    }
    guard let left = crossings.filter({ $0 <= point.x }).max(),
      let right = crossings.filter({ $0 > point.x }).min()
    else { return 0 }
    return 2 * min(point.x - left, right - point.x)
  }
}
