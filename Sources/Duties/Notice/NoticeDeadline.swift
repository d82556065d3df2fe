package import Basics

/// Until when notice of an agreement can be given, and when it is over then.
package struct NoticeDeadline: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Notice by the last day ends the term that runs.
    case endsTerm
    /// The term that ends on the day told here can be ended no more: the agreement is renewed, and this is the end after it.
    case renewed(past: Day)
    /// It can be ended to this day of the calendar.
    case endsPeriod
    /// It holds until somebody ends it, whenever that is.
    case anyDay
    /// It is over by itself: no notice is needed.
    case endsByItself
    /// The last day of notice has passed, and nobody has said whether the agreement is renewed.
    case passed
    /// It cannot be over before the day that was wanted; this is the first end that can be had.
    case tooLate(wanted: Day)
    /// Nobody has said how it is ended, or the end of a term of which no end is known.
    case unknown
  }

  /// The last day as the agreement has it; nil where there is none.
  package let ruleDay: Day?
  /// The same, or the last working day before it that is still to come: somebody should be there to receive it.
  package let lastDay: Day?
  /// The last day of the agreement.
  package let endsOn: Day?
  /// When people want to be told.
  package let warnsOn: Day?
  package let reason: Reason
}

extension AgreementTerm {
  /// What can be done from `today` on.
  ///
  /// - Parameters:
  ///   - wanted: the day before which the agreement should be over, such as the one on which a merger takes effect. The answer is
  ///     the last end that is early enough, or the first that can be had.
  ///   - country: whose weekends and holidays there are; nil for none.
  package func deadline(
    on today: Day, over wanted: Day? = nil, country: HolidayCountry?
  ) -> NoticeDeadline {
    let (end, ruleDay, reason) = choice(on: today, over: wanted)
    let lastDay = ruleDay.map { rule in
      let workingDay = country.map { rule.moved(.before, in: $0) } ?? rule
      return workingDay < today && today <= rule ? today : workingDay
    }
    return NoticeDeadline(
      ruleDay: ruleDay, lastDay: lastDay, endsOn: end,
      warnsOn: warning.flatMap { days in (ruleDay ?? end)?.adding(days: -days) }, reason: reason)
  }

  private typealias Choice = (end: Day?, ruleDay: Day?, reason: NoticeDeadline.Reason)

  private func choice(on today: Day, over wanted: Day?) -> Choice {
    if renewal == AgreementTerm.Renewal.none, let end, !isOfCalendar {
      return (end, nil, wanted.map { end < $0 } ?? true ? .endsByItself : .tooLate(wanted: wanted ?? end))
    }
    guard let notice else { return (end, nil, .unknown) }
    guard let soonest = notice.length.later(than: today) else { return (end, nil, .unknown) }
    guard let ends else {
      return notice.target == .unsaid ? anyDay(notice, soonest, wanted) : (nil, nil, .unknown)
    }
    guard let first = ends.first(from: soonest) else {
      return (end, end.flatMap(notice.lastDay(endingBy:)), .passed)
    }
    if let wanted {
      guard first < wanted else { return (first, notice.lastDay(endingBy: first), .tooLate(wanted: wanted)) }
      let last = ends.last(before: wanted) ?? first
      return (last, notice.lastDay(endingBy: last), isOfCalendar ? .endsPeriod : .endsTerm)
    }
    let reason: NoticeDeadline.Reason =
      if isOfCalendar {
        .endsPeriod
      } else if let running = ends.first(from: today), running < first {
        .renewed(past: running)
      } else {
        .endsTerm
      }
    return (first, notice.lastDay(endingBy: first), reason)
  }

  private func anyDay(_ notice: NoticeTerms, _ soonest: Day, _ wanted: Day?) -> Choice {
    guard let wanted, let end = wanted.adding(days: -1) else { return (soonest, nil, .anyDay) }
    guard soonest <= end else { return (soonest, nil, .tooLate(wanted: wanted)) }
    return (end, notice.lastDay(endingBy: end), .anyDay)
  }

  private var isOfCalendar: Bool {
    if case .lastDay = notice?.target { true } else { false }
  }
}

extension NoticeDeadline.Reason {
  /// Names it in texts.
  package var word: String {
    switch self {
    case .endsTerm: "ends-term"
    case .renewed: "renewed"
    case .endsPeriod: "ends-period"
    case .anyDay: "any-day"
    case .endsByItself: "ends-by-itself"
    case .passed: "passed"
    case .tooLate: "too-late"
    case .unknown: "unknown"
    }
  }

  /// The days that its text names.
  package var days: [String: Day] {
    switch self {
    case .renewed(let past): ["past": past]
    case .tooLate(let wanted): ["wanted": wanted]
    case .endsTerm, .endsPeriod, .anyDay, .endsByItself, .passed, .unknown: [:]
    }
  }
}
