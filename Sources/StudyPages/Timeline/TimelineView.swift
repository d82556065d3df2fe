import Answers
import Basics
import Law
import Pages

/// What the page of a timeline shows, and what it takes where nothing is asked.
struct TimelineView {
  let request: TimelineRequest

  var timeline: Timeline { request.timeline }

  /// The first 1 January after `today` that follows a year of ordinary elections and leaves a year for the
  /// decision: what the page shows of itself.
  static func usualEffect(_ procedure: Procedure, today: Day) -> Day {
    let years = (today.year + 2)...(today.year + 2 + procedure.elections.every)
    return .newYear(years.first { procedure.elections.contains($0 - 1) } ?? today.year + 2)
  }

  /// Duties whose last day has passed or comes so soon that hardly anybody can keep it, while the change lies ahead; the
  /// first of them first.
  func pressing(today: Day) -> [Timeline.Entry] {
    guard timeline.effective > today, let soon = today.adding(months: Self.leastMonths) else { return [] }
    return timeline.entries.filter { entry in
      guard entry.step.duty == .must, let by = entry.by else { return false }
      return by < soon
    }
  }

  /// Months that a council needs from one meeting to the next, with the case prepared between them.
  private static let leastMonths = 3

  /// The next 1 January after the effect that follows a year of ordinary elections.
  var laterEffect: Day {
    let (year, elections) = (timeline.effective.year, timeline.procedure.elections)
    let years = (year + 1)...(year + 1 + elections.every)
    return .newYear(years.first { elections.contains($0 - 1) } ?? year + 1)
  }

  /// The steps that can be drawn: those whose days lie not too long after the effect.
  var drawn: [Timeline.Entry] {
    timeline.entries.filter { entry in
      guard let day = entry.day else { return false }
      return (entry.from ?? day) <= last
    }
  }

  /// The drawing ends here; what lasts longer is cut.
  var last: Day {
    timeline.effective.adding(months: 20) ?? timeline.effective
  }

  var first: Day {
    let days = timeline.entries.compactMap { entry in [entry.from, entry.by].compactMap(\.self).min() }
    let earliest = days.min() ?? timeline.effective
    return Day.newYear(min(earliest, timeline.effective).year)
  }
}
