import Basics
import Spaces

/// What the letter of a day tells somebody.
struct DailyLetter {
  let news: NoticeList
  let names: NoticeNames
  /// Tasks of theirs that are due soon, or were due the day before.
  let due: [GivenTask]
  /// Duties of theirs that come due.
  let duties: [DutyReminder]
  let today: Day

  var isEmpty: Bool { news.notices.isEmpty && due.isEmpty && duties.isEmpty }
}
