import Basics

/// The days to which an agreement can be ended, in order.
enum PossibleEnds {
  /// The end of each term: of the first, and so often as it is renewed.
  case terms(first: Day, then: DateRule.Span?)
  /// The last day of each so many months of the year, and of the agreement where it is over by itself.
  case calendar(months: Int, until: Day?)

  /// The first that is not before `day`; nil where there is none any more.
  func first(from day: Day) -> Day? {
    switch self {
    case .terms(let first, let span):
      return first >= day ? first : span.flatMap { renewed(first, by: $0) { $0 < day }.next }
    case .calendar(let months, let until):
      guard let end = day.lastDay(ofMonths: months) else { return nil }
      guard let until else { return end }
      return day > until ? nil : min(end, until)
    }
  }

  /// The last that is before `day`; nil where there is none.
  func last(before day: Day) -> Day? {
    switch self {
    case .terms(let first, let span):
      guard first < day else { return nil }
      return span.map { renewed(first, by: $0) { $0 < day }.last } ?? first
    case .calendar(let months, let until):
      // What is over by itself has no end after that.
      if let until, until < day { return until }
      return day.lastDay(ofMonths: months)?.adding(days: 1)?.adding(months: -months)?.adding(days: -1)
    }
  }

  /// The last end of which something is true that is true of the first ones only, and the one after it. Each is counted from
  /// the first: a term that ends on the 31st does so again wherever the month has one.
  private func renewed(
    _ first: Day, by span: DateRule.Span, while holds: (Day) -> Bool
  ) -> (last: Day, next: Day?) {
    func end(_ times: Int) -> Day? { span.times(times).later(than: first) }
    // Doubling and halving: a contract of 1950 that is renewed by the day is as quick as any.
    var (low, high) = (0, 1)
    while let end = end(high), holds(end) { (low, high) = (high, high * 2) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if let end = end(middle), holds(end) { low = middle } else { high = middle }
    }
    return (end(low) ?? first, end(high))
  }
}

extension AgreementTerm {
  /// Nil where nobody knows them: the end of a term that has no end.
  var ends: PossibleEnds? {
    switch notice?.target {
    case .lastDay(let months): return .calendar(months: months, until: isRenewed ? nil : end)
    case .unsaid, .endOfTerm, nil:
      guard case .tacit(let span) = renewal else { return end.map { .terms(first: $0, then: nil) } }
      return end.map { .terms(first: $0, then: span) }
    }
  }

  private var isRenewed: Bool {
    if case .tacit = renewal { true } else { false }
  }
}

extension DateRule.Span {
  fileprivate func times(_ count: Int) -> Self {
    Self(years: years * count, months: months * count, days: days * count)
  }
}

extension Day {
  /// The last day of the stretch of so many months of the year that it lies in: of its quarter for 3.
  fileprivate func lastDay(ofMonths months: Int) -> Day? {
    Day(year: year, month: (month - 1) / months * months + 1, day: 1)?.adding(months: months)?.adding(
      days: -1)
  }
}
