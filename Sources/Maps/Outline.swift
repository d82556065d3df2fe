/// The border of an area: closed rings in map units, to be filled with the even-odd rule.
package struct Outline: Hashable, Sendable {
  /// A ring does not repeat its first point at the end.
  package let rings: [[GridPoint]]

  package init(rings: [[GridPoint]]) {
    self.rings = rings
  }

  /// Nil for an area without rings.
  package var bounds: GridBounds? {
    GridBounds(rings.lazy.joined())
  }

  /// Square map units inside the even-odd fill of rings that do not cross: outer rings less holes,
  /// by their winding.
  package var area: Double {
    Double(abs(rings.reduce(0) { $0 + Outline.doubledArea($1) })) / 2
  }

  /// SVG path data, with relative whole numbers and no character that is not needed.
  package var pathData: String {
    var path = PathWriter()
    for ring in rings { path.ring(ring) }
    return path.text
  }

  /// Twice the signed area (shoelace formula); positive for a ring that runs clockwise on the screen.
  static func doubledArea(_ ring: [GridPoint]) -> Int {
    guard var previous = ring.last else { return 0 }
    var sum = 0
    for point in ring {
      sum += previous.x * point.y - point.x * previous.y
      previous = point
    }
    return sum
  }
}

/// Writes SVG path data.
struct PathWriter {
  private(set) var text = ""

  mutating func ring(_ points: [GridPoint]) {
    guard points.count > 2 else { return }
    walk(points)
    text += "z"
  }

  private mutating func walk(_ points: [GridPoint]) {
    guard var previous = points.first else { return }
    text += "M\(previous.x)"
    append(previous.y)
    var command = ""
    for point in points.dropFirst() {
      let (dx, dy) = (point.x - previous.x, point.y - previous.y)
      previous = point
      if dx == 0 && dy == 0 { continue }
      if dx == 0 || dy == 0 {
        command = dx == 0 ? "v" : "h"
        text += command + String(dx == 0 ? dy : dx)
      } else if command == "l" {
        append(dx)
        append(dy)
      } else {
        command = "l"
        text += "l\(dx)"
        append(dy)
      }
    }
  }

  /// A line with two ends.
  mutating func line(_ points: [GridPoint]) {
    guard points.count > 1 else { return }
    walk(points)
  }

  /// A minus sign separates as well as a space does.
  private mutating func append(_ number: Int) {
    text += number < 0 ? String(number) : " \(number)"
  }
}
