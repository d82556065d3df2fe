import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Which group a unit is in, and which are most like it, each with a way to see them.
  func typology(_ view: UnitView, _ html: inout HTML) {
    let typology = view.country.typology
    guard let group = typology.groups[view.unit.code] else { return }
    let others = typology.members(of: group).filter { $0 != view.unit.code }
    let likenesses = typology.likenesses(of: view.unit.code)
    html.section(.class("column"), .aria("labelledby", "typology-title")) {
      $0.h2(phrase("unit.typology.title"), .id("typology-title"))
      $0.p {
        $0.text(
          phrase(
            "unit.typology.group", count: others.count,
            ["name": view.name, "group": phrase("unit.typology.groups.\(group)")]))
        $0.footnotes(typology.sources, in: view.sources, phrase)
      }
      $0.details {
        $0.summary(phrase("unit.typology.members"))
        links(others, view, &$0)
      }
      guard !likenesses.isEmpty else { return }
      $0.p(phrase("unit.typology.lead"))
      $0.ul {
        for likeness in likenesses { $0.li { item(likeness, view, &$0) } }
      }
    }
  }

  private func item(_ likeness: Typology.Likeness, _ view: UnitView, _ html: inout HTML) {
    html.strong(phrase("unit.typology.areas.\(likeness.area)"))
    html.text(" \(likeness.year): ")
    for (place, code) in likeness.similar.enumerated() {
      if place > 0 { html.text(", ") }
      html.a(view.names(code), .href(StudyPlaces.unit(view.country.register.country, code).address()))
    }
  }

  private func links(_ codes: [String], _ view: UnitView, _ html: inout HTML) {
    let country = view.country.register.country
    let alphabet = alphabet(of: country)
    let named = codes.map { (code: $0, name: view.names($0)) }
      .sorted { alphabet?.isBefore($0.name, $1.name) ?? ($0.name < $1.name) }
    html.ul(.class("neighbours")) {
      for unit in named {
        $0.li { $0.a(unit.name, .href(StudyPlaces.unit(country, unit.code).address())) }
      }
    }
  }
}
