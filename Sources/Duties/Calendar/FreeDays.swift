package import Basics

/// The country whose weekends and public holidays move a date.
package enum HolidayCountry: String, CaseIterable, Hashable, Sendable {
  case no, se
}

extension HolidayCountry {
  /// Whether `day` is a Saturday, a Sunday, a public holiday, or an eve that the law counts as one.
  package func isFree(_ day: Day) -> Bool {
    day.weekday >= 5 || isHoliday(day) || isEve(day)
  }

  /// Whether `day` is a public holiday other than an ordinary Sunday, as the law was in its year.
  package func isHoliday(_ day: Day) -> Bool {
    let sinceEaster = day.days(since: easter(day.year))
    switch self {
    case .no: return Self.norwegian(day, sinceEaster)
    case .se: return Self.swedish(day, sinceEaster)
    }
  }

  /// Lov om helligdager og helligdagsfred (1995) § 2, lov om 1 og 17 mai (1947).
  private static func norwegian(_ day: Day, _ sinceEaster: Int) -> Bool {
    switch (day.month, day.day) {
    case (1, 1), (12, 25), (12, 26): true
    case (5, 1), (5, 17): day.year >= 1947 || isMovable(sinceEaster, whitMonday: true, maundyThursday: true)
    default: isMovable(sinceEaster, whitMonday: true, maundyThursday: true)
    }
  }

  /// Lag (1989:253) om allmänna helgdagar, and what was before it.
  private static func swedish(_ day: Day, _ sinceEaster: Int) -> Bool {
    if isMovable(sinceEaster, whitMonday: day.year < 2005, maundyThursday: false) { return true }
    switch (day.month, day.day) {
    case (1, 1), (1, 6), (12, 25), (12, 26): return true
    case (5, 1): return day.year >= 1939
    case (6, 6): return day.year >= 2005
    case (6, 24) where day.year < 1953: return true
    case (3, 25): return day.year < 1953
    case (6, 20...26) where day.year >= 1953: return day.weekday == 5
    case (10, 31), (11, 1...6): return day.year >= 1953 && day.weekday == 5
    default: return false
    }
  }

  /// Good Friday, Easter Day and Easter Monday, Ascension, Whit Sunday; Maundy Thursday and Whit Monday where they are.
  private static func isMovable(_ sinceEaster: Int, whitMonday: Bool, maundyThursday: Bool) -> Bool {
    switch sinceEaster {
    case -2, 0, 1, 39, 49: true
    case -3: maundyThursday
    case 50: whitMonday
    default: false
    }
  }

  /// Midsummer Eve, Christmas Eve and New Year's Eve end no time that is set by a Swedish act (lag 1930:173, § 2).
  private func isEve(_ day: Day) -> Bool {
    guard self == .se else { return false }
    switch (day.month, day.day) {
    case (12, 24), (12, 31): return true
    case (6, 19...25) where day.year >= 1953: return day.weekday == 4
    case (6, 23): return day.year < 1953
    default: return false
    }
  }
}

/// What becomes of a date that falls on a free day.
package enum FreeDayChoice: String, CaseIterable, Hashable, Sendable {
  case stays, before, after
}

extension Day {
  /// The day itself, or the next working day before or after it.
  package func moved(_ choice: FreeDayChoice, in country: HolidayCountry) -> Day {
    var day = self
    guard choice != .stays else { return day }
    while country.isFree(day), let next = day.adding(days: choice == .after ? 1 : -1) { day = next }
    return day
  }
}
