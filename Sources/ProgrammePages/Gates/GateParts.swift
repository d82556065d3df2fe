import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// When it falls, what was decided, or what is missing before it can be.
  func gateAnswer(_ html: inout HTML, _ view: GateView) {
    let standing = view.programme.standing
    let day = standing.gates.first { $0.gate.id == view.gate.id }?.day
    var said: [String] = []
    if let outcome = view.gate.content.outcome {
      let word = words(of: .gate).word("outcome", outcome.rawValue)
      said.append(
        phrase("programmes.gate-decided", ["outcome": word, "day": day.map { phrase.date($0) } ?? "–"]))
    } else {
      said.append(
        day.map { phrase("programmes.gate-falls", ["day": phrase.date($0)]) } ?? phrase("programmes.no-day"))
      let lacks = standing.lacks(of: view.gate).count
      said.append(
        lacks == 0 ? phrase("programmes.gate-ready") : phrase("programmes.gate-lacks", count: lacks))
    }
    html.p(said.joined(separator: ". ") + ".", .class("lead", "column"))
    var facts: [String] = []
    if let kind = view.gate.content.gateClass {
      facts.append(words(of: .gate).label("class") + ": " + words(of: .gate).word("class", kind.rawValue))
    }
    if let body = view.gate.content.body.flatMap({ view.named[$0] }) {
      facts.append(words(of: .gate).label("body") + ": " + body.title)
    }
    if !facts.isEmpty { html.p(facts.joined(separator: " · "), .class("quiet")) }
  }

  /// What was decided, by whom and when, with the digest of the plan that it was decided on.
  func records(_ html: inout HTML, _ view: GateView) {
    guard !view.decisions.isEmpty else { return }
    html.section { html in
      html.h3(phrase("programmes.record"))
      for (index, decision) in view.decisions.enumerated() {
        html.p(.class("column")) { html in
          html.text(
            phrase(
              "programmes.record-told",
              [
                "outcome": decision.gate.outcome.map { words(of: .gate).word("outcome", $0.rawValue) } ?? "",
                "day": decision.gate.decided.map { phrase.date($0) } ?? "–", "who": decision.author,
                "when": moment(decision.version.recordedAt),
              ]))
          if !decision.gate.digest.isEmpty {
            html.text(" " + phrase("programmes.record-hash") + " ")
            html.code(decision.gate.digest)
          }
        }
        let query = Query([.init("version", String(decision.version.name.number))])
        html.ul(.class("ways-on", "no-print")) { html in
          html.li {
            $0.a(
              phrase("programmes.baseline-way"),
              .href(ProgrammePlaces.baseline(view.thing.id).address(index == 0 ? Query() : query)))
          }
          html.li {
            $0.a(
              phrase("programmes.record-version"), .href(ThingPlaces.version(decision.version.name).address())
            )
          }
        }
        conditions(&html, decision.gate, view)
      }
    }
  }

  private func conditions(_ html: inout HTML, _ gate: Gate, _ view: GateView) {
    guard !gate.conditions.isEmpty else { return }
    html.p(words(of: .gate).label("conditions") + ":")
    html.ul { html in
      for condition in gate.conditions {
        html.li { html in
          let task =
            view.gate.content.conditions.first { $0.what == condition.what }?.task.flatMap { view.named[$0] }
          if let task {
            html.a(condition.what, .href(ThingPlaces.thing(task.id).address()))
          } else {
            html.text(condition.what)
          }
          if let due = condition.due {
            html.text(" (" + phrase("programmes.by-day", ["day": phrase.date(due)]) + ")")
          }
        }
      }
    }
  }

  /// What is missing, each with the way to where it is set right.
  func lacks(_ html: inout HTML, _ view: GateView) {
    let lacks = view.programme.standing.lacks(of: view.gate)
    guard !lacks.isEmpty else { return }
    html.section(.class("gate-lacks")) { html in
      html.h3(phrase("programmes.gate-lacks", count: lacks.count))
      let groups = Dictionary(grouping: lacks) { Self.group(of: $0) }
      html.ul { html in
        for lack in lacks where Self.isToldAlone(lack, groups) { html.li { self.lack(&$0, lack, view) } }
      }
      for group in ["points", "milestones", "owners", "measures", "assumptions"] {
        guard let many = groups[group], many.count > Self.mostTold else { continue }
        html.details(.class("column")) { html in
          html.summary(phrase("programmes.lacks-\(group)", count: many.count))
          html.ul { html in for lack in many { html.li { self.lack(&$0, lack, view) } } }
        }
      }
    }
  }

  /// More of one kind stand together under their number.
  private static var mostTold: Int { 6 }

  private static func isToldAlone(_ lack: GateLack, _ groups: [String: [GateLack]]) -> Bool {
    let group = group(of: lack)
    return group.isEmpty || (groups[group]?.count ?? 0) <= mostTold
  }

  /// Empty for what there is only one of.
  private static func group(of lack: GateLack) -> String {
    switch lack {
    case .gateClass, .body, .milestone, .documents: ""
    case .point: "points"
    case .milestoneOpen: "milestones"
    case .owner: "owners"
    case .measure: "measures"
    case .assumption: "assumptions"
    }
  }

  private func lack(_ html: inout HTML, _ lack: GateLack, _ view: GateView) {
    let own = ThingPlaces.edit(view.thing.id).address()
    func way(_ key: String, _ address: String, _ name: String = "") {
      let text = phrase("programmes.lack-\(key)", ["name": name])
      if view.mayChange { html.a(text, .href(address)) } else { html.text(text) }
    }
    switch lack {
    case .gateClass: way("class", own)
    case .body: way("body", own)
    case .milestone: way("milestone", own)
    case .documents: way("documents", own)
    case .point(let index, let what, let isRefused):
      way(isRefused ? "point-no" : "point", "#point-\(index)", what)
    case .milestoneOpen(let id, let name): way("milestone-open", ThingPlaces.thing(id).address(), name)
    case .owner(let id, let name): way("owner", ThingPlaces.edit(id).address(), name)
    case .measure(let id, let name): way("measure", ThingPlaces.edit(id).address(), name)
    case .assumption(let id, let name): way("assumption", ThingPlaces.edit(id).address(), name)
    }
  }

  func documents(_ html: inout HTML, _ view: GateView) {
    let found = view.gate.content.documents.compactMap { view.named[$0] }
    guard !found.isEmpty else { return }
    html.section { html in
      html.h3(words(of: .gate).label("documents"))
      namedList(
        &html, found.map { (title: $0.title, address: ThingPlaces.thing($0.id).address(), more: "") })
    }
  }
}
