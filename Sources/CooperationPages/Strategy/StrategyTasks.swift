import Basics
import Pages
package import Spaces
package import Store
import WorkPages

extension WorkContext {
  /// A task of each line of the action plan that has none yet.
  func strategyTasks(_ id: Identifier<Thing>) throws -> Reply {
    try formReply("tasks") { _ in
      try writing { tx, actor, occasion in try Strategy.makeTasks(of: id, for: actor, tx, occasion) }
      return CooperationPlaces.strategy(id)
    } page: { _ in
      try strategyPage(id)
    }
  }
}

extension Strategy {
  /// Makes a task of each line of the action plan that has none yet, which the line then names; all in one transaction, so that
  /// no line can become two tasks. Throws `thing-unknown`, `not-permitted`.
  package static func makeTasks(
    of id: Identifier<Thing>, for actor: Actor, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let (thing, space) = try Thing.get(id, for: actor, tx)
    let versions = try Thing.versions(of: id, for: actor, tx)
    guard thing.kind == .strategy,
      var fields = (versions.holding(on: occasion.today) ?? versions.last)?.fields
    else { throw Interruption.absent }
    var strategy = Strategy(reading: fields.content)
    for (index, action) in strategy.actions.enumerated() where action.task == nil {
      var task = WorkTask()
      (task.person, task.due, task.origin) = (action.person, action.due, [id])
      let draft = ThingDraft(
        task, title: String(action.what.prefix(200)), state: thing.state, from: occasion.today)
      strategy.actions[index].task = try Thing.make(draft, in: space, by: .actor(actor), tx, occasion).id
    }
    fields.content = strategy.json
    fields.state = thing.state
    _ = try thing.edit(
      ThingEdit(base: thing.latest, fields: fields, from: occasion.today), by: .actor(actor), tx, occasion)
  }
}
