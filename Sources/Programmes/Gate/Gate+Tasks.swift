package import Basics
package import Spaces
package import Store

extension Gate {
  /// Makes a task of each condition that has none yet, and names it there, as one step that can be taken back; nil where there
  /// is nothing to do.
  ///
  /// - Throws: `thing-unknown` for what is no decision point or not theirs to see, `not-permitted`.
  package static func makeTasks(
    ofConditionsOf id: Identifier<Thing>, by actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Batch>? {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let version = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: actor, tx)
    guard thing.kind == .gate, var fields = version?.fields else {
      throw Diagnostic("thing-unknown", .noAnswer)
    }
    var gate = Gate(reading: fields.content)
    guard gate.conditions.contains(where: { $0.task == nil }) else { return nil }
    let doer = Doer.actor(actor)
    return try Batch.write(in: space, by: doer, tx, occasion) {
      var maker = ThingMaker(space: space, state: thing.state, doer: doer, tx: tx, occasion: occasion)
      for (index, condition) in gate.conditions.enumerated() where condition.task == nil {
        gate.conditions[index].task = try maker.make(task(of: condition, at: id), title: condition.what)
      }
      fields.content = gate.json
      let edit = ThingEdit(base: thing.latest, fields: fields, from: occasion.today)
      _ = try thing.edit(edit, by: doer, tx, occasion)
    }.batch
  }

  private static func task(of condition: Condition, at gate: Identifier<Thing>) -> WorkTask {
    var task = WorkTask()
    (task.due, task.origin) = (condition.due, [gate])
    return task
  }
}
