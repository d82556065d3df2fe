import Basics
import Law
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A cooperation on its way from a proposal to one that is there.
private struct Handover {
  /// What comes next.
  enum Step {
    /// A case for the councils.
    case matter
    /// All councils have decided, and the same.
    case enter
    /// The councils have to decide, or what is there already is done.
    case nothing
  }

  let card: CardView
  let item: RegisterItem
  let register: RegisterView
  let alternatives: ProposalAlternatives?
  let study: Thing?
  let outcome: CaseOutcome?

  var isThere: Bool { item.content.stage == .inForce || item.content.stage == .ended }

  var step: Step {
    if isThere { return .nothing }
    if item.content.matter == nil { return item.municipalities.count > 1 ? .matter : .nothing }
    return outcome?.isDecidedByAll == true && item.content.stage != .adopted ? .enter : .nothing
  }
}

extension WorkContext {
  /// From a proposal to a cooperation: its alternatives compared, the case of the councils made of it, and what they decided
  /// entered. Each step carries over what the one before knows.
  func handoverPage(_ id: Identifier<Thing>, _ ground: CooperationGround) throws -> Reply {
    let view = try handover(id, ground)
    let step = view.step
    return try formReply("handover", usual: usual(view)) { sent in
      guard view.card.mayChange else { throw Interruption.absent }
      switch step {
      case .matter: return try makeCase(view, ground)
      case .enter: return try enter(view, from: try day("from", of: sent), ground)
      case .nothing: throw Diagnostic("handover-nothing", .noAnswer)
      }
    } page: { shown in
      let title = phrase("cooperation.handover")
      let place = CooperationPlaces.handover(id)
      return workPage(
        "\(title) – \(view.item.title)", at: place, in: view.card.rooms, nil, status: shown.status
      ) {
        html in
        html.h1(title)
        html.p(.class("way-back")) { $0.a(view.item.title, .href(CooperationPlaces.card(id).address())) }
        html.p(phrase("cooperation.handover-\(told(view))"), .class("lead", "column"))
        steps(&html, view)
        guard view.card.mayChange else { return }
        switch step {
        case .matter:
          workForm(&html, to: place, [], in: shown, button: phrase("cooperation.handover-make-case"))
        case .enter:
          workForm(
            &html, to: place,
            [
              Field(
                "from", phrase("cooperation.handover-from"), hint: phrase("cooperation.handover-from-hint"),
                .day)
            ], in: shown, button: phrase("cooperation.handover-enter"))
        case .nothing: break
        }
      }
    }
  }

  private func usual(_ view: Handover) -> Form {
    Form(view.item.content.established.map { [.init("from", $0.iso)] } ?? [])
  }

  /// How far it has come.
  private func told(_ view: Handover) -> String {
    if view.isThere { return "there" }
    if view.item.content.stage == .adopted { return "adopted" }
    guard view.item.content.matter != nil else {
      return view.item.municipalities.count > 1 ? "proposed" : "alone"
    }
    return view.outcome?.isDecidedByAll == true ? "decided" : "undecided"
  }

  private func steps(_ html: inout HTML, _ view: Handover) {
    html.ol(.class("column")) { html in
      html.li { html in
        html.strong(phrase("cooperation.handover-step.study"))
        html.text(" ")
        if let study = view.study {
          html.a(study.title, .href(ThingPlaces.thing(study.id).address()))
        } else if let alternatives = view.alternatives {
          html.a(
            phrase("cooperation.handover-compare"), .href(alternatives.address), .rel("nofollow"))
        } else {
          html.text(phrase("cooperation.handover-uncompared"))
        }
      }
      html.li { html in
        html.strong(phrase("cooperation.handover-step.case"))
        html.text(" ")
        guard let outcome = view.outcome else {
          return html.text(
            phrase(
              view.item.content.matter == nil
                ? "cooperation.handover-caseless" : "cooperation.handover-unseen"))
        }
        html.a(outcome.title, .href(outcome.address))
      }
      html.li { html in
        html.strong(phrase("cooperation.handover-step.decision"))
        html.text(" " + (view.outcome?.told ?? phrase("cooperation.handover-undecided-yet")))
      }
      html.li { html in
        html.strong(phrase("cooperation.handover-step.there"))
        let words = words(of: .arrangement)
        html.text(" " + (view.item.content.stage.map { words.word("stage", $0.rawValue) } ?? "–"))
      }
    }
  }

