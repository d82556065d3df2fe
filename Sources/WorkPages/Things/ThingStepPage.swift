import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// What a step is about to be done to.
private struct StepGround {
  let rooms: SpaceRooms?
  let thing: Thing
  /// Where a copy may be put.
  let targets: [Space]
  let shares: [Share]
}

extension WorkContext {
  /// Something to be done with a thing: the page says what it means, and does it once it is confirmed.
  func thingStepPage(_ id: Identifier<Thing>, _ step: ThingStep) throws -> Reply {
    guard visit.method == .post else { return try stepPage(id, step, []) }
    var secret: String?
    var next = step == .share || step == .unshare ? ThingPlaces.step(id, .share) : ThingPlaces.thing(id)
    let faults = try faults {
      try writing { tx, actor, occasion in
        let (thing, _) = try Thing.get(id, for: actor, tx)
        switch step {
        case .share:
          secret = try Share.make(of: thing, version: sentVersion, by: .actor(actor), tx, occasion).secret
        case .fork: next = ThingPlaces.thing(try copy(thing, for: actor, tx, occasion).id)
        default: try take(step, on: thing, as: actor, tx, occasion)
        }
      }
    }
    guard faults.isEmpty else { return try stepPage(id, step, faults) }
    if let secret { return sharePage(id, secret) }
    return goOn(to: next)
  }

  private var sentVersion: Int? { visit.form["version"].flatMap { Int($0) } }

  private func take(
    _ step: ThingStep, on thing: Thing, as actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws {
    let why = visit.form["why"] ?? ""
    let version = sentVersion ?? thing.latest
    switch step {
    case .undo: _ = try thing.undo(version, by: .actor(actor), why: why, tx, occasion)
    case .cite: try thing.cite(version, by: .actor(actor), why: why, tx, occasion)
    case .remove: _ = try thing.remove(by: .actor(actor), why: why, tx, occasion)
    case .unshare:
      guard let share = visit.form["share"].flatMap({ Identifier<Share>($0) }) else {
        throw Diagnostic("share-unknown", .noAnswer)
      }
      try Share.get(share, tx).revoke(by: .actor(actor), tx, occasion)
    case .state:
      let versions = try Thing.versions(of: thing.id, for: actor, tx)
      let today = content.today()
      guard var fields = (versions.holding(on: today) ?? versions.last)?.fields else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      fields.state = visit.form["state"].flatMap(ThingState.init) ?? thing.state
      let edit = ThingEdit(base: thing.latest, fields: fields, from: today, why: why)
      _ = try thing.edit(edit, by: .actor(actor), tx, occasion)
    case .share, .fork: break
    }
  }

  private func copy(
    _ thing: Thing, for actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    guard let target = visit.form["space"].flatMap({ Identifier<Space>($0) }) else {
      throw Diagnostic("space-unknown", .badInput, at: .init(field: "space"))
    }
    let version = VersionName(thing.id, sentVersion ?? thing.latest)
    return try Thing.fork(version, into: Space.get(target, for: actor, tx), by: actor, tx, occasion)
  }

  private func stepGround(_ id: Identifier<Thing>, _ step: ThingStep) throws -> StepGround {
    try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      try doer.require(step.action, thing.subject(in: space))
      return StepGround(
        rooms: SpaceRooms(space, for: actor), thing: thing,
        targets: step == .fork ? try Space.mine(actor, tx).filter { doer.may(.addThing, $0.subject) } : [],
        shares: step == .share ? try Share.all(of: thing, in: space, for: actor, tx) : [])
    }
  }

