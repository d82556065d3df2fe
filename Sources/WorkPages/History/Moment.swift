package import Basics
import Foundation
import Pages
import Wording

/// Times of day as the clocks on the walls of the countries that are served show them: they share a time zone.
enum LocalTime {
  /// The day on which something happened.
  static func day(of instant: Instant) -> Day {
    let parts = calendar.dateComponents([.year, .month, .day], from: date(instant))
    return Day(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1) ?? .newYear(1)
  }

  /// `14:05`
  static func clock(of instant: Instant) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: date(instant))
    return [parts.hour, parts.minute].map { number in
      let digits = String(number ?? 0)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined(separator: ":")
  }

  /// The first moment of a day.
  static func beginning(of day: Day) -> Instant {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day)
    let date = calendar.date(from: parts) ?? Date(timeIntervalSince1970: 0)
    return Instant(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
  }

  private static func date(_ instant: Instant) -> Date {
    Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
  }

  private static var calendar: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Oslo") ?? .gmt
    return calendar
  }
}

extension WorkContext {
  /// The last moment of the day until which what is told was known, where the address names one.
  package var knownUntil: Instant? {
    visit.query["known"].flatMap { Day($0) }.flatMap(lastMoment)
  }

  /// The last moment of a day; nil after the last day that can be written.
  package func lastMoment(of day: Day) -> Instant? {
    day.adding(days: 1).map { LocalTime.beginning(of: $0).adding(.milliseconds(-1)) }
  }

  /// When something was recorded: day and time.
  package func moment(_ instant: Instant) -> String {
    phrase(
      "history.moment",
      ["day": phrase.date(LocalTime.day(of: instant)), "time": LocalTime.clock(of: instant)])
  }
}
