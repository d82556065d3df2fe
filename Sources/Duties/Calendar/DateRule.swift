package import Basics

/// When something must be done, as a value: a rule of law, a clause of an agreement, or what people agreed.
package enum DateRule: Hashable, Sendable {
  /// A day of every year, or of one year in so many: `first` is one of those years.
  case yearly(MonthDay, first: Int, every: Int)
  /// So long after a day that something else gives, or before it where numbers are negative; on a day of the year that
  /// this leads to where one is named.
  case counted(from: Anchor, Span, on: MonthDay?)
  /// As RFC 5545 writes it, from a first day on.
  case recurring(Recurrence, from: Day)
  case once(Day)

  package struct MonthDay: Hashable, Sendable {
    package let month: Int
    package let day: Int

    /// Nil for a day that a year without 29 February does not have.
    package init?(month: Int, day: Int) {
      guard Day(year: 2001, month: month, day: day) != nil else { return nil }
      self.month = month
      self.day = day
    }

    func day(of year: Int) -> Day? { Day(year: year, month: month, day: day) }
  }

  /// Years and months first, then days.
  package struct Span: Hashable, Sendable {
    package let years: Int
    package let months: Int
    package let days: Int

    package init(years: Int = 0, months: Int = 0, days: Int = 0) {
      self.years = years
      self.months = months
      self.days = days
    }

    func later(than day: Day) -> Day? { day.adding(years: years, months: months, days: days) }
  }

  /// What days are counted from.
  package enum Anchor: String, CaseIterable, Hashable, Sendable {
    /// Each meeting of the body that it concerns.
    case meeting
    /// The constituting meeting of a council.
    case constituted
    /// The day on which a term of office, an agreement or a lease is over.
    case end
    /// The day on which a change of division takes effect.
    case effective
  }
}

/// The days that rules count from, where they are known.
package typealias Anchors = [DateRule.Anchor: [Day]]

extension DateRule {
  /// The days between two that the rule gives, in order, as they stand in it: not moved for weekends and holidays. None
  /// where what it counts from is not known.
  package func days(in days: Range<Day>, anchors: Anchors = [:]) throws(Diagnostic) -> [Day] {
    switch self {
    case .once(let day): return days.contains(day) ? [day] : []
    case .yearly(let monthDay, let first, let every):
      return (days.lowerBound.year...days.upperBound.year).filter { ($0 - first) % every == 0 && $0 >= first }
        .compactMap(monthDay.day).filter(days.contains)
    case .counted(let anchor, let span, let monthDay):
      let counted = (anchors[anchor] ?? []).compactMap { start -> Day? in
        guard let later = span.later(than: start) else { return nil }
        return monthDay.map { $0.day(of: later.year) } ?? later
      }
      return Set(counted).filter(days.contains).sorted()
    case .recurring(let recurrence, let first): return try recurrence.days(from: first, in: days)
    }
  }
}
