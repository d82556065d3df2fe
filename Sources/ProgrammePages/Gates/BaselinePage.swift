import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// The plan as it was decided on at a decision point, held against how it is now, in words.
  func baselinePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try gateView(id)
    let asked = visit.query["version"].flatMap { Int($0) }
    guard
      let decision = view.decisions.first(where: { asked == nil || $0.version.name.number == asked }),
      let before = try baseline(decision.version, view)
    else { throw Interruption.absent }
    let compared = try BaselineComparison(before, view.programme.parts)
    let title = phrase("programmes.baseline-title", ["name": view.gate.title])
    return programmePage(view.programme, at: ProgrammePlaces.baseline(id), title: title) { html in
      html.p(
        phrase(
          "programmes.baseline-told", count: compared.differences.count,
          ["when": moment(decision.version.recordedAt)]),
        .class("lead", "column"))
      if !decision.gate.digest.isEmpty {
        html.p(
          phrase(
            before.digest == decision.gate.digest
              ? "programmes.baseline-same" : "programmes.baseline-other"), .class("quiet"))
      }
      differences(&html, compared.differences)
      html.p {
        $0.a(phrase("things.back", ["name": view.gate.title]), .href(ProgrammePlaces.gate(id).address()))
      }
    }
  }

  /// The programme as it was known when a version of a decision point was written; nil where it said nothing then.
  func baseline(_ version: ThingVersion, _ view: GateView) throws -> ProgrammeParts? {
    let day = version.valid.from ?? view.programme.today
    return try reading { tx, actor in
      try ProgrammeParts.read(
        view.programme.id, on: day, knownAt: version.recordedAt, for: actor, tx
      ).parts
    }
  }

  func differences(_ html: inout HTML, _ differences: [PlanDifference]) {
    guard !differences.isEmpty else { return }
    html.ul(.class("column")) { html in for difference in differences { html.li(told(difference)) } }
  }

  func told(_ difference: PlanDifference) -> String {
    func day(_ day: Day?) -> String { day.map { phrase.date($0) } ?? phrase("programmes.no-day") }
    switch difference {
    case .effective(let from, let to):
      return phrase("programmes.differs-effective", ["before": day(from), "after": day(to)])
    case .moved(let name, let from, let to):
      let days = to.days(since: from)
      return phrase(
        days > 0 ? "programmes.differs-later" : "programmes.differs-earlier", count: abs(days),
        ["name": name.title, "before": day(from), "after": day(to)])
    case .over(let name, let planned, let over):
      return phrase(
        "programmes.differs-over", ["name": name.title, "day": day(over), "planned": day(planned)])
    case .added(let name, let on):
      return phrase("programmes.differs-added", ["name": name.title, "day": day(on)])
    case .removed(let name): return phrase("programmes.differs-removed", ["name": name.title])
    case .latest(let name, let from, let to):
      return phrase(
        "programmes.differs-latest", ["name": name.title, "before": day(from), "after": day(to)])
    case .budget(let name, let from, let to):
      return phrase(
        "programmes.differs-budget", ["name": name.title, "before": money(from), "after": money(to)])
    case .projectAdded(let name, let budget):
      return phrase("programmes.differs-project", ["name": name.title, "budget": money(budget)])
    case .projectRemoved(let name, let budget):
      return phrase("programmes.differs-no-project", ["name": name.title, "budget": money(budget)])
    case .total(let from, let to):
      return phrase("programmes.differs-total", ["before": money(from), "after": money(to)])
    }
  }
}
