package import Basics

/// A day with or without an hour, as a clock on the wall shows it: no time zone.
package struct WallTime: Hashable, Comparable, Sendable {
  package let day: Day
  /// Since midnight; nil for a whole day.
  package let second: Int?

  package init(_ day: Day, second: Int? = nil) {
    self.day = day
    self.second = second
  }

  /// What `text` writes as RFC 5545 does, `20240102` or `20240102T120000`, with or without Z; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard let first = parts.first, parts.count <= 2, let date = Self.digits(first, count: 8),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    guard parts.count == 2 else {
      self.init(day)
      return
    }
    let clock = parts[1].last == UInt8(ascii: "Z") ? Array(parts[1].dropLast()) : parts[1]
    guard let time = Self.digits(clock, count: 6), time / 10_000 < 24, time / 100 % 100 < 60, time % 100 < 60
    else { return nil }
    self.init(day, second: time / 10_000 * 3600 + time / 100 % 100 * 60 + time % 100)
  }

  private static func digits(_ bytes: [UInt8], count: Int) -> Int? {
    guard bytes.count == count, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  package static func < (a: Self, b: Self) -> Bool {
    a.day == b.day ? (a.second ?? 0) < (b.second ?? 0) : a.day < b.day
  }
}

extension Day {
  /// Days since 1 January of year 1, a Monday.
  var number: Int { days(since: .newYear(1)) }

  init?(number: Int) {
    guard number >= 0, let day = Day.newYear(1).adding(days: number) else { return nil }
    self = day
  }

  /// 0 for Monday.
  package var weekday: Int { number % 7 }

  var daysInMonth: Int {
    month == 2 ? daysInYear - 337 : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  /// Counted from 1.
  var dayOfYear: Int { days(since: .newYear(year)) + 1 }

  var daysInYear: Int {
    (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 366 : 365
  }
}
