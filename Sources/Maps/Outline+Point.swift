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

extension BoundaryMap {
  /// Area of the union of units on the ground.
  package func squareKilometres(of codes: some Sequence<String>) -> Double {
    let kilometresPerUnit = Double(metresPerUnit) / 1000
    return outline(of: codes).area * kilometresPerUnit * kilometresPerUnit
  }
}
