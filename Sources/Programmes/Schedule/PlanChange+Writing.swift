import Basics
package import Spaces
package import Store

extension PlanChange {
  /// Writes it into the plan of a programme, as one step that can be taken back.
  ///
  /// - Parameter seen: the digest of the plan that whoever changes it saw what it moves in.
  /// - Throws: `plan-changed` where the plan says something else by now, `thing-unknown`, `not-permitted`, and the faults of
  ///   what it would say.
  package func write(
    to programme: Identifier<Thing>, seen: String, why: String, by actor: Actor, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Identifier<Batch>? {
    let (parts, space) = try ProgrammeParts.read(programme, on: occasion.today, for: actor, tx)
    guard let parts, parts.change(as: id) != nil else { throw Diagnostic("thing-unknown", .noAnswer) }
    guard parts.digest == seen else { throw Diagnostic("plan-changed", .badInput) }
    let (thing, _) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)
    guard var fields = version?.fields else { throw Diagnostic("thing-unknown", .noAnswer) }
    let changed = parts.making(self)
    fields.content =
      changed.milestones.first { $0.id == id }?.content.json
      ?? changed.activities.first { $0.id == id }?.content.json ?? fields.content
    fields.state = thing.state
    let doer = Doer.actor(actor)
    return try Batch.write(in: space, by: doer, tx, occasion) {
      let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today, why: why)
      _ = try thing.edit(edit, by: doer, tx, occasion)
    }.batch
  }
}
