import Basics

/// What a rule says of the hours of a day.
extension Recurrence {
  /// Seconds since midnight at which something happens on a day, in order; none of them for whole days.
  func times(from start: WallTime) -> [Int?] {
    guard let second = start.second else { return [nil] }
    let hours = Self.distinct(self.hours, or: second / 3600)
    let minutes = Self.distinct(self.minutes, or: second / 60 % 60)
    let seconds = Self.distinct(self.seconds, or: second % 60)
    return hours.flatMap { hour in
      minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
    }
  }

  /// The same within the hour or minute that begins at `second` since midnight, for rules of hours and below.
  func times(within second: Int, from start: Int) -> [Int] {
    switch frequency {
    case .hourly:
      Self.distinct(minutes, or: start / 60 % 60).flatMap { minute in
        Self.distinct(seconds, or: start % 60).map { second + minute * 60 + $0 }
      }
    case .minutely: Self.distinct(seconds, or: start % 60).map { second + $0 }
    default: [second]
    }
  }

  /// How far to go on from `second` to come to one that the rule may hold for: nothing where it may here.
  func secondsToSkip(at second: Int) -> Int {
    if !hours.isEmpty, !hours.contains(second / 3600) { return 3600 - second % 3600 }
    guard frequency < .hourly else { return 0 }
    if !minutes.isEmpty, !minutes.contains(second / 60 % 60) { return 60 - second % 60 }
    guard frequency < .minutely else { return 0 }
    return seconds.isEmpty || seconds.contains(second % 60) ? 0 : 1
  }

  /// The length of a period of hours, minutes or seconds.
  var periodSeconds: Int {
    switch frequency {
    case .hourly: 3600
    case .minutely: 60
    default: 1
    }
  }

  private static func distinct(_ named: [Int], or usual: Int) -> [Int] {
    named.isEmpty ? [usual] : Set(named).sorted()
  }
}
