/// A second in Coordinated Universal Time, for headers and logs.
struct UTCTime: Hashable, Sendable {
  /// Whole seconds since 1 January 1970.
  let seconds: Int

  /// RFC 9110, `Sun, 06 Nov 1994 08:49:37 GMT`.
  var httpDate: String {
    let (year, month, day) = date
    let weekday = Self.weekdays[(days % 7 + 7 + 4) % 7]
    return "\(weekday), \(Self.two(day)) \(Self.months[month - 1]) \(year) \(clock) GMT"
  }

  /// ISO 8601, `1994-11-06T08:49:37Z`.
  var iso: String {
    let (year, month, day) = date
    return "\(year)-\(Self.two(month))-\(Self.two(day))T\(clock)Z"
  }

  private var days: Int { Int((Double(seconds) / 86_400).rounded(.down)) }

  private var clock: String {
    let second = seconds - days * 86_400
    return "\(Self.two(second / 3600)):\(Self.two(second / 60 % 60)):\(Self.two(second % 60))"
  }

  /// Days to a date in the Gregorian calendar, by Howard Hinnant's `civil_from_days`
  /// (https://howardhinnant.github.io/date_algorithms.html), for days from 1970 on.
  private var date: (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
