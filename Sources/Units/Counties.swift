import Basics

extension Register {
  /// The counties that the municipalities of this register name, as a register of their own.
  ///
  /// A county is there while a municipality lies in it under the same code and name. What became of counties follows
  /// from what became of their municipalities, for the days that the register covers: of older changes the counties
  /// are not in the rows.
  package func counties() -> Register {
    Register(
      country: country, covers: covers,
      units: Dictionary(grouping: units, by: \.ownCounty).flatMap { county, members in
        DayRange.spans(of: members.map(\.valid)).map { county.valid($0) }
      },
      links: divisions.compactMap(\.valid.from).flatMap(countyLinks), shares: [],
      members: .municipalities(of: self))
  }

  /// The municipalities that a change of counties moved from one of its counties to another, by code; a municipality
  /// that became another on the same day with both of its names.
  ///
  /// - Parameter change: of the register of counties.
  package func moved(by change: Change) -> [ChangeLink] {
    let (old, new) = (Set(change.old), Set(change.new))
    return countyMoves(on: change.date)
      .filter { $0.from != $0.to && old.contains($0.from) && new.contains($0.to) }.map(\.link)
  }
}

extension Division {
  /// The municipalities of a county, by code.
  package func members(ofCounty code: String) -> [AdministrativeUnit] {
    units.filter { $0.countyCode == code }
  }
}

extension AdministrativeUnit {
  /// The county that it lies in.
  package var ownCounty: NamedCode { NamedCode(code: countyCode, name: county) }
}

extension NamedCode {
  /// A county as a unit.
  fileprivate func valid(_ days: DayRange) -> AdministrativeUnit {
    AdministrativeUnit(code: code, name: name, countyCode: code, county: name, valid: days)
  }
}

extension DayRange {
  /// The days of several ranges, in order of time; those that touch or overlap are one.
  fileprivate static func spans(of ranges: [DayRange]) -> [DayRange] {
    let first = Day.newYear(1)
    return ranges.sorted { ($0.from ?? first) < ($1.from ?? first) }.reduce(into: []) { spans, next in
      guard let last = spans.last, last.until.map({ $0 >= next.from ?? first }) ?? true else {
        return spans.append(next)
      }
      let until: Day? = if let a = last.until, let b = next.until { max(a, b) } else { nil }
      spans[spans.count - 1] = DayRange(from: last.from, until: until)
    }
  }
}
