import Basics
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  /// One button of a case: what it does, and the case again.
  func caseStep(_ id: Identifier<Thing>, _ step: CaseStep, _ ground: CaseGround) throws -> Reply {
    try formReply(step.rawValue) { _ in
      switch step {
      case .freeze: try freeze(id)
      case .figures: try takeFigures(into: id)
      case .tasks: try makeTasks(of: id, ground)
      case .arrangement: return ThingPlaces.edit(try makeArrangement(of: id, ground))
      case .again: try draftAgain(id, ground)
      }
      return CasePlaces.matter(id)
    } page: { shown in
      try casePage(id, ground, faults: shown.faults)
    }
  }

  /// Cites what the case leans on as it is today, so that every council decides on the same.
  private func freeze(_ id: Identifier<Thing>) throws {
    try writing { tx, actor, occasion in
      try editCase(id, actor, tx, occasion) { matter, _, _ in
        matter.locked = try matter.leansOn.compactMap { thing in
          let now = try Thing.version(of: thing, on: occasion.today, knownAt: nil, for: actor, tx)
          guard let now else { return nil }
          let (held, _) = try Thing.get(thing, for: actor, tx)
          try held.cite(now.name.number, by: .actor(actor), tx, occasion)
          return JointCase.Lock(now.name)
        }
        matter.frozen = occasion.today
      }
    }
  }

  /// Once all have decided alike, what the action plan says is to be done.
  private func makeTasks(of id: Identifier<Thing>, _ ground: CaseGround) throws {
    let view = try adoptedView(id, ground)
    guard let strategy = view.content.strategy else { throw Diagnostic("case-without-strategy", .badInput) }
    try writing { tx, actor, occasion in try ground.makeTasks(strategy, actor, tx, occasion) }
  }

  /// A cooperation in the register, to be completed there.
  private func makeArrangement(of id: Identifier<Thing>, _ ground: CaseGround) throws -> Identifier<Thing> {
    let view = try adoptedView(id, ground)
    let draft = ground.arrangement(adopted(view))
    return try writing { tx, actor, occasion in
      var made: Identifier<Thing>?
      try editCase(id, actor, tx, occasion) { matter, thing, space in
        var draft = draft
        draft.fields.state = thing.state
        let arrangement = try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
        matter.became.append(arrangement.id)
        made = arrangement.id
      }
      guard let made else { throw Interruption.absent }
      return made
    }
  }

  /// The same amendment as a draft in each council that has not voted on it.
  private func draftAgain(_ id: Identifier<Thing>, _ ground: CaseGround) throws {
    let view = try caseView(id, ground)
    let words = CaseWords(context: self)
    try writing { tx, actor, occasion in
      for open in view.standing.unanswered
      where !view.folder.amendments.contains(where: {
        $0.content.unit == open.unit && $0.content.isSameChange(as: open.amendment.content)
      }) {
        var draft = open.amendment.content
        (draft.unit, draft.outcome, draft.treatment) = (open.unit, .open, nil)
        draft.reason = phrase(
          "cases.again-reason", ["who": open.amendment.content.unit.map(words.name(of:)) ?? ""])
        let title = "\(open.amendment.title.prefix(150)) – \(words.name(of: open.unit))"
        try Thing.make(
          ThingDraft(draft, title: title, from: occasion.today), in: view.space, by: .actor(actor), tx,
          occasion)
      }
    }
  }

  /// A case that all have decided alike. Throws `case-not-adopted`.
  private func adoptedView(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> CaseView {
    let view = try caseView(id, ground)
    guard view.standing.state == .decidedByAll else { throw Diagnostic("case-not-adopted", .badInput) }
    return view
  }

  func adopted(_ view: CaseView) -> AdoptedCase {
    let decided = view.standing.decided.compactMap(\.day).max()
    let source =
      decided.map { phrase("cases.adopted-source", ["case": view.folder.title, "day": phrase.date($0)]) }
      ?? view.folder.title
    return AdoptedCase(
      title: view.folder.title, units: view.content.units, summary: view.content.summary,
      study: view.content.study, decided: decided, source: source, today: content.today())
  }
}
