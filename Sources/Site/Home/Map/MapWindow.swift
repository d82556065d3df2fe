import Maps

/// The part of a map that is shown, in map units.
struct MapWindow: Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
  /// Whether it shows a county, and names fit into the tiles.
  let isClose: Bool

  /// Room around what is shown, so that borders and neighbours are seen.
  private static let margin = 6.0
  private static let closeMargin = 60.0
  /// About how large the map stands on a large screen, in CSS pixels, and how large its labels.
  private static let screen = (width: 620.0, height: 1000.0, label: 11.0)
  /// No closer than this, so that a county of one unit keeps its surroundings.
  private static let leastWidth = 420.0

  init(of map: DrawnMap, close county: DrawnMap.County?) {
    isClose = county != nil
    let bounds = county?.bounds ?? map.bounds
    let margin = isClose ? Self.closeMargin : Self.margin
    let wanted = Double(bounds.width) + 2 * margin
    width = isClose ? max(wanted, Self.leastWidth) : wanted
    height = Double(bounds.height) + 2 * margin
    x = Double(bounds.minX) - margin - (width - wanted) / 2
    y = Double(bounds.minY) - margin
  }

  /// Size of labels in map units.
  var fontSize: Double {
    (Self.screen.label * max(width / Self.screen.width, height / Self.screen.height)).rounded()
  }

  /// Whether the unit's label, and so most of the unit, lies within.
  func shows(_ shape: DrawnMap.Shape) -> Bool {
    let slack = 60.0
    return (x - slack...x + width + slack).contains(Double(shape.anchor.x))
      && (y - slack...y + height + slack).contains(Double(shape.anchor.y))
  }
}

/// Names cut to the room that there is.
enum MapLabel {
  /// Those of the labels that do not run into one another; the first have precedence.
  static func apart(
    _ labels: [(text: String, at: GridPoint)], fontSize: Double
  ) -> [(text: String, at: GridPoint)] {
    labels.reduce(into: []) { kept, label in
      let isFree = kept.allSatisfy { other in
        let width = Double(label.text.count + other.text.count) / 2 * fontSize * boldLetterWidth
        return abs(Double(label.at.x - other.at.x)) > width
          || abs(Double(label.at.y - other.at.y)) > fontSize * 1.2
      }
      if isFree { kept.append(label) }
    }
  }

  private static let boldLetterWidth = 0.64
  /// Mean width of a letter against its size, in the fonts of the site.
  private static let letterWidth = 0.56

  /// The name, its first part, or its beginning with a full stop; nil where not even four letters fit.
  static func short(_ name: String, room: Double, fontSize: Double) -> String? {
    let fits = Int(room * 0.88 / (fontSize * letterWidth))
    if name.count <= fits { return name }
    if let first = name.split(separator: " ").first, first.count <= fits, first.count > 3 {
      return String(first)
    }
    return fits > 4 ? String(name.prefix(fits - 1)) + "." : nil
  }
}
