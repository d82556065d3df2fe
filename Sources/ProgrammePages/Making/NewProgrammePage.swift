import Answers
import Basics
import Figures
import Law
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Units
import Wording
import WorkPages

/// What a new programme is made on.
struct MakingGround {
  let space: Space
  let rooms: SpaceRooms?
  let studies: [MergerStudy]
  let request: MakingRequest
  let mayPublish: Bool
}

extension WorkContext {
  /// A programme made from a template: what it would have and what the merger does to what the space knows stand here before
  /// it is made, as one step.
  func newProgrammePage(_ id: Identifier<Space>, _ ground: ProgrammeGround) throws -> Reply {
    let making = try makingGround(id)
    var plan: ProgrammePlanRequest?
    var wrong = try faults {
      guard making.request.isWhole else { return }
      plan = try planRequest(making.request, ground.templates)
    }
    let typed = visit.method == .post ? visit.form : Query([.init("name", usualName(making, plan))])
    if visit.method == .post, let plan {
      var made: ProgrammeDraft.Made?
      let refused = try faults { made = try make(plan, making, typed) }
      if let made {
        return goOn(
          to: ProgrammePlaces.programme(made.programme),
          Query(made.batch.map { [.init("kept", $0.text)] } ?? []))
      }
      wrong += refused
    }
    let effects = try plan.map { plan in
      try mergerEffects(
        in: id,
        MergerAsked(
          parts: plan.units.map { UnitCode(country: making.request.country, code: $0) },
          effective: plan.plan.effective, continues: making.request.continues), ground)
    }
    let place = ProgrammePlaces.new(id)
    let status = wrong.isEmpty ? 200 : 400
    return workPage(
      "\(phrase("programmes.new")) – \(making.space.name)", at: place, in: making.rooms, nil, status: status
    ) { html in
      html.h1(phrase("programmes.new"))
      html.p(phrase("programmes.new-lead"), .class("column"))
      if !wrong.isEmpty { faultList(&html, wrong) }
      makingForm(&html, making, ground.templates, at: place)
      guard let plan else { return }
      preview(&html, plan)
      html.section { html in
        html.h2(phrase("programmes.effects"))
        effectsTold(&html, effects ?? [])
      }
      makeForm(&html, making, plan, typed, at: place)
    }
  }

  private func makingGround(_ id: Identifier<Space>) throws -> MakingGround {
    let asked = visit.method == .post ? visit.form : visit.query
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      let studies = try Thing.recall(.study, in: space, on: content.today(), for: actor, tx)
        .compactMap { MergerStudy($0) }
      let chosen = asked["study"].flatMap { text in studies.first { $0.id.text == text } }
      return MakingGround(
        space: space, rooms: SpaceRooms(space, for: actor), studies: studies,
        request: try MakingRequest(asked, begun: chosen?.units ?? [], space: space),
        mayPublish: may(
          actor, .publishThing, .thing(in: space.id, shows: space.shows, state: .internal)))
    }
  }

  private func planRequest(
    _ request: MakingRequest, _ templates: ProgrammeTemplates
  ) throws -> ProgrammePlanRequest {
    try ProgrammePlanRequest(
      country: request.country, merge: request.merge, effective: request.effective ?? content.today(),
      decided: request.decided, template: request.template, puts: [], atlas: atlas,
      statutes: content.statutes, templates: templates, today: content.today(), language: language.rawValue)
  }

  private func make(
    _ plan: ProgrammePlanRequest, _ making: MakingGround, _ typed: Form
  ) throws -> ProgrammeDraft.Made {
    let request = making.request
    let units = plan.units.map { UnitCode(country: request.country, code: $0) }
    if let continues = request.continues, !units.contains(continues) {
      throw Diagnostic(
        "programme-continues-stranger", .badInput, at: .init(field: "continues"), ["unit": continues.text])
    }
    var draft = ProgrammeDraft(
      title: typed["name"] ?? "", units: units, continues: request.continues, study: request.study,
      plan: plan.plan, language: language.rawValue)
    if typed["past"] == "yes" { draft.reachedBefore = content.today() }
    let state: ThingState =
      !making.mayPublish ? .draft : typed["state"] == ThingState.published.rawValue ? .published : .internal
    return try writing { [draft] tx, actor, occasion in
      let space = try Space.get(making.space.id, for: actor, tx)
      return try draft.make(in: space, state: state, by: .actor(actor), tx, occasion)
    }
  }

  /// `Vang + Hamar`, until somebody says otherwise.
  private func usualName(_ making: MakingGround, _ plan: ProgrammePlanRequest?) -> String {
    guard let plan else { return "" }
    return plan.units.map { unitName(UnitCode(country: making.request.country, code: $0), making) }
      .joined(separator: " + ")
  }

  /// What a unit is called on the day before the effect, or else today.
  func unitName(_ unit: UnitCode, _ making: MakingGround) -> String {
    guard let country = try? atlas.country(unit.country) else { return unit.code }
    let register = country.register(of: country.tier(of: unit.code))
    let day = register.covered(making.request.effective?.adding(days: -1) ?? content.today())
    let name = (try? register.division(on: day))?[unit.code]?.name
    return name ?? register.units.last { $0.code == unit.code }?.name ?? unit.code
  }
}
