package import Basics
package import Store

/// A task that is somebody's to do, as a list of theirs shows it.
package struct GivenTask: Hashable, Sendable {
  package let thing: Thing
  package let space: Space
  package let due: Day?
}

/// Tasks of one person in all spaces.
package struct GivenTasks: Hashable, Sendable {
  /// Those that are due first come first, those without a day last.
  package let tasks: [GivenTask]
  /// How many there are in all, up to `most`.
  package let count: Int

  /// More of one person nobody looks through.
  package static let most = 1000

  /// The unfinished tasks of `actor` on `day` that they may see, by name or by a post of theirs; none for the public.
  package static func unfinished(
    of actor: Actor, on day: Day, limit: Int, _ tx: any Transaction
  ) throws -> GivenTasks {
    let found = try read(of: actor, on: day, tx)
    return GivenTasks(tasks: Array(found.prefix(limit)), count: found.count)
  }

  /// What a letter of `day` reminds of: tasks that come due within three days, and those that were to be done the day
  /// before, each once.
  ///
  /// - Parameter last: the day of the letter before; what that one told is left out.
  package static func reminders(
    of actor: Actor, after last: Day?, on day: Day, _ tx: any Transaction
  ) throws -> [GivenTask] {
    let last = last ?? day.adding(days: -1) ?? day
    return try read(of: actor, on: day, tx).filter { task in
      guard let due = task.due else { return false }
      return [due.adding(days: -Self.notice), due.adding(days: 1)].contains { told in
        told.map { $0 > last && $0 <= day } ?? false
      }
    }
  }

  /// How many days before a task is due a letter says so.
  private static let notice = 3

  private static func read(of actor: Actor, on day: Day, _ tx: any Transaction) throws -> [GivenTask] {
    guard let person = actor.person else { return [] }
    let owner = try TaskOwner(person, on: day, tx)
    let rows = try tx.rows(
      """
      SELECT t.*, d.day AS due FROM thing t LEFT JOIN thing_value d ON d.thing = t.id AND d.field = 'due'
        AND d.valid_from <= \(day) AND (d.valid_to IS NULL OR d.valid_to > \(day))
      WHERE t.id IN (\(owner.tasks(on: day))) AND t.state <> \(ThingState.removed.rawValue)
        AND NOT EXISTS (SELECT 1 FROM thing_value u WHERE u.thing = t.id AND u.field = 'unfinished' AND u.text = 'no'
          AND u.valid_from <= \(day) AND (u.valid_to IS NULL OR u.valid_to > \(day)))
      ORDER BY CASE WHEN d.day IS NULL THEN 1 ELSE 0 END, d.day, t.id LIMIT \(most)
      """)
    let tasks = try rows.map { (thing: try Thing($0), due: try $0.optionalDay("due")) }
    let spaces = try Space.some(tasks.map(\.thing.space), tx)
    return tasks.compactMap { task in
      guard let space = spaces[task.thing.space], may(actor, .seeThing, task.thing.subject(in: space)) else {
        return nil
      }
      return GivenTask(thing: task.thing, space: space, due: task.due)
    }
  }
}
