import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The checklist: read by everybody, filled in by whoever may change it.
  func points(_ html: inout HTML, _ view: GateView, at place: Place) {
    let points = view.gate.content.points
    guard !points.isEmpty else { return }
    html.section { html in
      html.h3(words(of: .gate).label("points"))
      guard view.mayChange, view.gate.content.outcome != .go else { return pointList(&html, points) }
      protectedForm(&html, to: place.address(), class: "gate-points") { html in
        html.input(.type("hidden"), .name("part"), .value("points"))
        html.input(.type("hidden"), .name("base"), .value(String(view.thing.latest)))
        for (index, point) in points.enumerated() { pointFields(&html, index, point) }
        html.button(phrase("programmes.points-keep"), .type("submit"))
      }
    }
  }

  private func pointList(_ html: inout HTML, _ points: [Gate.Point]) {
    html.ul { html in
      for point in points {
        let word = point.met.map { words(of: .gate).word("points.met", $0.rawValue) }
        let more = [word ?? phrase("programmes.point-open"), point.note].filter { !$0.isEmpty }
        html.li("\(point.what): \(more.joined(separator: ", "))")
      }
    }
  }

  private func pointFields(_ html: inout HTML, _ index: Int, _ point: Gate.Point) {
    html.fieldset(.class("gate-point"), .id("point-\(index)")) { html in
      html.legend(point.what)
      html.select(.name("met-\(index)"), .aria("label", words(of: .gate).label("points.met"))) { html in
        html.option(phrase("programmes.point-open"), .value(""))
        for met in Gate.Met.allCases {
          html.option(
            words(of: .gate).word("points.met", met.rawValue), .value(met.rawValue),
            met == point.met ? .selected : nil)
        }
      }
      html.input(
        .type("text"), .name("note-\(index)"), .value(point.note),
        .aria("label", words(of: .gate).label("points.note")))
    }
  }

  /// The decision, for whoever may make it; for others why they may not.
  func decisionForm(_ html: inout HTML, _ view: GateView, _ shown: ShownForm, at place: Place) {
    guard view.mayChange, view.gate.content.outcome != .go, view.gate.content.outcome != .stop else { return }
    html.section(.class("no-print")) { html in
      html.h3(phrase("programmes.decide"))
      if let refusal = view.refusal {
        html.p("\(phrase.problem(refusal)) \(phrase.remedy(refusal))", .class("column"))
        return
      }
      html.p(phrase("programmes.decide-lead"), .class("quiet", "column"))
      let typed =
        shown.typed["decided"] == nil
        ? shown.typed.setting("decided", to: view.programme.today.iso) : shown.typed
      let form = ShownForm("decision", typed: typed, faults: shown.faults)
      workForm(
        &html, to: place, decisionFields, in: form,
        sending: [.init("part", "decision"), .init("base", String(view.thing.latest))],
        button: phrase("programmes.decide-keep"))
    }
  }

  private var decisionFields: [Field] {
    let outcomes = Gate.Outcome.allCases.map {
      Field.Option($0.rawValue, words(of: .gate).word("outcome", $0.rawValue))
    }
    let rows = (0..<Self.conditionRows).flatMap { index in
      [
        Field(
          "condition-\(index)", phrase("programmes.condition", ["number": String(index + 1)]),
          isRequired: false),
        Field("due-\(index)", words(of: .gate).label("conditions.due"), .day, isRequired: false),
      ]
    }
    return [
      Field("outcome", words(of: .gate).label("outcome"), .choice(outcomes)),
      Field("decided", words(of: .gate).label("decided"), .day),
    ] + rows
  }
}
