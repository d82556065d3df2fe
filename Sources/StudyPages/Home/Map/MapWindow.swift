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
  /// Size of labels in map units.
  let fontSize: Double
  /// Room around what is shown.
  private let slack: Double

  /// About how large the map stands on a large screen, in CSS pixels, and how large its labels.
  private static let screen = (width: 620.0, height: 1000.0, label: 11.0)
  /// The same of a map beside another, with its width against its height.
  private static let small = (width: 340.0, label: 12.0, ratio: 1.2)

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
    fontSize = (Self.screen.label * max(width / Self.screen.width, height / Self.screen.height)).rounded()
  }

  /// A few units with room around them, on a small map that is a little wider than high.
  init(of map: DrawnMap, around bounds: GridBounds) {
    isClose = true
    slack = Double(max(bounds.width, bounds.height)) * 0.2
    let least = Double(map.bounds.width) / 20
    let wanted = max(Double(bounds.width) + 2 * slack, least)
    height = max(Double(bounds.height) + 2 * slack, wanted / Self.small.ratio)
    width = max(wanted, height * Self.small.ratio)
    x = Double(bounds.minX + bounds.maxX) / 2 - width / 2
    y = Double(bounds.minY + bounds.maxY) / 2 - height / 2
    fontSize = (Self.small.label * width / Self.small.width).rounded()
  }

  /// Where names may stand: a little away from the edge.
  var frame: NameBox {
    let margin = fontSize * 0.4
    return NameBox(
      left: x + margin, top: y + margin, right: x + width - margin, bottom: y + height - margin)
  }

  /// Whether a part of the county may lie within.
  func shows(_ county: DrawnMap.County) -> Bool {
    touches(county.bounds)
  }

  /// Whether a part of something with these bounds may lie within.
  func touches(_ bounds: GridBounds) -> Bool {
    Double(bounds.minX) < x + width && Double(bounds.maxX) > x && Double(bounds.minY) < y + height
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
