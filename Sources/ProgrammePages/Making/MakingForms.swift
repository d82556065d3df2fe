import Answers
import Basics
import Markup
import Pages
import Plans
import Programmes
import Rulebook
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// What the plan is worked out from. Nothing is made by asking.
  func makingForm(
    _ html: inout HTML, _ making: MakingGround, _ templates: ProgrammeTemplates, at place: Place
  ) {
    let request = making.request
    html.form(.method("get"), .action(place.address()), .class("filter-form", "making-form")) { html in
      if !making.studies.isEmpty {
        choiceField(
          &html, "study", phrase("programmes.new-study"),
          [(value: "", text: phrase("programmes.new-by-hand"))]
            + making.studies.map { (value: $0.id.text, text: $0.title) }, chosen: request.study?.text)
      }
      unitFields(&html, making)
      dayField(&html, "effective", phrase("programmes.effective"), request.effective?.iso ?? "")
      dayField(&html, "decided", phrase("programmes.new-decided"), request.decided?.iso ?? "")
      choiceField(
        &html, "continues", phrase("programmes.new-continues"),
        [(value: "", text: phrase("programmes.new-unit"))]
          + units(of: making).map { (value: $0.text, text: unitName($0, making)) },
        chosen: request.continues?.text)
      choiceField(
        &html, "template", phrase("programmes.new-template"),
        [(value: "", text: phrase("programmes.new-usual"))]
          + templates.all.filter { $0.country == request.country }.map {
            (value: $0.id, text: "\($0.title.text(in: language.rawValue)) (\($0.version))")
          }, chosen: request.template)
      html.button(phrase("programmes.new-show"), .type("submit"))
    }
  }

  private func units(of making: MakingGround) -> [UnitCode] {
    (making.space.units + making.request.parts).reduce(into: []) { found, unit in
      if !found.contains(unit) { found.append(unit) }
    }
  }

  private func unitFields(_ html: inout HTML, _ making: MakingGround) {
    html.fieldset(.class("merger-parts")) { html in
      html.legend(phrase("programmes.new-units"))
      for unit in units(of: making) {
        html.label { html in
          html.input(
            .type("checkbox"), .name("part"), .value(unit.text),
            making.request.parts.contains(unit) ? .checked : nil)
          html.text(" " + unitName(unit, making))
        }
      }
      html.div(.class("field")) { html in
        html.label(phrase("programmes.new-others"), .for("field-others"))
        html.input(.type("text"), .id("field-others"), .name("others"), .value(making.request.others))
      }
    }
  }

  /// The name, who sees it, and the one button.
  func makeForm(
    _ html: inout HTML, _ making: MakingGround, _ plan: ProgrammePlanRequest, _ typed: Form, at place: Place
  ) {
    guard plan.plan.tooLate.isEmpty else { return }
    let request = making.request
    let asked: [(String, String?)] =
      [
        ("study", request.study?.text), ("effective", request.effective?.iso),
        ("decided", request.decided?.iso), ("continues", request.continues?.text),
        ("template", request.template), ("others", request.others),
      ] + request.parts.map { ("part", $0.text) }
    var fields = [Field("name", phrase("programmes.new-name"))]
    if plan.plan.milestones.contains(where: { $0.day.map { $0 < content.today() } ?? false }) {
      fields.append(
        Field("past", phrase("programmes.new-past"), .check, isRequired: false))
    }
    if making.mayPublish {
      fields.append(
        Field(
          "state", phrase("thing-field.state"),
          .choice([
            .init("internal", phrase("thing-state.internal")),
            .init("published", phrase("thing-state.published")),
          ])))
    }
    workForm(
      &html, to: place, fields, in: ShownForm("programme", typed: typed),
      sending: asked.compactMap { name, value in value.map { .init(name, $0) } },
      button: phrase("programmes.new-make"))
  }
}
