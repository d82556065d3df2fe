import Basics
import Inventories
import Spaces
import Store

/// The budget as it is kept: lines of the old municipalities of one year, and what was decided since.
struct KeptBudget {
  let plan: BudgetPlan
  let adjustments: [BudgetAdjustment]
  /// Amounts in another currency than the first: in no sum.
  let left: Int

  /// Of the latest year that lines are of.
  static func find(
    in space: Space, on day: Day, names: ([UnitCode]) -> [UnitCode: String], for actor: Actor,
    _ tx: any Transaction
  ) throws -> KeptBudget? {
    let all = try Thing.recall(BudgetRow.kind, in: space, on: day, for: actor, tx).map {
      BudgetRow(reading: $0.fields.content)
    }
    guard let year = all.compactMap(\.year).max() else { return nil }
    let rows = all.filter { $0.year == year }
    let currency = rows.lazy.compactMap(\.amount?.currency).first
    func money(_ amount: Amount?) -> Money? {
      amount.flatMap { $0.currency == currency ? Money(kroner: $0.amount) : nil }
    }
    let changes = try Thing.recall(BudgetChange.kind, in: space, on: day, for: actor, tx).map {
      BudgetChange(reading: $0.fields.content)
    }
    let adjustments = changes.compactMap { change in
      money(change.amount).map {
        BudgetAdjustment(
          BudgetAccount(change.section, change.function, change.art), $0, reason: change.reason,
          decision: change.decision, from: change.first, until: change.last)
      }
    }
    let units = Dictionary(grouping: rows) { $0.unit }.compactMap { unit, rows in unit.map { ($0, rows) } }
    let called = names(units.map(\.0))
    let budgets = units.map { unit, rows in
      UnitBudget(
        unit: called[unit] ?? unit.code,
        lines: rows.compactMap { row in
          money(row.amount).map { BudgetLine(BudgetAccount(row.section, row.function, row.art), $0) }
        })
    }.sorted { $0.unit < $1.unit }
    let valued = budgets.reduce(0) { $0 + $1.lines.count }
    return KeptBudget(
      plan: BudgetPlan(budgets, adjustments: adjustments, from: year), adjustments: adjustments,
      left: rows.count - valued + changes.count - adjustments.count)
  }
}
