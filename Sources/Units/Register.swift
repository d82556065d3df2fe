package import Basics

/// The units of one tier of a country through time, and how they became one another.
package struct Register: Sendable {
  /// ISO 3166-1 alpha-2 in lower case.
  package let country: String
  /// First and last day on which the division is known.
  package let covers: ClosedRange<Day>
  /// Every row of the register, by code and then by date.
  package let units: [AdministrativeUnit]
  package let changes: [Change]
  let links: [ChangeLink]
  let members: UnitMembers
  let keys: NameKeys
  /// One division for each span without a change, in order of time.
  let divisions: [Division]
  /// What a day of change did, in order of time.
  let steps: [Step]

  /// - Parameters:
  ///   - shares: the share of the population of a split unit that each part took.
  package init(
    country: String, covers: ClosedRange<Day>, units: [AdministrativeUnit], links: [ChangeLink],
    shares: [SplitShare]
  ) {
    self.init(
      country: country, covers: covers, units: units, links: links, shares: shares, members: .none)
  }

  init(
    country: String, covers: ClosedRange<Day>, units: [AdministrativeUnit], links: [ChangeLink],
    shares: [SplitShare], members: UnitMembers
  ) {
    self.country = country
    self.members = members
    self.covers = covers
    self.units = units.sorted {
      ($0.code, $0.valid.from ?? .newYear(1)) < ($1.code, $1.valid.from ?? .newYear(1))
    }
    self.links = links
    changes = Change.grouped(links)
    let divisions = Register.divisions(of: units, changedOn: links.map(\.date), covers: covers)
    self.divisions = divisions
    keys = NameKeys(units.map(\.name), of: members.tier)
    steps = Step.steps(links: links, shares: shares, divisions: divisions)
  }

  /// The day that the register knows which is nearest to `day`: a register is written up to a day, and today may lie
  /// after it.
  package func covered(_ day: Day) -> Day { min(max(day, covers.lowerBound), covers.upperBound) }

  /// The division on a day.
  /// - Throws: `date-out-of-range`.
  package func division(on day: Day) throws(Diagnostic) -> Division {
    guard covers.contains(day), let division = divisions.last(where: { $0.valid.contains(day) }) else {
      throw Diagnostic(
        "date-out-of-range", .badInput, at: .init(field: "date"),
        ["date": day.iso, "first": covers.lowerBound.iso, "last": covers.upperBound.iso])
    }
    return division
  }

  private static func divisions(
    of units: [AdministrativeUnit], changedOn days: [Day], covers: ClosedRange<Day>
  ) -> [Division] {
    // A transfer of land changes no row of the register, and yet what the units are.
    let edges = Set(units.flatMap { [$0.valid.from, $0.valid.until] }.compactMap(\.self) + days)
      .filter { $0 > covers.lowerBound && $0 <= covers.upperBound }
      .union([covers.lowerBound]).sorted()
    return edges.indices.map { index in
      let next = index + 1 < edges.count ? edges[index + 1] : nil
      return Division(
        valid: DayRange(from: edges[index], until: next),
        units: units.filter { $0.valid.contains(edges[index]) }.sorted { $0.code < $1.code })
    }
  }
}

extension Register {
  package var tier: UnitTier { members.tier }

  /// The day from which on changes are told: that of the first, or the first of the register where there is none.
  package var firstDayOfChanges: Day { min(changes.first?.date ?? covers.lowerBound, covers.lowerBound) }

  /// The last division that ended on or before a day; nil before the first.
  package func division(before day: Day) -> Division? {
    divisions.last { division in division.valid.until.map { $0 <= day } ?? false }
  }
}
