package import Basics
package import Duties

/// Which days somebody works on.
package struct WorkCalendar: Hashable, Sendable {
  package let id: String
  /// Days of the week that are worked on, from 0 for Monday.
  package let weekdays: Set<Int>
  /// Whose public holidays are free; nil where none are.
  package let holidays: HolidayCountry?
  /// Days that are otherwise than the rest says: whether they are worked on.
  package let exceptions: [Day: Bool]

  package init(
    id: String, weekdays: Set<Int> = [0, 1, 2, 3, 4], holidays: HolidayCountry?,
    exceptions: [Day: Bool] = [:]
  ) {
    self.id = id
    self.weekdays = weekdays
    self.holidays = holidays
    self.exceptions = exceptions
  }

  /// Monday to Friday, and what the law of a country has free: in Sweden also the eves that its law counts so.
  package init(_ country: HolidayCountry) {
    self.init(id: country.rawValue, holidays: country)
  }

  package func isWorked(_ day: Day) -> Bool {
    if let exception = exceptions[day] { return exception }
    guard weekdays.contains(day.weekday) else { return false }
    guard let holidays else { return true }
    // A weekend that is worked on stays so: only what is free besides weekends is asked of the country.
    return day.weekday < 5 ? !holidays.isFree(day) : !holidays.isHoliday(day)
  }
}
