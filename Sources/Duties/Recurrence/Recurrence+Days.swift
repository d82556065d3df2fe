import Basics

/// Which days a period of the rule has.
extension Recurrence {
  /// The days of the period that begins `step` intervals after the one in which `start` lies; nil once the calendar, which
  /// ends with year 9999, has no such period.
  func days(ofPeriod step: Int, from start: Day) -> [Day]? {
    let (steps, overflow) = step.multipliedReportingOverflow(by: interval)
    guard !overflow, steps < 4_000_000 else { return nil }
    return switch frequency {
    case .yearly where weeks.isEmpty: daysOfYear(start.year + steps, start)
    case .yearly: daysOfWeeks(ofYear: weekYear(of: start) + steps, start)
    case .monthly: daysOfMonth(start.year * 12 + start.month - 1 + steps, start)
    case .weekly: daysOfWeek(from: start.number - sinceWeekStart(start) + 7 * steps, start)
    default: Day(number: start.number + steps).map { holds($0) ? [$0] : [] }
    }
  }

  /// How many periods at least lie between `start` and `day`, so that those before need not be looked at.
  func periods(from start: Day, upTo day: Day) -> Int {
    guard day > start else { return 0 }
    let passed =
      switch frequency {
      case .yearly: day.year - start.year - 2
      case .monthly: (day.year - start.year) * 12 + day.month - start.month - 1
      case .weekly: day.days(since: start) / 7 - 1
      default: day.days(since: start) - 1
      }
    return max(0, passed / interval - 1)
  }

  private func daysOfYear(_ year: Int, _ start: Day) -> [Day]? {
    guard year <= 9999 else { return nil }
    return monthsOfYear(start).flatMap { month in
      daysOfMonth(year * 12 + month - 1, start) ?? []
    }
  }

  /// Days of a month that are named without a month are those of the first day's (as libical and ical.net read it).
  private func monthsOfYear(_ start: Day) -> [Int] {
    if !months.isEmpty { return Set(months).sorted() }
    if !yearDays.isEmpty || (!weekdays.isEmpty && monthDays.isEmpty) { return Array(1...12) }
    return [start.month]
  }

  private func daysOfMonth(_ month: Int, _ start: Day) -> [Day]? {
    guard month < 120_000 else { return nil }
    guard let first = Day(year: month / 12, month: month % 12 + 1, day: 1) else { return [] }
    if hasNoDays {
      return Day(year: first.year, month: first.month, day: start.day).map { holds($0) ? [$0] : [] } ?? []
    }
    return (1...first.daysInMonth).compactMap { Day(year: first.year, month: first.month, day: $0) }
      .filter(holds)
  }

  private func daysOfWeek(from number: Int, _ start: Day) -> [Day]? {
    guard Day(number: number) != nil else { return nil }
    return (number..<number + 7).compactMap(Day.init(number:)).filter { day in
      holds(day) && (!weekdays.isEmpty || day.weekday == start.weekday)
    }
  }

  /// The days of the weeks that are named. Such a rule counts years of weeks: the first week with four days in a year is
  /// its first (ISO 8601), and begins on whichever weekday the rule says.
  private func daysOfWeeks(ofYear year: Int, _ start: Day) -> [Day]? {
    guard let first = firstWeek(ofYear: year) else { return nil }
    let next = firstWeek(ofYear: year + 1) ?? first + 7 * 52
    let count = (next - first) / 7
    let numbers = Set(weeks.map { $0 > 0 ? $0 : count + 1 + $0 }.filter { (1...count).contains($0) })
    return numbers.sorted().flatMap { week in
      (first + 7 * (week - 1)..<first + 7 * week).compactMap(Day.init(number:)).filter { day in
        holds(day) && (!hasNoDays || day.weekday == start.weekday)
      }
    }
  }

  private func firstWeek(ofYear year: Int) -> Int? {
    guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    return fourth.number - sinceWeekStart(fourth)
  }

  private func weekYear(of day: Day) -> Int {
    if let next = firstWeek(ofYear: day.year + 1), day.number >= next { return day.year + 1 }
    if let this = firstWeek(ofYear: day.year), day.number < this { return day.year - 1 }
    return day.year
  }

  private func sinceWeekStart(_ day: Day) -> Int { (day.weekday - weekStart + 7) % 7 }

  private var hasNoDays: Bool { weekdays.isEmpty && monthDays.isEmpty && yearDays.isEmpty }

  /// Whether everything that the rule says of days is true of this one.
  func holds(_ day: Day) -> Bool {
    (months.isEmpty || months.contains(day.month))
      && (monthDays.isEmpty || Self.isNamed(day.day, of: day.daysInMonth, in: monthDays))
      && (yearDays.isEmpty || Self.isNamed(day.dayOfYear, of: day.daysInYear, in: yearDays))
      && (weekdays.isEmpty || weekdays.contains { isNamed(day, by: $0) })
  }

  private static func isNamed(_ place: Int, of count: Int, in list: [Int]) -> Bool {
    list.contains(place) || list.contains(place - count - 1)
  }

  /// Within the week where weeks are named, within the month where months are, else within the year (erratum 1913).
  private func isNamed(_ day: Day, by counted: CountedWeekday) -> Bool {
    guard day.weekday == counted.weekday else { return false }
    guard let number = counted.number else { return true }
    if !weeks.isEmpty { return abs(number) == 1 }
    let (place, count) =
      frequency == .monthly || !months.isEmpty
      ? (day.day, day.daysInMonth) : (day.dayOfYear, day.daysInYear)
    return number > 0 ? (place - 1) / 7 + 1 == number : (count - place) / 7 + 1 == -number
  }
}
