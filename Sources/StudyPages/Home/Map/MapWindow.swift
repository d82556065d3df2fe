import Maps
import Pages

/// The part of a map that is shown, in map units.
struct MapWindow: Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
  /// Whether it shows a county, and names fit into the tiles.
  let isClose: Bool
  /// Room around what is shown.
  private let slack: Double

  /// About how large the map stands on a large screen, in CSS pixels, and how large its labels.
  private static let screen = (width: 620.0, height: 1000.0, label: 11.0)
  /// The whole map, or a county with room around it, so that its neighbours are seen; no closer than a
  /// fifth of the map, so that a county of one unit keeps its surroundings.
  init(of map: DrawnMap, close county: DrawnMap.County?) {
    let bounds = county?.bounds ?? map.bounds
    isClose = county != nil
    slack = Double(max(bounds.width, bounds.height)) * (isClose ? 0.1 : 0.004)
    let wanted = Double(bounds.width) + 2 * slack
    width = isClose ? max(wanted, Double(map.bounds.width) / 5) : wanted
    height = Double(bounds.height) + 2 * slack
    x = Double(bounds.minX) - slack - (width - wanted) / 2
    y = Double(bounds.minY) - slack
  }

  /// Size of labels in map units.
  var fontSize: Double {
    (Self.screen.label * max(width / Self.screen.width, height / Self.screen.height)).rounded()
  }

  /// Whether a part of the county may lie within.
  func shows(_ county: DrawnMap.County) -> Bool {
    let bounds = county.bounds
    return Double(bounds.minX) < x + width && Double(bounds.maxX) > x && Double(bounds.minY) < y + height
      && Double(bounds.maxY) > y
  }

  /// Whether the unit's label, and so most of the unit, lies within.
  func shows(_ shape: DrawnMap.Shape) -> Bool {
    (x - slack...x + width + slack).contains(Double(shape.anchor.x))
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
    guard fits > 4 else { return nil }
    let beginning = name.prefix(fits - 1)
    // "Stor-Elvdal" is cut to "Stor.", not to "Stor-.".
    return (beginning.hasSuffix("-") ? beginning.dropLast() : beginning) + "."
  }
}
