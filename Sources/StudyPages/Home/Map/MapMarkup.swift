import Pages
import Units
import Basics
import Figures
import Maps
import Markup
import Wording

extension StudyContext {
  /// The map: every unit a link that picks it or puts it back.
  func map(_ html: inout HTML, _ view: HomeView) {
    html.h2(phrase("home.map.heading"), .id("map-heading"), .class("visually-hidden"))
    mapKinds(&html, view)
    guard let map = view.map else {
      html.p(phrase("home.map.none"))
      return
    }
    let close = map.counties.first { $0.code == view.request.county }
    let window = MapWindow(of: map, close: close)
    html.p { $0.a(phrase("home.map.skip"), .class("skip-map"), .href("#picks-heading")) }
    html.svg(
      .id("map"), .class("map"), .viewBox(window.x, window.y, window.width, window.height),
      .role("group"), .aria("labelledby", "map-heading"), .aria("describedby", "map-help")
    ) { html in
      hatching(&html)
      html.g(.id("units")) { html in
        for shape in map.shapes where window.shows(shape) { unitLink(&html, shape, view) }
      }
      drawing(&html, map, view, window)
    }
    mapLegend(&html, map, window)
    mapHelp(&html, view)
    countyLinks(&html, map, close, view)
  }

  private func unitLink(_ html: inout HTML, _ shape: DrawnMap.Shape, _ view: HomeView) {
    let isPicked = view.request.codes.contains(shape.unit)
    let isNeighbour = view.neighbourCodes.contains(shape.unit)
    let name = view.sheet.names[shape.unit] ?? shape.unit
    let state = isPicked ? "home.map.picked" : isNeighbour ? "home.map.neighbour" : nil
    html.a(
      .id("u\(shape.unit)"), .href(view.links.toggling(shape.unit)),
      isPicked ? .class("picked") : isNeighbour ? .class("neighbour") : nil
    ) { html in
      html.svgTitle(state.map { phrase($0, ["name": name]) } ?? name)
      html.path(.d(shape.path))
    }
  }

  /// What lies over the units and takes no clicks: hatching, borders, labels.
  private func drawing(_ html: inout HTML, _ map: DrawnMap, _ view: HomeView, _ window: MapWindow) {
    html.g(.class("over"), .aria("hidden", true)) { html in
      for shape in map.shapes {
        if let hatched = shape.hatched, window.shows(shape) { html.path(.class("hatched"), .d(hatched)) }
      }
      for county in map.counties where window.shows(county) {
        html.path(.class("county"), .d(county.path))
      }
      let around = view.neighbourCodes
      if !around.isEmpty {
        html.path(.class("around"), .d(map.outline(view.request.codes + around.sorted())))
      }
      if !view.request.codes.isEmpty {
        html.path(.class("group"), .d(map.outline(view.request.codes)))
      }
      names(&html, map, view, window)
    }
  }

  /// Names of what is picked, then of units where the map is close enough, else of counties to find one's way by.
  private func names(_ html: inout HTML, _ map: DrawnMap, _ view: HomeView, _ window: MapWindow) {
    for names in HomeNames.sets(map: map, view: view, window: window) {
      html.g(.class(names.classes), .fontSize(names.size)) { html in
        for place in names.places {
          html.svgText(
            place.text, .x(place.x), .y(place.baseline),
            view.request.codes.contains(place.name.id) ? .class("picked") : nil)
        }
      }
    }
  }

  private func hatching(_ html: inout HTML) {
    html.defs { html in
      html.pattern(
        .id("hatch"), .width(12), .height(12), .patternUnits("userSpaceOnUse"), .patternRotate(45)
      ) { $0.line(.x1(0), .y1(0), .x2(0), .y2(12), .class("hatch-line")) }
    }
  }
}
