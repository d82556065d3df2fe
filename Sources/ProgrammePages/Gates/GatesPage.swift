import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// Every decision point of a programme: when, what was decided, and what is missing.
  func gatesPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let gates = view.standing.gates
    return programmePage(
      view, at: ProgrammePlaces.gates(id), title: phrase("programmes.view.gates")
    ) { html in
      if gates.isEmpty { html.p(phrase("programmes.gates-none"), .class("lead", "column")) }
      html.ol(.class("gate-cards")) { html in
        for gate in gates { html.li { card(&$0, gate, view) } }
      }
      guard view.mayAdd else { return }
      html.ul(.class("ways-on", "no-print")) { html in
        html.li { $0.a(words(of: .gate).new, .href(newThingAddress(.gate, in: view.space))) }
      }
    }
  }

  private func card(_ html: inout HTML, _ gate: (gate: Part<Gate>, day: Day?), _ view: ProgrammeView) {
    let content = gate.gate.content
    html.h3 { $0.a(gate.gate.title, .href(ProgrammePlaces.gate(gate.gate.id).address())) }
    var said = [gate.day.map { phrase.date($0) } ?? phrase("programmes.no-day")]
    if let outcome = content.outcome {
      said.append(words(of: .gate).word("outcome", outcome.rawValue))
    } else {
      let lacks = view.standing.lacks(of: gate.gate).count
      said.append(
        lacks == 0 ? phrase("programmes.gate-ready") : phrase("programmes.gate-lacks", count: lacks))
    }
    let met = content.points.filter { $0.met == .yes || $0.met == .notNeeded }.count
    if !content.points.isEmpty {
      said.append(
        phrase("programmes.gate-points", ["met": String(met), "of": String(content.points.count)]))
    }
    html.p(said.joined(separator: " · "))
  }
}
