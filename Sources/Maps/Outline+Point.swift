extension Outline {
  /// Whether a point lies inside, by the even-odd rule.
  package func contains(_ point: GridPoint) -> Bool {
    var isInside = false
    for ring in rings {
      guard var previous = ring.last else { continue }
      for corner in ring {
        if (previous.y <= point.y) != (corner.y <= point.y) {
          let rise = Double(point.y - previous.y) / Double(corner.y - previous.y)
          if Double(previous.x) + rise * Double(corner.x - previous.x) > Double(point.x) { isInside.toggle() }
        }
        previous = corner
      }
    }
    return isInside
  }
}
