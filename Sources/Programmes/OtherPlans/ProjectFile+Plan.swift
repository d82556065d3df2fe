package import Basics
import Duties
package import Plans

extension ProjectFile {
  /// A task that a plan here has end on another day than the file.
  package struct Shift: Hashable, Sendable {
    package let title: String
    package let inFile: Day
    package let here: Day
  }

  /// The tasks that end on other days here, because the days off of the country are others, or because only whole days count.
  ///
  /// - Throws: what a plan throws that does not hold together: `plan-ring`, by name.
  package func shifts(_ calendars: PlanCalendars, _ calendar: String) throws(Diagnostics) -> [Shift] {
    let starts = tasks.compactMap { $0.notBefore ?? $0.start }
    guard let begun = starts.min() else { return [] }
    let plan = try Plan(
      start: begun,
      activities: tasks.map { task in
        Activity(
          id: task.uid, name: task.title, duration: task.duration, counting: task.counting,
          calendar: calendar, notBefore: task.notBefore, latest: task.latest)
      },
      links: links.map { link in
        Link(
          from: link.from, to: link.to, kind: link.kind, lag: link.lag,
          counting: tasksCountingEvery.contains(link.to) ? .every : .worked)
      }, calendars: calendars)
    let schedule = try Schedule(plan)
    return tasks.compactMap { task in
      guard let inFile = task.finish, task.done == nil, let here = schedule.days(of: task.uid)?.last,
        here != inFile
      else { return nil }
      return Shift(title: task.title, inFile: inFile, here: here)
    }
  }

  private var tasksCountingEvery: Set<String> {
    Set(tasks.filter { $0.counting == .every }.map(\.uid))
  }
}
