import Basics

/// The periods of a rule, one after the other, each with what the rule may give in it.
struct RecurrenceWalk {
  struct Period {
    /// No time of this period or of a later one lies more than a period before it.
    let first: WallTime
    /// In order.
    let times: [WallTime]
  }

  private let rule: Recurrence
  private let start: WallTime
  private let times: [Int?]
  /// The number of the next period; for rules of hours and below, of the second at which it begins.
  private var place: Int

  init(_ rule: Recurrence, from start: WallTime, notBefore day: Day?) {
    self.rule = rule
    self.start = start
    times = rule.times(from: start)
    if rule.frequency >= .daily {
      place = day.map { rule.periods(from: start.day, upTo: $0) } ?? 0
    } else {
      let second = start.day.number * 86_400 + (start.second ?? 0)
      place = second - second % rule.periodSeconds
    }
  }

  /// Nil once the calendar is over.
  mutating func next() -> Period? {
    rule.frequency >= .daily ? nextOfDays() : nextOfSeconds()
  }

  private mutating func nextOfDays() -> Period? {
    guard let days = rule.days(ofPeriod: place, from: start.day) else { return nil }
    let reached = reachedDay(place)
    place += 1
    return Period(
      first: WallTime(days.first ?? reached, second: times.first ?? nil),
      times: days.flatMap { day in times.map { WallTime(day, second: $0) } })
  }

  /// A day of period `step`, for one that has none of its own.
  private func reachedDay(_ step: Int) -> Day {
    let steps = step * rule.interval
    let day: Day? =
      switch rule.frequency {
      case .yearly: Day.newYear(start.day.year + steps - 1)
      case .monthly: start.day.adding(months: steps - 1)
      case .weekly: start.day.adding(days: 7 * (steps - 1))
      default: start.day.adding(days: steps)
      }
    return day ?? start.day
  }

  private mutating func nextOfSeconds() -> Period? {
    guard let day = Day(number: place / 86_400), let second = start.second else { return nil }
    let within = place % 86_400
    let skipped = rule.holds(day) ? rule.secondsToSkip(at: within) : 86_400 - within
    let step = rule.periodSeconds * rule.interval
    defer { place += skipped == 0 ? step : (skipped + step - 1) / step * step }
    return Period(
      first: WallTime(day, second: within),
      times: skipped > 0 ? [] : rule.times(within: within, from: second).map { WallTime(day, second: $0) })
  }
}