  private func handover(_ id: Identifier<Thing>, _ ground: CooperationGround) throws -> Handover {
    let card = try cardView(id)
    guard let item = card.item else { throw Diagnostic("version-erased", .noAnswer) }
    let register = try registerView(card.space.id)
    let forms = content.statutes.forms.filter { $0.exists(on: card.day) && $0.mayDecide }.map(\.id)
    let (study, outcome) = try reading { tx, actor in
      (
        try item.content.study.flatMap { try Thing.some([$0], for: actor, tx)[$0] },
        try item.content.matter.flatMap { try ground.outcome(self, $0, card.space, actor, tx) }
      )
    }
    return Handover(
      card: card, item: item, register: register,
      alternatives: ProposalAlternatives(
        of: item, beside: register.items.filter(\.isCurrent), on: card.day, forms: Set(forms)),
      study: study, outcome: outcome)
  }

  /// The case with its text, the study that compares the alternatives, and the cooperation that names both: all or nothing.
  private func makeCase(_ view: Handover, _ ground: CooperationGround) throws -> Place {
    let text = ProposalText(
      context: self, item: view.item, words: RegisterWords(context: self, units: view.register.units),
      current: view.register.items.filter(\.isCurrent), alternatives: view.alternatives,
      form: content.statutes.forms.first { $0.id == view.item.content.form?.rawValue })
    try writing { tx, actor, occasion in
      try change(view.item.id, from: occasion.today, actor, tx, occasion) { content, thing, space in
        guard content.matter == nil else { return }
        if content.study == nil { content.study = try keepStudy(view, thing, space, actor, tx, occasion) }
        content.matter = try ground.makeCase(
          self, text.proposed(study: content.study), thing.state, space, actor, tx, occasion)
        if content.stage == nil || content.stage == .idea { content.stage = .study }
      }
    }
    return CooperationPlaces.handover(view.item.id)
  }

  /// The comparison as a study of the space; nil where there is none, or its address is too long to be kept.
  private func keepStudy(
    _ view: Handover, _ thing: Thing, _ space: Space, _ actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Thing>? {
    guard let query = view.alternatives?.query.encoded,
      let study = SavedStudy(question: .compare, query: query, dataHash: "", programVersion: "")
    else { return nil }
    let title = String(phrase("cooperation.handover-study", ["name": view.item.title]).prefix(200))
    return try Thing.make(
      ThingDraft(study, title: title, state: thing.state, from: occasion.today), in: space, by: .actor(actor),
      tx, occasion
    ).id
  }

  /// Adopted from today on by what the councils decided, and in force from the day that they set.
  private func enter(_ view: Handover, from day: Day, _ ground: CooperationGround) throws -> Place {
    try writing { tx, actor, occasion in
      try change(view.item.id, from: occasion.today, actor, tx, occasion) { content, _, space in
        guard let outcome = try content.matter.flatMap({ try ground.outcome(self, $0, space, actor, tx) }),
          outcome.isDecidedByAll
        else { throw Diagnostic("handover-nothing", .noAnswer) }
        content.decisions = outcome.decisions
        content.agreed = content.agreed ?? outcome.decided
        content.established = day
        content.stage = day <= occasion.today ? .inForce : .adopted
      }
      guard day > occasion.today else { return }
      try change(view.item.id, from: day, actor, tx, occasion) { content, _, _ in content.stage = .inForce }
    }
    return CooperationPlaces.handover(view.item.id)
  }

  /// Changes what a cooperation says from a day on.
  private func change(
    _ id: Identifier<Thing>, from day: Day, _ actor: Actor, _ tx: any Transaction, _ occasion: Occasion,
    _ body: (inout RegisteredArrangement, Thing, Space) throws -> Void
  ) throws {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    guard var fields = try Thing.versions(of: id, for: actor, tx).holding(on: day)?.fields else {
      throw Diagnostic("version-erased", .noAnswer)
    }
    var content = RegisteredArrangement(reading: fields.content)
    try body(&content, thing, space)
    (fields.content, fields.state) = (content.json, thing.state)
    _ = try thing.edit(
      ThingEdit(base: thing.latest, fields: fields, from: day), by: .actor(actor), tx, occasion)
  }
}
