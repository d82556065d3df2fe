import Maps
import Markup
import Pages

/// The drawing of one side of a picture of a change.
struct ChangeDrawing {
  private let side: ChangePicture.Side
  private let isReal: Bool
  private let map: DrawnMap
  private let window: MapWindow

  /// Nil for a division that cannot be drawn.
  ///
  /// - Parameter isReal: with its real borders, else as tiles.
  init?(_ side: ChangePicture.Side, isReal: Bool) {
    let sheet = side.sheet
    guard let close = isReal ? sheet.realMap?.close : sheet.tileMap,
      let whole = isReal ? sheet.realMap?.whole : sheet.tileMap
    else { return nil }
    func bounds(on map: DrawnMap) -> GridBounds? {
      GridBounds(around: side.focus.compactMap { map.shape(of: $0)?.bounds })
    }
    self.side = side
    self.isReal = isReal
    // A county in the far north is as wide as a country: nobody sees its small points.
    let isWide = bounds(on: close).map { $0.width * 3 > close.bounds.width } ?? true
    let map = isWide ? whole : close
    self.map = map
    window = bounds(on: map).map { MapWindow(of: map, around: $0) } ?? MapWindow(of: map, close: nil)
  }

  func write(to html: inout HTML, titled title: String) {
    html.svg(
      .class(window.isClose ? "change-drawing" : "change-drawing change-whole"),
      .viewBox(window.x, window.y, window.width, window.height), .role("img"),
      .aria("labelledby", title)
    ) { html in
      let marked = Set(side.groups.flatMap(\.units))
      for shape in map.shapes where window.touches(shape.bounds) && !marked.contains(shape.unit) {
        html.path(.class("change-around"), .d(shape.path))
      }
      for group in side.groups {
        html.path(.class("change-unit", group.style.name), .d(map.outline(group.units)))
      }
      for county in map.counties where window.touches(county.bounds) {
        html.path(.class("change-county"), .d(county.path))
      }
      names(&html)
    }
  }

  /// The names with their places, what stands out first.
  var names: [NamePlacement.Placed] {
    MapNames.places(groups: side.groups, on: map, isReal: isReal, sheet: side.sheet, in: window)
  }

  private func names(_ html: inout HTML) {
    for place in names {
      html.svgText(
        place.text, .class(place.name.isBold ? "change-name" : "change-name-around"), .x(place.x),
        .y(place.baseline), .fontSize(place.name.size))
    }
  }
}
