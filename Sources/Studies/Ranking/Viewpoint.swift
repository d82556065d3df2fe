import Units

/// Whose figures of an outlook count: those of everybody who lives in the study's municipalities, or of those who live in
/// one of them today.
struct Viewpoint: Sendable {
  let outlook: Outlook
  /// Nil for everybody.
  let unit: String?

  /// A unit under an alternative, with how many of its residents in a year look from here.
  private func shares(_ alternative: String, _ year: Int) -> [(cell: Outlook.Prospect, persons: Double)]? {
    let place = year - outlook.firstYear
    var shares: [(cell: Outlook.Prospect, persons: Double)] = []
    for cell in outlook.cells(of: alternative) {
      guard let unit else {
        guard let people = cell.series["people.total"]?[year]?.expected else { return nil }
        shares.append((cell, people))
        continue
      }
      guard let member = cell.column.members.firstIndex(where: { $0.code == unit }) else { continue }
      guard cell.memberPersons.indices.contains(member), cell.memberPersons[member].indices.contains(place)
      else { return nil }
      shares.append((cell, cell.memberPersons[member][place]))
    }
    return shares.contains { $0.persons > 0 } ? shares : nil
  }

  /// What everything that an alternative does is worth to each resident, in kroner, expected and by draw; whoever lives in
  /// a unit has the same part of its account. Nil where the money of one of the units is not known, or lacks its largest
  /// part: the rest may say the opposite. The residents are those expected when the alternatives begin.
  func moneyPerResident(of alternative: String) -> (expected: Double, draws: [Double])? {
    let year = min(max(outlook.plan.effectYear, outlook.firstYear), outlook.lastYear)
    guard outlook.isWhole(alternative), let shares = shares(alternative, year) else { return nil }
    let all = shares.reduce(0) { $0 + $1.persons }
    let count = shares.map(\.cell.netDraws.count).min() ?? 0
    var expected = 0.0
    var draws = [Double](repeating: 0, count: count)
    for (cell, persons) in shares {
      guard let net = cell.net, let people = cell.series["people.total"]?[year]?.expected, people > 0 else {
        return nil
      }
      let part = persons / people / all
      expected += net.expected * part
      for draw in draws.indices { draws[draw] += cell.netDraws[draw] * part }
    }
    return (expected, draws)
  }

  /// The mean of an outcome over the residents, each with that of the unit that they live in under the alternative; nil
  /// unless it is known for every unit.
  ///
  /// - Parameters:
  ///   - isChange: whether the outcome is told as a change, so that a unit that it is unchanged for has none.
  ///   - reading: what is taken of a unit's figure.
  func mean(
    of alternative: String, outcome: String, year: Int, isChange: Bool, _ reading: (Double) -> Double
  ) -> Double? {
    guard let shares = shares(alternative, year) else { return nil }
    var (sum, all) = (0.0, 0.0)
    for (cell, persons) in shares {
      guard
        let value = figure(outcome, cell, year) ?? (isChange && cell.unchanged.contains(outcome) ? 0 : nil)
      else { return nil }
      sum += persons * reading(value)
      all += persons
    }
    return all > 0 ? sum / all : nil
  }

  /// Whether an alternative leaves an outcome as it is today for everybody who looks from here.
  func isUnchanged(_ alternative: String, _ outcome: String) -> Bool {
    let cells = outlook.cells(of: alternative).filter { cell in
      unit == nil || cell.column.members.contains { $0.code == unit }
    }
    return cells.allSatisfy { $0.unchanged.contains(outcome) }
  }

  /// Minutes are those of the municipality itself, where it looks from one.
  private func figure(_ outcome: String, _ cell: Outlook.Prospect, _ year: Int) -> Double? {
    let told = cell.series[outcome]?[year]?.expected
    guard outcome == "minutes", told != nil, let unit, let minutes = cell.memberMinutes,
      let member = cell.column.members.firstIndex(where: { $0.code == unit })
    else { return told }
    return minutes[member]
  }
}

extension Outlook {
  /// Inhabitants of all units of the study, as expected when the alternatives begin.
  package var residents: Double {
    let year = min(max(plan.effectYear, firstYear), lastYear)
    return cells(of: "stand-alone").reduce(0) { $0 + ($1.series["people.total"]?[year]?.expected ?? 0) }
  }
}
