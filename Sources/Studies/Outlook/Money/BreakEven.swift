import Figures
import Law
import Units

/// How much of their tasks municipalities would have to carry out together to gain as much as by a merger.
///
/// The yearly gain of a merger at full effect, less the annuity of its one-off costs, is set against what a
/// share θ of all spending gains when it is carried out together, less what governing it costs:
///
///     θ · (−δ − g · (n − 1)) · C = M − A
///
/// δ is the expected change of a shared task's cost, g the cost of governing per further partner, C the
/// spending, M the gain and A the annuity over twenty years at the discount rate.
package struct BreakEven: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// The share of all spending, 0 or more; above 1 no cooperation gains as much.
    case share(Double)
    /// The merger costs more than it gains: any cooperation that does not lose is better.
    case mergerLoses
    /// Cooperation costs more to govern than it gains, as expected: no share of it can match the merger.
    case cooperationLoses
  }

  /// Kroner a year at full effect that the merger gains, the annuity of one-off costs taken off.
  package let merger: Double
  /// What carrying out everything together would gain, in kroner a year.
  package let cooperation: Double

  package var outcome: Outcome {
    if merger <= 0 { return .mergerLoses }
    if cooperation <= 0 { return .cooperationLoses }
    return .share(merger / cooperation)
  }
}

extension Outlook {
  /// The break-even of a merged unit with a cooperation of its members, as expected in the last year; nil
  /// for a unit that is no merger or whose need is not known.
  package func breakEven(of cell: Prospect) -> BreakEven? {
    guard cell.column.isMerged, !cell.needs.isEmpty, let governance = plan.priors.mean(.governance),
      let small = plan.priors.mean(.cooperationSmall), let large = plan.priors.mean(.cooperationLarge)
    else { return nil }
    let last = cell.bands.count - 1
    let parts: [AccountPart] = [.administration, .services, .harmonisation]
    let gain = parts.compactMap { cell.expected[$0]?[last] }.reduce(0, +)
    let oneOff = [AccountPart.transition, .debt].compactMap { cell.expected[$0]?.reduce(0, +) }.reduce(0, +)
    let extra = Double(cell.column.members.count - 1)
    let cooperation = cell.column.members.compactMap { member -> Double? in
      guard let alone = alone(member.code), let people = alone.series["people.total"]?.values[last].expected
      else { return nil }
      let change = people < Accountant.smallest ? small : large
      let spending = kroner("total", alone, last) * world.standard[last]
      return -spending * (change + governance * extra) / 100
    }
    return BreakEven(merger: gain + oneOff * annuity, cooperation: cooperation.reduce(0, +))
  }

  /// What a krone once is in kroner a year for twenty years.
  private var annuity: Double {
    let rate = (plan.priors.mean(.discountRate) ?? 0) / 100
    let years = ColumnRun.accountYears
    guard rate > 0 else { return 1 / Double(years) }
    let factor = (0..<years).reduce(1.0) { product, _ in product / (1 + rate) }
    return rate / (1 - factor)
  }
}
