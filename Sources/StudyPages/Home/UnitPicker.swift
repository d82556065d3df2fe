import Figures
import Basics
import Markup
import Pages
import Wording
import Units

extension StudyContext {
  /// The list that does the same as the map: search, tick, update.
  func picker(_ html: inout HTML, _ view: HomeView) {
    html.section(.class("picker"), .aria("labelledby", "picker-heading")) { html in
      html.h2(phrase("home.list.heading"), .id("picker-heading"))
      html.form(.action(StudyPlaces.home.address()), .method("get"), .id("picker")) { html in
        hidden(&html, "country", view.country)
        hidden(&html, "date", view.request.day.iso)
        hidden(&html, "county", view.request.county ?? "")
        hidden(&html, "map", view.request.wantsTiles ? "tiles" : "")
        for pair in view.request.study { hidden(&html, pair.name, pair.value) }
        html.div(.class("picker-search"), .role("search")) { html in
          html.label(phrase("home.search"), .for("q"))
          html.div(.class("picker-search-row")) { html in
            html.input(
              .type("search"), .id("q"), .name("q"), .value(view.request.search), .autocomplete("off"),
              .spellcheck(false))
            html.button(phrase("home.search-button"), .type("submit"))
          }
        }
        list(&html, view)
        html.p(.class("picker-actions")) { $0.button(phrase("home.list.update"), .type("submit")) }
      }
    }
  }

  private func list(_ html: inout HTML, _ view: HomeView) {
    let listed = Set(view.listed.map(\.code))
    html.fieldset(.id("list")) { html in
      html.legend(phrase("home.list.legend"), .class("visually-hidden"))
      for unit in view.request.picks where !listed.contains(unit.code) {
        hidden(&html, "units", unit.code)
      }
      if !view.request.search.isEmpty { found(&html, view) }
      html.ul(.class("unit-list")) { html in
        for unit in view.listed { item(&html, unit, view) }
      }
    }
  }

  private func found(_ html: inout HTML, _ view: HomeView) {
    html.p(.class("hint")) { html in
      html.text(
        view.listed.isEmpty
          ? phrase("home.list.nothing", ["search": view.request.search])
          : phrase("home.list.found", count: view.listed.count))
      html.text(" ")
      html.a(phrase("home.list.all"), .href(view.links.unsearched))
    }
  }

  private func item(_ html: inout HTML, _ unit: AdministrativeUnit, _ view: HomeView) {
    html.li { html in
      html.label { html in
        html.input(
          .type("checkbox"), .name("units"), .value(unit.code),
          view.request.codes.contains(unit.code) ? .checked : nil)
        html.span(unit.name)
        html.small(unit.county)
      }
    }
  }
}
