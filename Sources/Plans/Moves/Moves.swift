import Basics

/// What moved between two schedules of a plan. All moves of an edit share it, and ask it for their causes when somebody wants
/// to know them: chains written out for all at once would be as long as the plan, times the plan.
final class Moves: Sendable {
  private let before: Schedule
  private let after: Schedule

  init(before: Schedule, after: Schedule) {
    (self.before, self.after) = (before, after)
  }

  /// The activity at a place of the later plan; nil where it was not there before, or lies where it lay.
  func move(at place: Int) -> Move? {
    let activity = after.plan.activities[place]
    guard let was = before.plan.places[activity.id] else { return nil }
    let (old, new) = (days(before, was), days(after, place))
    // What was a milestone and takes a day now stands where it stood.
    guard old != new else { return nil }
    return Move(activity: activity, before: old, after: new, moves: self)
  }

  private func days(_ schedule: Schedule, _ place: Int) -> MovedDays {
    let (span, window) = (schedule.early[place], schedule.plan.calendars)
    return MovedDays(start: window.day(span.start), last: window.day(schedule.last(span, place)))
  }

  /// Follows what holds the activity now where it moved later, and what held it before where it moved earlier: one of the
  /// two must have moved, or have been edited. All steps go one way, so that the walk ends.
  func causes(_ id: String) -> [Cause] {
    let start = moved(id, finish: false)
    let direction = start == 0 ? moved(id, finish: true) : start
    var (causes, next): ([Cause], String?) = ([], id)
    while let id = next, let cause = cause(id, direction) {
      causes.append(cause)
      next = cause.leader
    }
    return causes
  }

  private func cause(_ id: String, _ direction: Int) -> Cause? {
    guard let activity = after.plan[id], let former = before.plan[id] else { return nil }
    let edited = Cause(activity: activity, reason: .edited(from: former))
    // Only its length moved its end.
    guard moved(id, finish: false) == direction else { return edited }
    let (holding, other) = direction > 0 ? (after, before) : (before, after)
    guard let place = holding.plan.places[id], case .edge(let number) = holding.drivers[place] else {
      return edited
    }
    let link = holding.plan.links[number]
    guard let leader = holding.plan[link.from] else { return edited }
    guard other.has(link) else {
      return Cause(
        activity: activity,
        reason: direction > 0 ? .linked(to: leader, link) : .unlinked(from: leader, link))
    }
    let leaves = link.kind.leavesFinish
    guard moved(link.from, finish: leaves) == direction else { return edited }
    let (from, to) = (day(before, link.from, leaves), day(after, link.from, leaves))
    return Cause(
      activity: activity,
      reason: direction > 0
        ? .held(by: leader, link, from: from, to: to) : .released(by: leader, link, from: from, to: to))
  }

  /// 1 for later, -1 for earlier, 0 for as before.
  private func moved(_ id: String, finish: Bool) -> Int {
    guard let new = after.plan.places[id], let old = before.plan.places[id] else { return 0 }
    return (after.early[new].end(finish: finish) - before.early[old].end(finish: finish)).signum()
  }

  /// The day that people see an end of an activity on.
  private func day(_ schedule: Schedule, _ id: String, _ isFinish: Bool) -> Day {
    guard let place = schedule.plan.places[id] else { return schedule.plan.start }
    let span = schedule.early[place]
    return schedule.plan.calendars.day(isFinish ? schedule.last(span, place) : span.start)
  }
}

extension Schedule {
  fileprivate func has(_ link: Link) -> Bool {
    guard let place = plan.places[link.to] else { return false }
    return network.incoming[place].contains { plan.links[$0] == link }
  }
}
