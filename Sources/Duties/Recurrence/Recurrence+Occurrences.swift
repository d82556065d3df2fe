package import Basics

extension Recurrence {
  /// How the walk along a rule came to its end.
  package enum Ending: Hashable, Sendable {
    /// The rule says that nothing comes after.
    case finished
    /// Whoever asked wanted no more.
    case stopped
    /// The calendar ends, and the rule goes on.
    case endOfCalendar
  }

  /// Walks along everything that the rule gives from `start` on, in order. `start` counts only where the rule gives it.
  ///
  /// - Parameters:
  ///   - day: what comes before it may be left out, where nothing is counted.
  ///   - steps: periods that are looked at at most; throws `recurrence-too-long` where that is not enough.
  ///   - take: false where no more are wanted.
  @discardableResult
  package func walk(
    from start: WallTime, notBefore day: Day? = nil, steps: Int = 5_000_000, take: (WallTime) -> Bool
  ) throws(Diagnostic) -> Ending {
    var taken = 0
    /// Nil to go on.
    func ending(_ found: WallTime) -> Ending? {
      guard found >= start else { return nil }
      if let until, isAfter(found, until) { return .finished }
      taken += 1
      guard take(found) else { return .stopped }
      return taken == count ? .finished : nil
    }
    var walk = RecurrenceWalk(self, from: start, notBefore: count == nil ? day : nil)
    for _ in 0..<steps {
      guard let period = walk.next() else { return .endOfCalendar }
      for found in chosen(period.times) {
        if let ending = ending(found) { return ending }
      }
      if let until, isAfter(period.first, until), period.first > start { return .finished }
    }
    throw Diagnostic("recurrence-too-long", .badInput, ["limit": "\(steps)"])
  }

  /// The days between two, the second not among them.
  package func days(from start: Day, in days: Range<Day>) throws(Diagnostic) -> [Day] {
    var found: [Day] = []
    try walk(from: WallTime(start), notBefore: days.lowerBound, steps: 200_000) { time in
      guard time.day < days.upperBound else { return false }
      if time.day >= days.lowerBound { found.append(time.day) }
      return true
    }
    return found
  }

  /// The first day that the rule gives within 400 years, after which the calendar repeats itself; nil for a rule that
  /// never comes true, like one of 31 February.
  package func firstDay(from start: Day) throws(Diagnostic) -> Day? {
    let end = start.adding(years: 400) ?? Day.newYear(9999)
    var first: Day?
    try walk(from: WallTime(start), until: end) { time in
      first = time.day
      return false
    }
    return first
  }

  /// The same as `walk`, no further than periods that begin before `end`.
  private func walk(
    from start: WallTime, until end: Day, take: (WallTime) -> Bool
  ) throws(Diagnostic) {
    var walk = RecurrenceWalk(self, from: start, notBefore: nil)
    for _ in 0..<200_000 {
      guard let period = walk.next(), period.first.day <= end else { return }
      if let until, isAfter(period.first, until), period.first > start { return }
      for found in chosen(period.times) where found >= start && !(until.map { isAfter(found, $0) } ?? false) {
        guard take(found) else { return }
      }
    }
    throw Diagnostic("recurrence-too-long", .badInput, ["limit": "200000"])
  }

  /// Those of a period that the rule picks by their place in it.
  private func chosen(_ times: [WallTime]) -> [WallTime] {
    guard !positions.isEmpty else { return times }
    let places = Set(positions.map { $0 > 0 ? $0 - 1 : times.count + $0 })
    return times.indices.filter(places.contains).map { times[$0] }
  }

  /// An end that is a day has the whole day before it.
  private func isAfter(_ time: WallTime, _ end: WallTime) -> Bool {
    end.second == nil || time.second == nil ? time.day > end.day : time > end
  }
}
