import Basics
import Formats

/// The calendars of a file: which of them is the one that the plan is counted by, and which are others.
struct ProjectCalendars {
  private(set) var minutesOfADay = 480
  /// Those with days off of their own, or other days of the week than Monday to Friday.
  private(set) var changed: [String] = []
  private var usual: String?

  init() {}

  init(_ root: XMLElement) {
    if let minutes = root.said("MinutesPerDay").flatMap({ Int($0) }), (1...1440).contains(minutes) {
      minutesOfADay = minutes
    }
    usual = root.said("CalendarUID")
    for calendar in root["Calendars"]?.all("Calendar") ?? [] where calendar.said("IsBaseCalendar") == "1" {
      if !Self.isPlain(calendar) { changed.append(calendar.said("Name") ?? calendar.said("UID") ?? "") }
    }
  }

  /// Whether a task is counted by another calendar than the plan.
  func isOther(_ uid: String?) -> Bool {
    guard let uid, uid != "-1" else { return false }
    return uid != usual
  }

  /// Monday to Friday, and no days that are otherwise. Days of the week are numbered from 1 for Sunday; 0 is a single day.
  private static func isPlain(_ calendar: XMLElement) -> Bool {
    if calendar["Exceptions"]?["Exception"] != nil { return false }
    return (calendar["WeekDays"]?.all("WeekDay") ?? []).allSatisfy { day in
      guard let type = day.said("DayType").flatMap({ Int($0) }), (1...7).contains(type) else { return false }
      return (day.said("DayWorking") == "1") == (2...6).contains(type)
    }
  }
}
