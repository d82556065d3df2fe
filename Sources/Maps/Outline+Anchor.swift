extension Outline {
  /// A point well inside the largest part, for a label and for walking between units by keyboard: the
  /// middle of the widest of a few horizontal cuts. Nil for an area without rings.
  package var anchor: GridPoint? {
    guard let largest = rings.max(by: { abs(Self.doubledArea($0)) < abs(Self.doubledArea($1)) }),
      let bounds = GridBounds(largest)
    else { return nil }
    let cuts = 8
    var widest: (width: Double, point: GridPoint)?
    for cut in 1..<cuts {
      // Half a unit off the grid, so that no corner lies on the cut.
      let y = bounds.minY + bounds.height * cut / cuts
      let crossings = Self.crossings(rings, y: Double(y) + 0.5).sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let (left, right) = (crossings[pair], crossings[pair + 1])
        guard left >= Double(bounds.minX) - 1, right <= Double(bounds.maxX) + 1 else { continue }
        // Cuts near the middle are worth more: a label is higher than a line.
        let distance = Double(abs(2 * cut - cuts)) / Double(cuts)
        let width = (right - left) * (1 - distance / 2)
        if width > (widest?.width ?? 0) {
          widest = (width, GridPoint(x: Int(((left + right) / 2).rounded()), y: y))
        }
      }
    }
    return widest?.point ?? largest.first
  }

  private static func crossings(_ rings: [[GridPoint]], y: Double) -> [Double] {
    var result: [Double] = []
    for ring in rings {
      guard var previous = ring.last else { continue }
      for point in ring {
        let (y1, y2) = (Double(previous.y), Double(point.y))
        if (y1 < y) != (y2 < y) {
          result.append(Double(previous.x) + (y - y1) / (y2 - y1) * Double(point.x - previous.x))
        }
        previous = point
      }
    }
    return result
  }
}
