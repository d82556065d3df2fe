import Basics
import Duties
import Plans
import Synchronization

/// Calendars that were made before: days off do not change, and every page of a programme asks for the same.
final class CalendarShelf: Sendable {
  static let shared = CalendarShelf()

  private struct Key: Hashable {
    let country: HolidayCountry
    let year: Int
  }

  /// So many are kept; beyond, all are made anew, which programmes of a few years never reach.
  private static let most = 32

  private let made = Mutex<[Key: PlanCalendars]>([:])

  func calendars(of country: HolidayCountry, around year: Int) -> PlanCalendars {
    let key = Key(country: country, year: year)
    if let known = made.withLock({ $0[key] }) { return known }
    let calendars = PlanCalendars([WorkCalendar(country)], around: .newYear(year))
    made.withLock { made in
      if made.count >= Self.most { made = [:] }
      made[key] = calendars
    }
    return calendars
  }
}
