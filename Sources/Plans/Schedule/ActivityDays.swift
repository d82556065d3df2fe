package import Basics

/// When an activity is, and how far it may slip.
package struct ActivityDays: Hashable, Sendable {
  /// Its first and its last day at the earliest; both the day of a milestone.
  package let start: Day
  package let last: Day
  /// The same at the latest.
  package let latestStart: Day
  package let latestLast: Day
  /// By how many days it may be put off, counted as the activity counts; negative where it comes too late already.
  package let slack: Int

  /// Whether the end of the plan, or a day that must not be passed, moves when it does.
  package var isCritical: Bool { slack <= 0 }
  /// Whether it is over only after a day that must not be passed.
  package var isTooLate: Bool { slack < 0 }
}

extension Schedule {
  /// Nil where the plan has no such activity.
  package func days(of id: String) -> ActivityDays? { plan.places[id].map(days(at:)) }

  /// In the order of the plan's activities.
  package var days: [ActivityDays] { plan.activities.indices.map(days(at:)) }

  /// The critical activities, by day.
  package var critical: [Activity] {
    plan.activities.indices.filter { slack(at: $0) <= 0 }
      .sorted { (early[$0].start, $0) < (early[$1].start, $1) }.map { plan.activities[$0] }
  }

  /// The last day of the plan.
  package var lastDay: Day {
    early.indices.map { last(early[$0], $0) }.max().map(plan.calendars.day) ?? plan.start
  }

  private func days(at place: Int) -> ActivityDays {
    let window = plan.calendars
    return ActivityDays(
      start: window.day(early[place].start), last: window.day(last(early[place], place)),
      latestStart: window.day(late[place].start), latestLast: window.day(last(late[place], place)),
      slack: slack(at: place))
  }

  private func slack(at place: Int) -> Int {
    let days = network.days(of: place)
    return days.count(before: late[place].start) - days.count(before: early[place].start)
  }

  func last(_ span: Span, _ place: Int) -> Int {
    network.nodes[place].work == 0 ? span.start : span.finish - 1
  }
}
