import Basics
import Duties
import Plans

/// Dates of a plan by trying day after day until every rule holds, with nothing of the engine but its rules as people read
/// them. It counts days one by one and knows neither tables nor an order of activities.
struct SlowSolver {
  struct Span: Equatable {
    var start: Int
    var finish: Int
  }

  let plan: Plan
  /// For each calendar, whether each day is worked on, from `first` on.
  private static let worked: [String: [Bool]] = {
    var days: [Day] = []
    var day: Day? = first
    while let one = day, one.year < 2036 {
      days.append(one)
      day = one.adding(days: 1)
    }
    return Dictionary(
      uniqueKeysWithValues: RandomPlan.calendars.map { calendar in
        (calendar.id, days.map { isWorked($0, calendar) })
      })
  }()
  private static let first = Day.newYear(2020)
  /// The day that plan begins on, in days of the lists.
  private let start: Int

  init(_ plan: Plan) {
    self.plan = plan
    start = plan.start.days(since: Self.first)
  }

  private static func isWorked(_ day: Day, _ calendar: WorkCalendar) -> Bool {
    if let exception = calendar.exceptions[day] { return exception }
    if !calendar.weekdays.contains(day.weekday) { return false }
    guard let country = calendar.holidays else { return true }
    if country.isHoliday(day) { return false }
    // Eves that Swedish law counts as free; they fall on working days only when they are no weekend.
    let isEve = day.month == 12 && (day.day == 24 || day.day == 31) || isMidsummerEve(day)
    return !(country == .se && isEve && day.weekday < 5)
  }

  private static func isMidsummerEve(_ day: Day) -> Bool {
    day.month == 6 && (19...25).contains(day.day) && day.weekday == 4
  }

  private func isWorked(_ day: Int, _ calendar: String) -> Bool {
    Self.worked[calendar].map { $0[day + start] } ?? true
  }

  private func counts(_ day: Int, _ activity: Activity) -> Bool {
    activity.counting == .every || isWorked(day, activity.calendar)
  }

  /// Nil where it may not begin on that day at all.
  private func span(_ activity: Activity, from start: Int) -> Span? {
    guard counts(start, activity) else { return nil }
    var (day, done) = (start, 0)
    while done < activity.duration {
      if counts(day, activity) { done += 1 }
      day += 1
    }
    return Span(start: start, finish: day)
  }

  /// How many days of a lag lie between two mornings; negative where the second comes first.
  private func lag(_ link: Link, from: Int, to: Int, _ follower: Activity) -> Int {
    func days(_ range: Range<Int>) -> Int {
      link.counting == .every ? range.count : range.count { isWorked($0, follower.calendar) }
    }
    return from <= to ? days(from..<to) : -days(to..<from)
  }

  func holds(_ link: Link, _ from: Span, _ to: Span, _ follower: Activity) -> Bool {
    let leaving = [.finishStart, .finishFinish].contains(link.kind) ? from.finish : from.start
    let entering = [.finishFinish, .startFinish].contains(link.kind) ? to.finish : to.start
    if link.lag == 0 { return entering >= leaving }
    return lag(link, from: leaving, to: entering, follower) >= link.lag
  }

  private func days(_ day: Day) -> Int { day.days(since: plan.start) }

  private func startsEarlyEnough(_ activity: Activity, _ span: Span, end: Int) -> Bool {
    guard span.finish <= end else { return false }
    guard let latest = activity.latest.map(days) else { return true }
    return activity.duration == 0 ? span.start <= latest : span.finish - 1 <= latest
  }

  /// The first day from `day` on, in a direction, that the activity may begin on.
  private func next(_ activity: Activity, _ day: Int, _ step: Int) -> Span {
    var day = day
    while true {
      if let span = span(activity, from: day) { return span }
      day += step
    }
  }

  func early() -> [Span] {
    var spans = plan.activities.map { activity in
      next(activity, max(0, activity.notBefore.map(days) ?? 0), 1)
    }
    settle(&spans, 1) { spans, place in
      linksInto(place).allSatisfy { holds($0.link, spans[$0.other], spans[place], plan.activities[place]) }
    }
    return spans
  }

  func late(_ early: [Span]) -> [Span] {
    let end = max(0, early.map(\.finish).max() ?? 0)
    var spans = plan.activities.map { next($0, end, -1) }
    settle(&spans, -1) { spans, place in
      startsEarlyEnough(plan.activities[place], spans[place], end: end)
        && linksOut(place).allSatisfy {
          holds($0.link, spans[place], spans[$0.other], plan.activities[$0.other])
        }
    }
    return spans
  }

  /// Puts whatever breaks a rule a day on, until nothing does.
  private func settle(_ spans: inout [Span], _ step: Int, _ isWell: ([Span], Int) -> Bool) {
    var changed = true
    while changed {
      changed = false
      for place in spans.indices {
        while !isWell(spans, place) {
          spans[place] = next(plan.activities[place], spans[place].start + step, step)
          changed = true
        }
      }
    }
  }

  private func linksInto(_ place: Int) -> [(link: Link, other: Int)] {
    plan.links.filter { $0.to == plan.activities[place].id }.map { ($0, self.place($0.from)) }
  }

  private func linksOut(_ place: Int) -> [(link: Link, other: Int)] {
    plan.links.filter { $0.from == plan.activities[place].id }.map { ($0, self.place($0.to)) }
  }

  private func place(_ id: String) -> Int { plan.activities.firstIndex { $0.id == id } ?? 0 }

  /// Days of the plan that are worked on by an activity between two mornings.
  func slack(_ activity: Activity, _ early: Span, _ late: Span) -> Int {
    func days(_ range: Range<Int>) -> Int { range.count { counts($0, activity) } }
    return early.start <= late.start ? days(early.start..<late.start) : -days(late.start..<early.start)
  }

  /// The same activity begun on the next earlier day that it may begin on.
  func spanBefore(_ activity: Activity, _ span: Span) -> Span? { next(activity, span.start - 1, -1) }
}
