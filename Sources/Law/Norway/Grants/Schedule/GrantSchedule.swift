package import Basics
package import Rulebook

/// The grants of a merger year by year: what is known, and what is not.
///
/// Amounts and their sum are nominal as published for the day that each is set on, and those of the structure
/// compensation are in the prices of its income system: later price adjustments are not known beforehand. The present
/// value brings them to the prices of the year of decision before it adds them.
package struct GrantSchedule: Sendable {
  /// One grant in one year.
  package struct Row: Sendable {
    package let year: Int
    package let rule: String
    /// What was computed; unknown where the rule gives a ceiling only.
    package let amount: Amount
    /// The most that can be paid, where the rule gives no more than that.
    package let ceiling: Money?
    /// How the rule came to it.
    package let steps: [TraceStep]
    /// False where the amount is unknown, and as soon as one step of it is.
    package let verified: Bool
    /// Where the parameters are written.
    package let references: [Reference]
  }

  /// A grant whose amount is not known, over years that follow one another.
  package struct Unknown: Hashable, Sendable {
    package let rule: String
    package let years: ClosedRange<Int>
    package let reason: LocalText
    package let ceiling: Money?
  }

  /// What falls to one of the old municipalities if the total is shared by inhabitants.
  package struct Share: Hashable, Sendable {
    package let unit: MergingUnit
    /// 0…1.
    package let share: Double
    package let amount: Money
  }

  package let plan: MergerPlan
  /// By year, and within a year in the order of the rules.
  package let rows: [Row]
  package let unknown: [Unknown]
  package let presentValue: PresentValue

  /// Whether any amount is known: a sum of nothing but unknowns is not known to be nothing.
  package var hasAmounts: Bool { rows.contains { $0.amount.money != nil } }

  /// The sum of every amount that is known.
  package var total: Money { rows.compactMap(\.amount.money).sum }

  /// The part of the total that rests on official texts alone; nil where no amount does.
  package var verifiedTotal: Money? {
    let known = rows.filter(\.verified).compactMap(\.amount.money)
    return known.isEmpty ? nil : known.sum
  }

  /// Whether there is an amount in the total, and every one is verified.
  package var verified: Bool {
    let known = rows.filter { $0.amount.money != nil }
    return !known.isEmpty && known.allSatisfy(\.verified)
  }

  /// One base grant of those that are compensated for, where nobody has published it and it was worked out.
  package var derivedBaseGrant: Money? {
    rows.lazy.flatMap(\.steps).first { $0.step == BaseGrant.step }?.result.money
  }

  /// The total by the inhabitants of the old municipalities, to the øre; empty where nobody lives.
  package var shares: [Share] {
    guard plan.inhabitants > 0 else { return [] }
    let amounts = total.apportioned(by: plan.units.map(\.inhabitants))
    return zip(plan.units, amounts).map { unit, amount in
      Share(unit: unit, share: Double(unit.inhabitants) / Double(plan.inhabitants), amount: amount)
    }
  }

  /// The total divided by all inhabitants; nil where nobody lives.
  package var perInhabitant: Money? {
    plan.inhabitants > 0
      ? total.scaled(by: 1, over: plan.inhabitants, rounding: .halfAwayFromZero) : nil
  }
}

extension GrantSchedule.Row {
  /// The year whose prices the amount is in: that of the income system that a structure compensation is set by, or of the
  /// mean need where its base grant was worked out; else the year in which it is paid.
  package var priceYear: Int {
    let base = steps.first { $0.step == BaseGrant.step }
    let need = base?.parameters.first { $0.parameter == CountryNeed.mean && !$0.isAssumed }
    let system = steps.first { $0.step == "merger.structure-compensation.system" }?.result.number
    return need?.from.year ?? system.map { Int($0) } ?? year
  }

  /// The amount in the prices of a year; nil where it is not known, or what a krone of its own year is worth is not.
  ///
  /// - Throws: the faults of the lookups.
  package func amount(inPricesOf year: Int, by rulebook: Rulebook) throws(Diagnostic) -> Money? {
    guard let money = amount.money,
      let factor = try PriceLevel.factor(from: priceYear, to: year, in: rulebook)
    else { return nil }
    return factor == 1 ? money : money.scaled(by: factor, rounding: .halfAwayFromZero)
  }
}
