import Maps

/// The part of a map that is shown, in map units.
struct MapWindow: Sendable {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  /// Room around what is shown, so that borders and neighbours are seen.
  private static let margin = 6.0
  private static let closeMargin = 60.0
  /// About how wide the map stands on a large screen, in CSS pixels; a label is set in 11 of them.
  private static let screenWidth = 620.0
  /// No closer than this, so that a county of one unit keeps its surroundings.
  private static let leastWidth = 420.0

  init(of map: DrawnMap, close county: DrawnMap.County?) {
    let bounds = county?.bounds ?? map.bounds
    let margin = county == nil ? Self.margin : Self.closeMargin
    let wanted = Double(bounds.width) + 2 * margin
    width = county == nil ? wanted : max(wanted, Self.leastWidth)
    height = Double(bounds.height) + 2 * margin
    x = Double(bounds.minX) - margin - (width - wanted) / 2
    y = Double(bounds.minY) - margin
  }

  /// Size of labels in map units.
  var fontSize: Double {
    (11 * width / Self.screenWidth).rounded()
  }

  /// Whether the unit's label, and so most of the unit, lies within.
  func shows(_ shape: DrawnMap.Shape) -> Bool {
    let slack = 60.0
    return (x - slack...x + width + slack).contains(Double(shape.anchor.x))
      && (y - slack...y + height + slack).contains(Double(shape.anchor.y))
  }
}

/// Names cut to the room that a unit has.
enum MapLabel {
  /// Mean width of a letter against its size, in the fonts of the site.
  private static let letterWidth = 0.56

  /// The name, its first part, or its beginning with a full stop; nil where not even four letters fit.
  static func short(_ name: String, room: Double, fontSize: Double) -> String? {
    let fits = Int(room * 0.94 / (fontSize * letterWidth))
    if name.count <= fits { return name }
    if let first = name.split(separator: " ").first, first.count <= fits, first.count > 3 {
      return String(first)
    }
    return fits > 4 ? String(name.prefix(fits - 1)) + "." : nil
  }
}
