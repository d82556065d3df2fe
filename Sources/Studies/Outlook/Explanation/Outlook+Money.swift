import Basics
import Figures
import Law
import Rulebook

extension Outlook {
  /// How a figure of the money came about.
  func moneyExplanation(_ outcome: Outcome, _ cell: Prospect, _ place: Int) -> OutcomeExplanation? {
    let persons = input("people.total", cell, place)
    switch outcome.id {
    case "spending":
      return OutcomeExplanation(
        spending == nil ? .spending : .spendingOfAccounts,
        services(cell, place) + [factor("standard", world.standard[place])],
        priors: [.priceGrowth], parameters: spending == nil ? [need?.mean].compactMap(\.self) : [])
    case "spending.per-inhabitant":
      return OutcomeExplanation(.perInhabitant, [input("spending", cell, place), persons])
    case "net":
      return OutcomeExplanation(
        .sum, AccountPart.allCases.filter { cell.account[$0] != nil }.map { part(cell, $0, place) })
    case "net.per-inhabitant":
      return OutcomeExplanation(.perInhabitant, [input("net", cell, place), persons])
    default:
      return AccountPart.allCases.first { outcome.id == "effect.\($0.rawValue)" }.map {
        explanation(of: $0, in: cell, place)
      }
    }
  }

  private func services(_ cell: Prospect, _ place: Int) -> [OutcomeExplanation.Input] {
    (need?.services ?? []).map { .init("need-kroner.\($0)", kroner($0, cell, place), .kroner) }
  }

  private func factor(_ key: String, _ value: Double) -> OutcomeExplanation.Input {
    .init(key, value, .ratio)
  }

  private func part(_ cell: Prospect, _ part: AccountPart, _ place: Int) -> OutcomeExplanation.Input {
    .init("effect.\(part.rawValue)", cell.expected[part]?[place] ?? 0, .kroner)
  }

  private func explanation(of part: AccountPart, in cell: Prospect, _ place: Int) -> OutcomeExplanation {
    let all = OutcomeExplanation.Input("need-kroner.total", kroner("total", cell, place), .kroner)
    let ramp = factor("ramp", world.ramp[place])
    let standard = factor("standard", world.standard[place])
    switch part {
    case .administration:
      let own = OutcomeExplanation.Input(
        "need-kroner.administration", kroner("administration", cell, place), .kroner)
      return OutcomeExplanation(
        .administration, [own, standard, factor("growth", growth(cell)), ramp],
        priors: [.administrationScale, .administrationRealised, .ramp])
    case .services:
      return OutcomeExplanation(.services, [all, standard, ramp], priors: [.servicesScale, .ramp])
    case .harmonisation:
      return OutcomeExplanation(.harmonisation, [all, standard, ramp], priors: [.harmonisation, .ramp])
    case .cooperation:
      return OutcomeExplanation(
        .cooperation, [all, standard, ramp],
        priors: [.cooperationSmall, .cooperationLarge, .asymmetric, .ramp])
    case .governance: return OutcomeExplanation(.governance, [all, standard], priors: [.governance])
    case .transition: return OutcomeExplanation(.transition, [], priors: [.transition])
    case .debt: return OutcomeExplanation(.debt, [all], priors: [.debtRunUp, .assetWorth])
    case .grants:
      let year = firstYear + place
      // What was paid before the first year counts in it.
      let rows = (cell.grants?.rows ?? []).filter { $0.year == year || (place == 0 && $0.year < year) }
      return OutcomeExplanation(
        .grants,
        rows.compactMap { row in row.amount.money.map { .init("grant.\(row.rule)", $0.kroner, .kroner) } },
        parameters: rows.flatMap { $0.steps.flatMap(\.parameters) })
    case .incomeLoss:
      return OutcomeExplanation(.incomeLoss, [factor("units-fewer", Double(cell.column.members.count - 1))])
    case .redistribution: return OutcomeExplanation(.redistribution, [all])
    }
  }

  /// By how much the unit is larger than those its inhabitants come from, as expected when it begins: the
  /// mean of ln(new / old).
  private func growth(_ cell: Prospect) -> Double {
    let place = min(max(plan.effectYear - firstYear, 0), cell.bands.count - 1)
    let parts = cell.memberPersons.map { $0[place] }
    let wholes = zip(parts, cell.column.shares).map { $1 > 0 ? $0 / $1 : 0 }
    return Accountant.growth(parts: parts, wholes: wholes)
  }
}
