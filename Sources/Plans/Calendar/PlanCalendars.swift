package import Basics

/// The calendars of a plan over the days that it may reach. Made once, and shared by whatever is planned with them.
package struct PlanCalendars: Sendable {
  /// Before a day, for what should have been begun earlier than it can be.
  package static let yearsBefore = 10
  package static let yearsAfter = 40

  package let calendars: [WorkCalendar]
  private let days: [Day]
  /// Days as numbers, 0 for the first; the first has every day, the others are those of the calendars, in their order.
  let worked: [WorkedDays]
  private let places: [String: Int]

  /// - Parameter day: about when plans begin; years outside the calendar are left out.
  package init(_ calendars: [WorkCalendar], around day: Day) {
    let end = Day.newYear(day.year + Self.yearsAfter)
    var (next, days): (Day?, [Day]) = (Day.newYear(day.year - Self.yearsBefore), [])
    while let day = next, day < end {
      days.append(day)
      next = day.adding(days: 1)
    }
    (self.calendars, self.days) = (calendars, days)
    worked = [.every] + calendars.map { calendar in WorkedDays(days.map(calendar.isWorked)) }
    places = Dictionary(zip(calendars.map(\.id), 1...)) { first, _ in first }
  }

  /// Where a calendar stands among `worked`; nil for one that is not there.
  func place(of id: String) -> Int? { places[id] }

  func number(_ day: Day) -> Int { days.first.map { day.days(since: $0) } ?? 0 }

  /// Brought to the nearer end where it is outside.
  func day(_ number: Int) -> Day {
    days.isEmpty ? .newYear(1) : days[min(max(number, 0), days.count - 1)]
  }

  func contains(_ number: Int) -> Bool { days.indices.contains(number) }
}
