import Basics
import Spaces

/// What the letter of a day tells somebody.
struct DailyLetter {
  let news: NoticeList
  let names: NoticeNames
  /// Tasks of theirs that are due soon, or were due the day before.
  let due: [GivenTask]
  let today: Day

  var isEmpty: Bool { news.notices.isEmpty && due.isEmpty }
}
