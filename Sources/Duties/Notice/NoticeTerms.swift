import Basics

/// How an agreement may be ended: how long before, and to which days.
package struct NoticeTerms: Hashable, Sendable {
  /// The days to which notice can be given.
  package enum Target: Hashable, Sendable {
    /// Nothing is said: the end of the term of an agreement that has one, any day of one that has none.
    case unsaid
    case endOfTerm
    /// The last day of each so many months of the calendar: 1, 3, 6 or 12.
    case lastDay(ofMonths: Int)
  }

  package let length: DateRule.Span
  package let target: Target

  package init(_ length: DateRule.Span, to target: Target = .unsaid) {
    self.length = length
    self.target = target
  }

  /// The last day on which notice, once given, has run by `end`; nil outside the years 1 to 9999.
  ///
  /// Time is counted forward from the day of notice, as domstolloven § 148 and lag (1930:173) § 1 count it: it is over on
  /// the day of the same number, or the last of a month that has no such day. So notice of six months by 28 February
  /// can be given until 31 August.
  func lastDay(endingBy end: Day) -> Day? {
    guard let target = end.adding(days: -length.days),
      var day = target.adding(months: -length.months - 12 * length.years)
    else { return nil }
    while let next = day.adding(days: 1), let over = length.later(than: next), over <= end { day = next }
    return day
  }
}
