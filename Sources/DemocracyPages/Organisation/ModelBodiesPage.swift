import Basics
import Markup
import Pages
package import Spaces
package import Store
import Wording
import WorkPages

extension PoliticalModel {
  /// Makes bodies of the space of what stands in the model, as drafts. What is called as a body that is there already is left as
  /// it is.
  ///
  /// - Returns: how many were made.
  @discardableResult
  package func makeBodies(
    in space: Space, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    var known = Set(
      try Thing.recall(.body, in: space, on: occasion.today, for: actor, tx).map { folded($0.fields.title) })
    var made = 0
    for seating in bodies where known.insert(folded(seating.name)).inserted {
      var body = Body()
      (body.form, body.units) = (seating.role?.form ?? .other, units)
      try Thing.make(
        ThingDraft(body, title: seating.name, from: occasion.today), in: space, by: .actor(actor), tx,
        occasion)
      made += 1
    }
    return made
  }
}

extension PoliticalModel.Role {
  fileprivate var form: Body.Form {
    switch self {
    case .council: .municipalCouncil
    case .executive: .executiveCommittee
    case .committee: .committee
    case .control: .controlCommittee
    case .elderly, .disability, .youth, .local, .other: .other
    }
  }
}

extension WorkContext {
  /// Asks before a model becomes bodies of its space.
  func modelBodiesPage(_ id: Identifier<Thing>) throws -> Reply {
    let (thing, space, rooms, model) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .politicalModel, may(actor, .addThing, space.subject) else {
        throw Interruption.absent
      }
      let fields = try Thing.unasked(id, on: content.today(), tx)
      return (
        thing, space, SpaceRooms(space, for: actor),
        fields.map { PoliticalModel(reading: $0.content) } ?? PoliticalModel()
      )
    }
    return try formReply("bodies") { _ in
      try writing { tx, actor, occasion in
        let (_, space) = try Thing.get(id, for: actor, tx)
        try model.makeBodies(in: space, by: actor, tx, occasion)
      }
      return SpacePlaces.things(space.id)
    } page: { shown in
      workPage(
        phrase("democracy.make-bodies"), at: DemocracyPlaces.bodies(id), in: rooms, nil, status: shown.status
      ) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("democracy.make-bodies"))
          html.p(thing.title, .class("lead"))
          html.p(phrase("democracy.make-bodies-lead"))
          html.ul { html in for body in model.bodies { html.li(body.name) } }
          workForm(
            &html, to: DemocracyPlaces.bodies(id), [], in: shown, button: phrase("democracy.make-bodies"))
          html.p {
            $0.a(
              phrase("democracy.organisation"), .href(DemocracyPlaces.organisation(space.id).address()))
          }
        }
      }
    }
  }
}
