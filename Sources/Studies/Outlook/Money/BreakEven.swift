import Figures
import Law
import Units

/// How much of their tasks municipalities would have to carry out together to gain as much as by a merger, over the
/// twenty years of the account.
///
/// The merger is worth what its account says, the same number as everywhere. Against it stands what carrying out all
/// tasks together is worth in present value, with δ the change of a shared task's cost, r how far it has come, C the
/// spending of each, g what it costs to govern what the others than the largest bring in (C′), and d the discount:
///
///     Σ d · (−δ · r · C − g · C′)
///
/// Spending is that of the population as expected; effect and cost of cooperating are drawn in the same futures as those
/// of the merger, so that it can be said in how many of them which is better.
package struct BreakEven: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The share of all spending, 0 or more; above 1 no cooperation gains as much.
    case share(Double)
    /// As expected the merger costs more than it gains: any cooperation that does not lose is better.
    case mergerLoses
    /// As expected cooperation costs more to govern than it gains: no share of it can match the merger.
    case cooperationLoses
  }

  /// How often, as shares of the futures, 0…1.
  package struct Chances: Hashable, Sendable {
    package let mergerGains: Double
    package let cooperationGains: Double
    /// Cooperation on everything is worth more than the merger.
    package let cooperationIsBetter: Double
  }

  /// Kroner in present value: the net of the merger's account.
  package let merger: Interval
  /// What carrying out everything together would be worth, in kroner in present value.
  package let cooperation: Interval
  /// Nil where no futures were drawn.
  package let chances: Chances?

  package var outcome: Outcome {
    if merger.expected <= 0 { return .mergerLoses }
    if cooperation.expected <= 0 { return .cooperationLoses }
    return .share(merger.expected / cooperation.expected)
  }
}

extension Outlook {
  /// The break-even of a merged unit with a cooperation of its members; nil for a unit that is no merger, or where the
  /// money of either is not known.
  package func breakEven(of cell: Prospect) -> BreakEven? {
    guard cell.column.isMerged, !cell.needs.isEmpty, let net = cell.net,
      let together = Cooperation(of: cell.column.members.map(\.code), in: self)
    else { return nil }
    guard let expected = together.worth(world) else { return nil }
    let years = lastYear - firstYear + 1
    let drawn = cell.netDraws.indices.compactMap { draw in
      together.worth(
        DrawnWorld(
          plan.priors.drawn(seed: plan.seed, draw: draw + 1), years: years,
          effect: plan.effectYear - firstYear))
    }
    var bounds = drawn
    return BreakEven(
      merger: net,
      cooperation: Bounds(level: plan.level).interval(expected: expected, of: &bounds),
      chances: chances(cell.netDraws, drawn))
  }

  private func chances(_ merger: [Double], _ cooperation: [Double]) -> BreakEven.Chances? {
    let count = Double(merger.count)
    guard count > 0, merger.count == cooperation.count else { return nil }
    return .init(
      mergerGains: Double(merger.count { $0 > 0 }) / count,
      cooperationGains: Double(cooperation.count { $0 > 0 }) / count,
      cooperationIsBetter: Double(zip(merger, cooperation).count { $1 > $0 }) / count)
  }
}

/// All tasks of some municipalities carried out together.
private struct Cooperation {
  private struct Member {
    /// Kroner of need and inhabitants as expected, by year.
    let need: [Double]
    let persons: [Double]
  }

  private let members: [Member]
  private let years: Range<Int>

  /// Nil unless need and inhabitants of each are known.
  init?(of codes: [String], in outlook: Outlook) {
    members = codes.compactMap { code in
      guard let alone = outlook.alone(code), !alone.needs.isEmpty,
        let people = alone.series["people.total"]
      else { return nil }
      return Member(need: alone.needs.map { $0.reduce(0, +) }, persons: people.values.map(\.expected))
    }
    let effect = max(outlook.plan.effectYear - outlook.firstYear, 0)
    let count = members.map(\.need.count).min() ?? 0
    years = min(effect, count)..<min(effect + ColumnRun.accountYears, count)
    if members.count < codes.count || members.isEmpty { return nil }
  }

  /// Kroner in present value; nil where an assumption is missing.
  func worth(_ world: DrawnWorld) -> Double? {
    guard let governance = world.assumed[.governance], let small = world.assumed[.cooperationSmall],
      let large = world.assumed[.cooperationLarge]
    else { return nil }
    return years.reduce(0) { sum, year in
      let changed = members.reduce(0) { changed, member in
        let change = member.persons[year] < Accountant.smallest ? small : large
        return changed + member.need[year] * change * world.ramp[year]
      }
      let governed = governance * JointTask.broughtIn(members.map { $0.need[year] })
      return sum - (changed + governed) / 100 * world.standard[year] * world.discount[year]
    }
  }
}
