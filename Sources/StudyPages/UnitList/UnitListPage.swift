import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// All units of a day as a table.
  func unitsPage() -> Reply {
    do throws(Diagnostic) {
      try checkSearch()
      let request = try UnitListRequest(visit.query, in: atlas, today: content.today())
      let names = alphabet(of: request.country.register.country)
      let view = try UnitListView(request) { names?.isBefore($0, $1) ?? ($0 < $1) }
      return page(title(request.tier), at: StudyPlaces.units) { unitList(&$0, view) }
    } catch {
      return faultPage([error], at: StudyPlaces.units)
    }
  }

  private func unitList(_ html: inout HTML, _ view: UnitListView) {
    let request = view.request
    html.h1(title(request.tier))
    html.p(phrase(request.tier == .county ? "units.counties.lead" : "units.lead"), .class("lead column"))
    tiers(&html, request)
    when(
      &html, at: StudyPlaces.units, country: request.country, day: request.day, of: request.tier,
      keeping: [
        .init("tier", request.query["tier"] ?? ""), .init("q", request.search),
        .init("sort", visit.query["sort"] ?? ""),
        .init("order", visit.query["order"] ?? ""),
      ])
    html.div(.class("unit-list-tools")) { html in
      search(&html, request)
      html.a(
        phrase("units.csv"), .class("button"), .rel("nofollow"),
        .href(
          StudyPlaces.api("units").address(request.query.setting("q", to: nil).setting("format", to: "csv"))))
    }
    guard !view.rows.isEmpty else {
      html.p(
        phrase(
          request.tier == .county ? "units.counties.nothing" : "units.nothing", ["search": request.search]))
      return
    }
    html.div(
      .class("table-region"), .role("region"), .tabindex(0), .aria("label", title(request.tier))
    ) { table(&$0, view) }
    if request.tier == .county { html.p(phrase("units.counties.sums"), .class("quiet")) }
    sourceNote(&html, view)
  }

  private func title(_ tier: UnitTier) -> String {
    phrase(tier == .county ? "units.counties.title" : "units.title")
  }

  private func tiers(_ html: inout HTML, _ request: UnitListRequest) {
    html.nav(.aria("label", phrase("units.tier"))) { html in
      html.ul(.class("tabs")) { html in
        for tier in UnitTier.allCases {
          html.li {
            $0.a(
              title(tier), .href(request.address(of: tier)),
              tier == request.tier ? .aria("current", "true") : nil)
          }
        }
      }
    }
  }

  private func search(_ html: inout HTML, _ request: UnitListRequest) {
    html.form(.action(StudyPlaces.units.address()), .method("get"), .class("unit-search"), .role("search")) {
      html in
      hidden(&html, "country", request.country.register.country)
      hidden(&html, "date", request.day.iso)
      hidden(&html, "tier", request.query["tier"] ?? "")
      hidden(&html, "sort", visit.query["sort"] ?? "")
      hidden(&html, "order", visit.query["order"] ?? "")
      html.label(phrase("units.search"), .for("q"))
      html.input(
        .type("search"), .id("q"), .name("q"), .value(request.search), .autocomplete("off"),
        .spellcheck(false))
      html.button(phrase("units.search-button"), .type("submit"))
      if !request.search.isEmpty {
        html.a(
          phrase("units.all"),
          .href(StudyPlaces.units.address(request.query.setting("q", to: nil))))
      }
    }
  }

  private func table(_ html: inout HTML, _ view: UnitListView) {
    html.table(.class("unit-table")) { html in
      html.caption(
        phrase(
          view.request.tier == .county ? "units.counties.caption" : "units.caption", count: view.rows.count,
          ["date": phrase.date(view.request.day)]))
      html.thead { html in
        html.tr { html in
          for column in UnitListRequest.Column.shown(of: view.request.tier) { heading(&html, column, view) }
        }
      }
      html.tbody { html in
        for row in view.rows { self.row(&html, row, view) }
      }
    }
  }

  private func heading(_ html: inout HTML, _ column: UnitListRequest.Column, _ view: UnitListView) {
    let isSorted = column == view.request.column
    let direction = view.request.isDescending ? "descending" : "ascending"
    html.th(
      .scope("col"), column.isNumber ? .class("number") : nil, isSorted ? .aria("sort", direction) : nil
    ) { html in
      html.a(.href(view.request.address(sortedBy: column)), .rel("nofollow")) { html in
        html.text(name(of: column, view))
        if isSorted { html.span(view.request.isDescending ? " ▼" : " ▲", .aria("hidden", true)) }
      }
    }
  }

  private func name(of column: UnitListRequest.Column, _ view: UnitListView) -> String {
    let year =
      switch column {
      case .population: view.populationYear
      case .area: view.areaYear
      case .code, .name, .county, .members: Int?.none
      }
    let name = phrase("units.column.\(column.rawValue)")
    return year.map { "\(name) \($0)" } ?? name
  }

  private func row(_ html: inout HTML, _ row: UnitListView.Row, _ view: UnitListView) {
    let day = Query([.init("date", view.request.day.iso)])
    let address = StudyPlaces.unit(view.request.country.register.country, row.unit.code)
      .address(day)
    html.tr { html in
      html.td(row.unit.code, .class("code"))
      html.th(.scope("row")) { $0.a(row.unit.name, .href(address)) }
      if view.request.tier == .county {
        html.td(phrase.number(Double(row.members.count)), .class("number"))
      } else {
        html.td { countyLink(&$0, row.unit, view.request.country, day, as: row.unit.county) }
      }
      html.td(.class("number")) {
        $0.figure(FigureText(row.population.observation, decimals: 0, phrase: phrase), phrase)
      }
      html.td(.class("number")) {
        $0.figure(FigureText(row.area.observation, decimals: 1, phrase: phrase), phrase)
      }
    }
  }

  private func sourceNote(_ html: inout HTML, _ view: UnitListView) {
    let used = atlas.sources.filter { view.sources.contains($0.id) }
    guard !used.isEmpty else { return }
    html.p(.class("quiet")) { html in
      html.text(phrase("units.sources") + " ")
      for (index, source) in used.enumerated() {
        if index > 0 { html.text(", ") }
        html.a(
          source.titles[language.rawValue] ?? source.id,
          .href(StudyPlaces.sources.address() + "#\(source.id)")
        )
        html.text(" (\(source.publisher))")
      }
      html.text(".")
    }
  }
}
