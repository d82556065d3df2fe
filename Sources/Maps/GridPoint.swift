/// A point of a map in whole map units, y downwards as in SVG.
///
/// Whole numbers make points that are the same equal, so that borders can be compared and cancelled.
package struct GridPoint: Hashable, Comparable, Sendable {
  package let x: Int
  package let y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  package static func < (a: GridPoint, b: GridPoint) -> Bool {
    (a.y, a.x) < (b.y, b.x)
  }
}

/// The smallest upright rectangle around something, in map units.
package struct GridBounds: Hashable, Sendable {
  package let minX: Int
  package let minY: Int
  package let maxX: Int
  package let maxY: Int

  package var width: Int { maxX - minX }
  package var height: Int { maxY - minY }
  package var area: Int { width * height }

  package init(minX: Int, minY: Int, maxX: Int, maxY: Int) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }

  /// The smallest around all of them; nil where there is none.
  package init?(around all: [GridBounds]) {
    self.init(
      all.flatMap { [GridPoint(x: $0.minX, y: $0.minY), GridPoint(x: $0.maxX, y: $0.maxY)] })
  }

  /// Nil where there is no point.
  init?(_ points: some Sequence<GridPoint>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    var (minX, minY, maxX, maxY) = (first.x, first.y, first.x, first.y)
    while let point = iterator.next() {
      minX = min(minX, point.x)
      minY = min(minY, point.y)
      maxX = max(maxX, point.x)
      maxY = max(maxY, point.y)
    }
    self.init(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }
}
