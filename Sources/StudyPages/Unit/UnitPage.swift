import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// A unit, its figures, its history and its neighbours.
  func unitPage(country: String, code: String) -> Reply {
    let place = StudyPlaces.unit(country, code)
    let view: UnitView
    do throws(Diagnostic) {
      view = try UnitView(
        country: country, unit: code, date: try wantedDay(), today: content.today(), atlas: atlas,
        phrase: phrase)
    } catch {
      return faultPage([error], at: place)
    }
    return page(view.name, at: place) { html in
      opening(view, &html)
      html.div(.class("unit-columns")) {
        history(view, &$0)
        neighbours(view, &$0)
      }
      population(view, &html)
      typology(view, &html)
      figures(view, &html)
    }
  }

  func wantedDay() throws(Diagnostic) -> Day? {
    guard let text = visit.query["date"], !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": text])
    }
    return day
  }

  private func opening(_ view: UnitView, _ html: inout HTML) {
    html.header(.class("column")) {
      $0.h1(view.name)
      $0.p(
        phrase(
          "unit.lead",
          [
            "code": view.unit.code, "county": view.unit.county,
            "country": phrase("country.\(view.country.register.country)"),
          ]), .class("lead"))
      $0.p(validity(view.unit.valid))
      $0.p { html in
        html.text(phrase("unit.county") + " ")
        countyLink(&html, view.unit, view.country, Query([.init("date", view.day.iso)]))
      }
      if view.isOtherDay { $0.p(phrase("unit.other-day", ["date": phrase.date(view.day)]), .class("note")) }
      if let became = view.became { self.became(became, view, &$0) }
    }
  }

  func validity(_ valid: DayRange) -> String {
    switch (valid.from, valid.until) {
    case (let from?, let until?):
      phrase("unit.valid.between", ["from": phrase.date(from), "until": phrase.date(until)])
    case (let from?, nil): phrase("unit.valid.since", ["from": phrase.date(from)])
    case (nil, let until?): phrase("unit.valid.until", ["until": phrase.date(until)])
    case (nil, nil): phrase("unit.valid.always")
    }
  }

  /// What the unit is today: wholly in one other, or shared between several, as far as anybody knows.
  private func became(_ parts: [UnitView.Successor], _ view: UnitView, _ html: inout HTML) {
    html.div(.class("note")) {
      $0.p(phrase("unit.became.title"))
      $0.ul {
        for part in parts {
          $0.li {
            $0.a(
              "\(part.name) (\(part.code))",
              .href(StudyPlaces.unit(view.country.register.country, part.code).address()))
            $0.text(" " + share(part, alone: parts.count == 1))
          }
        }
      }
      if parts.contains(where: \.isEstimated) { $0.p(phrase("unit.became.ambiguous")) }
    }
  }

  private func share(_ part: UnitView.Successor, alone: Bool) -> String {
    guard let percent = part.percent else { return phrase("unit.became.unknown-share") }
    if percent == 0 { return phrase("unit.became.land-only") }
    if alone { return phrase("unit.became.whole") }
    return phrase(
      part.isEstimated ? "unit.became.estimated-share" : "unit.became.share",
      ["share": phrase.number(percent, decimals: 0)])
  }
}
