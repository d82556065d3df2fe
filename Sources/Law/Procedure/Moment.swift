package import Basics

/// A day that is counted from another.
package struct Moment: Hashable, Sendable {
  package enum Anchor: Hashable, Sendable {
    /// The day on which the change takes effect.
    case effective
    /// The day of the national decision.
    case decided
    /// The last day of another step, or its first where it has no last.
    case step(String)
  }

  /// A day of any year.
  package struct DayOfYear: Hashable, Sendable {
    package let month: Int
    package let day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  package let anchor: Anchor
  package let years: Int
  package let months: Int
  package let days: Int
  /// Where set, the day is this one in the year that `years` and `months` lead to.
  package let on: DayOfYear?

  package init(_ anchor: Anchor, years: Int = 0, months: Int = 0, days: Int = 0, on: DayOfYear? = nil) {
    self.anchor = anchor
    self.years = years
    self.months = months
    self.days = days
    self.on = on
  }

  /// The day, or nil outside the calendar.
  ///
  /// - Parameter start: the day that the moment is counted from.
  package func day(from start: Day) -> Day? {
    guard let moved = start.adding(years: years, months: months) else { return nil }
    guard let on else { return moved.adding(days: days) }
    return Day(year: moved.year, month: on.month, day: on.day)?.adding(days: days)
  }
}
