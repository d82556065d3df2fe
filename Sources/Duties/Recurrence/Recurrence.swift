/// A rule by which something comes again, as RFC 5545 writes it (section 3.3.10): `FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30`.
///
/// libical 3.0.16, asked for the same 218 published rules, gives other days for about a third of them (`RecurrenceTests`).
package struct Recurrence: Hashable, Sendable {
  package enum Frequency: String, CaseIterable, Hashable, Comparable, Sendable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A weekday, each of them or one counted within its week, month or year.
  package struct CountedWeekday: Hashable, Sendable {
    /// From the end where negative; nil for every one.
    package let number: Int?
    /// 0 for Monday.
    package let weekday: Int
  }

  package internal(set) var frequency: Frequency
  package internal(set) var interval = 1
  package internal(set) var count: Int?
  package internal(set) var until: WallTime?
  /// 0 for Monday.
  var weekStart = 0
  var seconds: [Int] = []
  var minutes: [Int] = []
  var hours: [Int] = []
  var weekdays: [CountedWeekday] = []
  /// From the end where negative, like the next three.
  var monthDays: [Int] = []
  var yearDays: [Int] = []
  var weeks: [Int] = []
  var positions: [Int] = []
  var months: [Int] = []

  init(_ frequency: Frequency) {
    self.frequency = frequency
  }
}
