package import Basics
package import Formats
package import Store

extension WorkTask {
  /// Says how far a task is, in a version of its own; how far it was before. Whoever it was given to may, whatever
  /// their role, and whoever may change it.
  ///
  /// Throws `thing-unknown` for what is no task or not theirs to see, `not-permitted`, `version-erased`.
  @discardableResult
  package static func setProgress(
    _ progress: Progress, of id: Identifier<Thing>, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Progress {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    guard thing.kind == .task else { throw Diagnostic("thing-unknown", .noAnswer) }
    let versions = try Thing.versions(of: id, for: actor, tx)
    guard var fields = (versions.holding(on: occasion.today) ?? versions.last)?.fields else {
      throw Diagnostic("version-erased", .noAnswer)
    }
    let subject = try subject(thing, fields.content, in: space, for: actor, on: occasion.today, tx)
    let doer = Doer.actor(actor)
    try doer.require(.progressTask, subject)
    let before = WorkTask(reading: fields.content).progress ?? .open
    guard before != progress else { return before }
    fields.state = thing.state
    fields.content = fields.content.setting(FieldPath(["progress"]), to: progress.json)
    let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
    // What else it says is as it was, even where it refers to what is gone by now.
    _ = try thing.revise(edit, as: .thingChanged, in: space, by: doer, tx, occasion)
    return before
  }

  /// Whether `actor` may say how far a task with `content` is.
  package static func mayProgress(
    _ thing: Thing, _ content: JSONValue, in space: Space, _ actor: Actor, on day: Day, _ tx: any Transaction
  ) throws -> Bool {
    try may(actor, .progressTask, subject(thing, content, in: space, for: actor, on: day, tx))
  }

  private static func subject(
    _ thing: Thing, _ content: JSONValue, in space: Space, for actor: Actor, on day: Day,
    _ tx: any Transaction
  ) throws -> Subject {
    let isTheirs = try actor.person.map { try TaskOwner($0, on: day, tx).has(content) } ?? false
    return isTheirs
      ? .givenThing(in: space.id, shows: space.shows, state: thing.state) : thing.subject(in: space)
  }
}
