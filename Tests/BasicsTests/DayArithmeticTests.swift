import Foundation
import Testing

@testable import Basics

@Suite struct DayArithmeticTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// The worked deadlines of the law, and the edges of the calendar.
  @Test(arguments: [
    ("2020-01-01", 1, 0, -1, "2020-12-31"), ("2020-12-31", 0, 6, 0, "2021-06-30"),
    ("2019-10-10", 4, 0, 0, "2023-10-10"), ("2024-02-29", 1, 0, 0, "2025-02-28"),
    ("2023-01-31", 0, 1, 0, "2023-02-28"), ("2024-01-31", 0, 1, 0, "2024-02-29"),
    ("2024-03-31", 0, -1, 0, "2024-02-29"), ("2024-01-15", 0, -1, 0, "2023-12-15"),
    ("2024-12-15", 0, 1, 0, "2025-01-15"), ("2027-10-31", 0, 0, -14, "2027-10-17"),
    ("2024-02-28", 0, 0, 1, "2024-02-29"), ("2023-02-28", 0, 0, 1, "2023-03-01"),
    ("1900-02-28", 0, 0, 1, "1900-03-01"), ("2000-02-28", 0, 0, 1, "2000-02-29"),
    ("2020-01-01", 0, 0, 0, "2020-01-01"), ("0001-01-01", 9998, 0, 0, "9999-01-01"),
  ])
  func aDateIsCountedAsTheCalendarDoes(
    _ start: String, _ years: Int, _ months: Int, _ days: Int, _ end: String
  ) throws {
    #expect(try day(start).adding(years: years, months: months, days: days) == day(end))
  }

  @Test func thereIsNoDayOutsideTheCalendar() throws {
    #expect(try day("9999-12-31").adding(days: 1) == nil)
    #expect(try day("0001-01-01").adding(days: -1) == nil)
    #expect(try day("9999-01-01").adding(years: 1) == nil)
    #expect(try day("0001-01-01").adding(months: -1) == nil)
    #expect(try day("2020-01-01").adding(years: .max) == nil)
    #expect(try day("2020-01-01").adding(months: .min) == nil)
    #expect(try day("2020-01-01").adding(days: .max) == nil)
  }

  /// Every day of two centuries, with the leap year 2000 and the common years 1900 and 2100, follows the one
  /// before, in both directions.
  @Test func daysFollowOneAnother() throws {
    let start = try day("1899-12-31")
    let end = try day("2101-01-01")
    var current = start
    var count = 0
    while current < end, let next = current.adding(days: 1), next > current, next.adding(days: -1) == current
    {
      current = next
      count += 1
    }
    #expect(current == end)
    #expect(count == 73_415 && end.days(since: start) == count)
  }

  @Test func foundationCountsTheSame() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let start = try day("2020-01-01")
    let first = try #require(calendar.date(from: DateComponents(year: 2020, month: 1, day: 1)))
    for days in stride(from: -100_000, through: 100_000, by: 997) {
      let moved = try #require(calendar.date(byAdding: .day, value: days, to: first))
      let parts = calendar.dateComponents([.year, .month, .day], from: moved)
      let expected = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      #expect(start.adding(days: days) == expected)
    }
  }
}
