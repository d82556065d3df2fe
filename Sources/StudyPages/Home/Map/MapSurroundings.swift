import Basics
import Figures
import Markup
import Pages
import Units
import Wording

/// What stands around the map: the choices of what it shows, and what its drawing means.
extension StudyContext {
  /// The choice between tiles and the real map, where there is one.
  func mapKinds(_ html: inout HTML, _ view: HomeView) {
    guard view.sheet.realMap != nil, view.sheet.tileMap != nil else { return }
    html.nav(.aria("label", phrase("home.map.kind"))) { html in
      html.ul(.class("tabs map-kinds")) { html in
        for (isReal, key) in [(true, "home.map.kind-real"), (false, "home.map.kind-tiles")] {
          html.li {
            $0.a(
              phrase(key), .href(view.links.drawn(asTiles: !isReal)), .data("toggle", ""),
              isReal == view.isRealMap ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }

  /// What is drawn. The keys work only with the script, which shows what is said about them.
  func mapHelp(_ html: inout HTML, _ view: HomeView) {
    html.p(.id("map-help"), .class("quiet map-help")) { html in
      html.text(kindOfMap(view))
      html.span(" " + phrase("home.map.keys"), .class("script-only"))
    }
  }

  private func kindOfMap(_ view: HomeView) -> String {
    let country = view.request.country
    if view.isRealMap { return phrase("home.map.real", ["credit": view.sheet.realMap?.credit ?? ""]) }
    // A country without changes has a tile for each unit.
    let tiles =
      country.register.changes.isEmpty
      ? phrase("home.map.tiles") : phrase("home.map.tiles-of", ["year": "\(country.tilesDay.year)"])
    return view.sheet.realMap == nil ? "\(tiles) \(phrase("home.map.real-unknown"))" : tiles
  }

  func mapLegend(_ html: inout HTML, _ map: DrawnMap, _ window: MapWindow) {
    guard map.shapes.contains(where: { $0.hatched != nil && window.shows($0) }) else { return }
    html.p(.class("quiet map-legend")) { html in
      html.svg(.class("key"), .viewBox(0, 0, 24, 16), .aria("hidden", true)) {
        $0.rect(.class("key-unit"), .width(24), .height(16))
        $0.rect(.class("hatched"), .width(24), .height(16))
      }
      html.text(phrase("home.map.hatched"))
    }
  }

  /// Links that bring the map close to a county, where names fit into the tiles.
  func countyLinks(_ html: inout HTML, _ map: DrawnMap, _ close: DrawnMap.County?, _ view: HomeView) {
    html.nav(.class("zoom"), .aria("label", phrase("home.map.zoom"))) { html in
      html.p(phrase("home.map.zoom"), .class("quiet"), .aria("hidden", true))
      html.ul { html in
        html.li {
          $0.a(
            phrase("home.map.whole"), .href(view.links.zooming(to: nil)), .data("toggle", ""),
            close == nil ? .aria("current", "true") : nil)
        }
        for county in map.counties {
          html.li {
            $0.a(
              county.name, .href(view.links.zooming(to: county.code)), .data("toggle", ""),
              county.code == close?.code ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }
}