  private func stepPage(
    _ id: Identifier<Thing>, _ step: ThingStep, _ faults: [Diagnostic]
  ) throws -> Reply {
    // A visitor without an account can do nothing here.
    _ = try signedIn()
    let ground = try stepGround(id, step)
    let title = "\(phrase("things.step.\(step.rawValue)")): \(ground.thing.title)"
    return workPage(
      title, at: ThingPlaces.step(id, step), in: ground.rooms, status: faults.isEmpty ? 200 : 400
    ) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(.class("way-back")) { html in
          html.a(phrase("things.back", ["name": ground.thing.title]), .href(ThingPlaces.thing(id).address()))
        }
        html.p(phrase("things.means.\(step.rawValue)"), .class("lead"))
        if !faults.isEmpty { faultList(&html, faults.map(withFieldNames)) }
        if step == .fork && ground.targets.isEmpty {
          html.p(phrase("things.fork-nowhere"))
          html.p { $0.a(phrase("spaces.make"), .class("button"), .href(SpacePlaces.new.address())) }
        } else {
          stepForm(&html, ground, step)
        }
        shares(&html, ground)
      }
    }
  }

  /// The fields that a fault names, as the visitor knows them.
  func withFieldNames(_ fault: Diagnostic) -> Diagnostic {
    guard let fields = fault.arguments["fields"] else { return fault }
    let names = fields.split(separator: ",").map { path in
      fieldName(FieldPath(path.trimmed.split(separator: ".").map(String.init)))
    }
    return Diagnostic(fault.code, fault.kind, at: fault.place, ["fields": names.joined(separator: ", ")])
  }

  private func stepForm(_ html: inout HTML, _ ground: StepGround, _ step: ThingStep) {
    let version = visit.query["version"] ?? visit.form["version"] ?? String(ground.thing.latest)
    protectedForm(&html, to: ThingPlaces.step(ground.thing.id, step).address(), class: "work-form") { html in
      var all: [Field] = []
      var typed: [Query.Pair] = []
      switch step {
      case .undo, .cite: html.p(phrase("things.version", ["number": version]))
      case .fork:
        all = [
          Field(
            "space", phrase("things.field.space"), .choice(ground.targets.map { .init($0.id.text, $0.name) }))
        ]
      case .state:
        all = [Field("state", phrase("thing-field.state"), .choice(stateOptions(true)))]
        typed = [.init("state", ground.thing.state.rawValue)]
      default: break
      }
      if step == .undo || step == .cite || step == .fork {
        html.input(.type("hidden"), .name("version"), .value(version))
      }
      if step != .fork && step != .share { all.append(whyField) }
      fields(&html, all, in: ShownForm("step", typed: Form(typed)))
      html.button(
        phrase("things.step.\(step.rawValue)"), .type("submit"),
        .class(step == .remove ? "button-warning" : "button-main"))
    }
  }

  private func shares(_ html: inout HTML, _ ground: StepGround) {
    let live = ground.shares.filter { $0.revokedAt == nil }
    guard !live.isEmpty else { return }
    html.h2(phrase("things.shares", count: live.count))
    html.ul { html in
      for share in live {
        html.li { html in
          html.text(moment(share.madeAt) + " ")
          protectedButton(
            &html, phrase("things.step.unshare"), to: ThingPlaces.step(ground.thing.id, .unshare).address(),
            sending: [.init("share", share.id.text)])
        }
      }
    }
  }

  /// The secret is shown this once: nobody can read it afterwards.
  private func sharePage(_ id: Identifier<Thing>, _ secret: String) -> Reply {
    let path = SpacePlaces.shared(secret).address()
    let site = workplace.publicAddress ?? visit.sender.origin.flatMap(PublicAddress.init)
    let whole = site?.absolute(path) ?? path
    return workPage(phrase("things.shared"), at: ThingPlaces.step(id, .share), scripts: ["js/copy.js"]) {
      html in
      html.div(.class("column")) { html in
        html.h1(phrase("things.shared"))
        html.p(phrase("things.shared-once"), .class("lead"))
        html.copied(whole, called: phrase("things.shared-link"), id: "secret-link", phrase)
        html.p(.class("way-back")) { $0.a(phrase("things.to-thing"), .href(ThingPlaces.thing(id).address())) }
      }
    }
  }
}

extension ThingStep {
  /// What must be allowed for the page that asks.
  fileprivate var action: Action {
    switch self {
    case .undo: .changeThing
    case .cite: .citeThing
    case .fork: .forkThing
    case .share, .unshare: .shareThing
    case .state: .publishThing
    case .remove: .removeThing
    }
  }
}
