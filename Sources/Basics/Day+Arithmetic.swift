/// Steps of the calendar, as the deadlines of the law take them.
extension Day {
  /// The day so many years, months and days later; earlier where a number is negative. Nil outside the
  /// years 1 to 9999.
  ///
  /// Years and months come first. Where the month reached has no such day its last day is taken: one month
  /// after 31 January is 28 or 29 February. Days are counted from there.
  package func adding(years: Int = 0, months: Int = 0, days: Int = 0) -> Day? {
    // Beyond these no day is reached, and the sums below could overflow.
    guard (-9_999...9_999).contains(years), (-120_000...120_000).contains(months),
      (-4_000_000...4_000_000).contains(days)
    else { return nil }
    let months = (year + years) * 12 + month - 1 + months
    guard (12..<120_000).contains(months) else { return nil }
    let last = Day.daysInMonth(months % 12 + 1, year: months / 12)
    guard let moved = Day(year: months / 12, month: months % 12 + 1, day: min(day, last)) else { return nil }
    return days == 0 ? moved : Day(ordinal: moved.ordinal + days)
  }

  /// How many days later the day is than `other`; negative where it is earlier.
  package func days(since other: Day) -> Int {
    ordinal - other.ordinal
  }

  /// 1 for 1 January of year 1.
  private var ordinal: Int {
    let before = (1..<month).reduce(0) { $0 + Day.daysInMonth($1, year: year) }
    return Day.daysBefore(year) + before + day
  }

  private init?(ordinal: Int) {
    guard ordinal >= 1, ordinal <= Day.daysBefore(10_000) else { return nil }
    // 146 097 days are 400 years; the guess is at most one year early or late.
    var year = (ordinal - 1) * 400 / 146_097 + 1
    while Day.daysBefore(year) >= ordinal { year -= 1 }
    while Day.daysBefore(year + 1) < ordinal { year += 1 }
    var rest = ordinal - Day.daysBefore(year)
    var month = 1
    while rest > Day.daysInMonth(month, year: year) {
      rest -= Day.daysInMonth(month, year: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest)
  }

  /// Days from year 1 up to the beginning of `year`.
  private static func daysBefore(_ year: Int) -> Int {
    let years = year - 1
    return years * 365 + years / 4 - years / 100 + years / 400
  }
}
