import Basics
import Pages
import Spaces
import Store
import WorkPages

/// A case as one visitor may see it, with what it leans on.
struct CaseView {
  let space: Space
  let rooms: SpaceRooms?
  let folder: CaseFolder
  let standing: CaseStanding
  let study: LockedVersion?
  let strategy: LockedVersion?
  let goals: [LockedVersion]
  let attachments: [LockedVersion]
  let figures: [FigureStanding]
  /// The cooperations of its councils on the day that it was frozen, as the register knew them then.
  let cooperations: [(title: String, units: [UnitCode])]
  let became: [Thing]
  /// The cooperation that the case proposes.
  let proposed: Thing?
  let inputs: CaseInputs
  let mayChange: Bool

  var content: JointCase { folder.content }
}

extension WorkContext {
  func caseView(_ id: Identifier<Thing>, _ ground: CaseGround) throws -> CaseView {
    let today = content.today()
    return try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .jointCase else { throw Interruption.absent }
      let folders = try CaseFolders(in: space, on: today, for: actor, tx).folders
      guard let folder = folders.first(where: { $0.id == id }) else { throw Interruption.absent }
      let matter = folder.content
      func held(_ id: Identifier<Thing>) throws -> LockedVersion? {
        try LockedVersion.held(id, in: matter, on: today, for: actor, tx)
      }
      let became = try Thing.some(Set(matter.became), for: actor, tx)
      let proposed = try matter.arrangement.flatMap { try Thing.some([$0], for: actor, tx)[$0] }
      return CaseView(
        space: space, rooms: SpaceRooms(space, for: actor), folder: folder, standing: CaseStanding(folder),
        study: try matter.study.flatMap(held), strategy: try matter.strategy.flatMap(held),
        goals: try matter.goals.compactMap(held), attachments: try matter.attachments.compactMap(held),
        figures: try figureStandings(matter.figures, for: actor, tx),
        cooperations: try cooperations(matter, space, ground, for: actor, tx),
        became: matter.became.compactMap { became[$0] }, proposed: proposed,
        inputs: try ground.inputs(id, today, actor, tx),
        mayChange: may(actor, .changeThing, thing.subject(in: space)))
    }
  }

  private func cooperations(
    _ matter: JointCase, _ space: Space, _ ground: CaseGround, for actor: Actor, _ tx: any Transaction
  ) throws -> [(title: String, units: [UnitCode])] {
    guard let day = matter.frozen else { return [] }
    let arrangement = ThingKind("arrangement")
    let things = try Thing.recall(
      arrangement, in: space, on: day, knownAt: lastMoment(of: day), for: actor, tx)
    return things.compactMap { thing in
      guard let units = ground.partners(thing.fields.content, day) else { return nil }
      let own = units.filter(matter.units.contains)
      return own.count > 1 ? (thing.fields.title, own) : nil
    }
  }

  /// A change of a case that follows from what somebody pressed.
  func editCase(
    _ id: Identifier<Thing>, _ actor: Actor, _ tx: any Transaction, _ occasion: Occasion,
    change: (inout JointCase, Thing, Space) throws -> Void
  ) throws {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let versions = try Thing.versions(of: id, for: actor, tx)
    guard thing.kind == .jointCase,
      var fields = (versions.holding(on: occasion.today) ?? versions.last)?.fields
    else { throw Interruption.absent }
    try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
    var matter = JointCase(reading: fields.content)
    try change(&matter, thing, space)
    fields.content = matter.json
    fields.state = thing.state
    _ = try thing.edit(
      ThingEdit(base: thing.latest, fields: fields, from: occasion.today), by: .actor(actor), tx, occasion)
  }
}
