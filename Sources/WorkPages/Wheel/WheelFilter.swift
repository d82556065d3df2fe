import Basics
import Duties
import Markup
import Pages
import Rulebook
import Spaces
import Wording

extension WorkContext {
  /// What narrows a wheel: days, whose, which municipality, how it stands.
  func wheelFilter(_ html: inout HTML, _ view: WheelView) {
    let all = ("", phrase("history.filter.all"))
    html.form(.method("get"), .action(view.place.address()), .class("filter-form", "no-print")) { html in
      dayField(&html, "from", phrase("wheel.field.from"), view.request.first.iso)
      dayField(&html, "to", phrase("wheel.field.to"), view.request.last.iso)
      choiceField(
        &html, "who", phrase("wheel.column.who"), [all] + bearerOptions(view), chosen: view.request.who)
      let units = Set(view.duties.map(\.duty.unit)).filter { !$0.isEmpty }.sorted()
      if units.count > 1 {
        choiceField(
          &html, "unit", phrase("wheel.field.unit"),
          [all] + units.map { code in (code, UnitCode(code).map { names(of: [$0])[0] } ?? code) },
          chosen: view.request.unit)
      }
      choiceField(
        &html, "state", phrase("wheel.column.state"),
        [all] + DutyStanding.allCases.map { ($0.rawValue, phrase("wheel.state.\($0.rawValue)")) },
        chosen: view.request.standing?.rawValue)
      html.button(phrase("history.filter.send"), .type("submit"))
    }
  }

  private func bearerOptions(_ view: WheelView) -> [(value: String, text: String)] {
    var bearers: [String: DutyBearer] = [:]
    for duty in view.duties { bearers[duty.noted.who.key] = duty.noted.who }
    return bearers.map { ($0.key, view.names.name(of: $0.value)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
