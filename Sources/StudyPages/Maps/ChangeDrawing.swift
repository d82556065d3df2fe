import Maps
import Markup
import Pages

/// The drawing of one side of a picture of a change.
struct ChangeDrawing {
  private let side: ChangePicture.Side
  private let map: DrawnMap
  private let window: MapWindow

  /// Nil for a division that cannot be drawn.
  init?(_ side: ChangePicture.Side) {
    let focus = Set(side.focus)
    guard let close = side.sheet.closeMap, let whole = side.sheet.wholeMap else { return nil }
    self.side = side
    let bounds = close.shapes.filter { focus.contains($0.unit) }.map(\.bounds)
    if let around = GridBounds(around: bounds) {
      // A county in the far north is as wide as a country: nobody sees its small points.
      let isWide = around.width * 3 > close.bounds.width
      map = isWide ? whole : close
      let shown = isWide ? whole.shapes.filter { focus.contains($0.unit) }.map(\.bounds) : bounds
      window =
        GridBounds(around: shown).map { MapWindow(of: isWide ? whole : close, around: $0) }
        ?? MapWindow(of: whole, close: nil)
    } else {
      map = whole
      window = MapWindow(of: whole, close: nil)
    }
  }

  func write(to html: inout HTML, titled title: String) {
    html.svg(
      .class("change-drawing"), .viewBox(window.x, window.y, window.width, window.height), .role("img"),
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
    MapNames.places(groups: side.groups, on: map, sheet: side.sheet, in: window)
  }

  private func names(_ html: inout HTML) {
    for place in names {
      html.svgText(
        place.text, .class(place.name.isBold ? "change-name" : "change-name-around"), .x(place.x),
        .y(place.baseline), .fontSize(place.name.size))
    }
  }
}
