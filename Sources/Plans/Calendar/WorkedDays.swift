/// The days of a calendar that are worked on, counted, so that any span is found without walking it.
///
/// Days are numbers, 0 for the first of a window. Outside of it every day counts as worked on; what a plan reaches
/// there is refused (`plan-beyond-window`), so that nobody is told such a day.
struct WorkedDays: Sendable {
  /// How many are worked on before each day of the window, and before the day after it.
  private let before: [Int32]
  /// The days that are worked on, in order.
  private let days: [Int32]

  /// A calendar that knows no free day.
  static let every = WorkedDays([])

  /// - Parameter worked: for each day of the window, whether it is worked on.
  init(_ worked: [Bool]) {
    var (before, days): ([Int32], [Int32]) = ([0], [])
    before.reserveCapacity(worked.count + 1)
    for (day, isWorked) in worked.enumerated() {
      if isWorked { days.append(Int32(day)) }
      before.append(Int32(days.count))
    }
    (self.before, self.days) = (before, days)
  }

  /// How many days are worked on from the first of the window up to but not including `day`; negative before it.
  func count(before day: Int) -> Int {
    let window = before.count - 1
    if day < 0 { return day }
    return day > window ? Int(before[window]) + day - window : Int(before[day])
  }

  /// The day that is worked on after `number` others.
  func day(_ number: Int) -> Int {
    if number < 0 { return number }
    return number < days.count ? Int(days[number]) : before.count - 1 + number - days.count
  }

  /// The day itself, or the next that is worked on.
  func first(from day: Int) -> Int { self.day(count(before: day)) }

  /// The morning after `work` days that begin on `start`, which is worked on; `start` for none.
  func finish(from start: Int, work: Int) -> Int {
    work == 0 ? start : day(count(before: start) + work - 1) + 1
  }

  /// The earliest day to begin on so that `work` is not finished before `morning`.
  func start(finishing morning: Int, work: Int) -> Int {
    work == 0 ? first(from: morning) : day(count(before: morning - 1) - work + 1)
  }

  /// The latest day to begin on that is not after `day`.
  func lastStart(by day: Int) -> Int { self.day(count(before: day + 1) - 1) }

  /// The latest day to begin on so that `work` is finished by `morning`.
  func lastStart(finishing morning: Int, work: Int) -> Int {
    work == 0 ? lastStart(by: morning) : day(count(before: morning) - work)
  }

  /// The first morning by which `lag` more days have been worked on than by `morning`; fewer where it is negative.
  func morning(_ lag: Int, after morning: Int) -> Int {
    lag == 0 ? morning : day(count(before: morning) + lag - 1) + 1
  }

  /// The last morning from which `lag` leads no further than to `morning`.
  func lastMorning(_ lag: Int, before morning: Int) -> Int {
    lag == 0 ? morning : day(count(before: morning) - lag)
  }
}
