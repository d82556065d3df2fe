package import Basics
import Formats
package import Inventories

/// The first budget of a new municipality: by line, by old unit, with whatever does not agree, and the years after it.
///
/// - Parameters:
///   - grouping: how far lines are added up.
///   - words: what a kind of difference is called in the reader's language.
package func budgetAnswer(
  _ plan: BudgetPlan, by grouping: BudgetGrouping, taxes: [PropertyTaxTransition] = [],
  words: (BudgetDifference.Kind) -> String
) -> Answer {
  guard let first = plan.years.first else {
    return Answer(json: .object([]), table: .init(name: "budget", headings: [], rows: []))
  }
  let rows = first.rows(by: grouping)
  let differences = first.differences.map { ToldDifference($0, words($0.kind)) }
  let table = Answer.Table("budget", rows, columns(first))
  let years = Answer.Table("years", plan.years, yearFields)
  let faults = Answer.Table("differences", differences, differenceFields)
  let json = JSONValue.object([
    .init("year", .number(Double(first.year))),
    .init("units", .array(first.units.indices.map { budgetUnitFields.object(UnitOfBudget(first, $0)) })),
    .init("rows", .array(rows.map { rowFields(first).object($0) })),
    .init("total", .text(first.total.decimal)),
    .init("purchases", .array(first.purchases.map(purchaseFields.object))),
    .init("adjustments", .array(first.adjustments.map(adjustmentFields.object))),
    .init("differences", .array(differences.map(differenceFields.object))),
    .init("years", .array(plan.years.map(yearFields.object))),
    .init("propertyTax", .array(taxes.flatMap { tax in taxRows(tax, plan).map(taxFields.object) })),
  ])
  return Answer(
    json: json, table: table, readable: differences.isEmpty ? [table, years] : [table, years, faults],
    sheets: [table, years, faults])
}

private struct UnitOfBudget {
  let unit: String
  let lines: Int
  let total: Money

  init(_ budget: FirstBudget, _ place: Int) {
    unit = budget.units[place]
    lines = budget.rows.count { $0.amounts[place] != nil }
    total = budget.total(of: place)
  }
}

private struct ToldDifference {
  let difference: BudgetDifference
  let text: String

  init(_ difference: BudgetDifference, _ text: String) { (self.difference, self.text) = (difference, text) }
}

private typealias Row = FirstBudget.Row

private var codeFields: [AnswerField<Row>] {
  [
    AnswerField("section") { $0.account.section }, AnswerField("function") { $0.account.function },
    AnswerField("art") { $0.account.art },
  ]
}

private var sumFields: [AnswerField<Row>] {
  [
    AnswerField("netted") { $0.netted }, AnswerField("adjusted") { $0.adjusted },
    AnswerField("total") { $0.total },
  ]
}

/// A column for each old unit.
private func columns(_ budget: FirstBudget) -> [AnswerField<Row>] {
  codeFields + budget.units.enumerated().map { place, unit in AnswerField(unit) { $0.amounts[place] } }
    + sumFields
}

private func rowFields(_ budget: FirstBudget) -> [AnswerField<Row>] {
  codeFields + [.named("amounts") { row in Array(zip(budget.units, row.amounts)) }] + sumFields
}

private var budgetUnitFields: [AnswerField<UnitOfBudget>] {
  [
    AnswerField("unit") { $0.unit }, AnswerField("lines") { $0.lines }, AnswerField("total") { $0.total },
  ]
}

private var purchaseFields: [AnswerField<NettedPurchase>] {
  [
    AnswerField("buyer") { $0.purchase.buyer }, AnswerField("seller") { $0.purchase.seller },
    AnswerField("amount") { $0.purchase.amount }, AnswerField("netted") { $0.netted },
    AnswerField("atBuyer") { $0.atBuyer }, AnswerField("atSeller") { $0.atSeller },
    AnswerField("difference") { $0.difference },
  ]
}

private var adjustmentFields: [AnswerField<BudgetAdjustment>] {
  [
    AnswerField("function") { $0.account.function }, AnswerField("art") { $0.account.art },
    AnswerField("amount") { $0.amount }, AnswerField("reason") { $0.reason },
    AnswerField("decision") { $0.decision },
  ]
}

private var differenceFields: [AnswerField<ToldDifference>] {
  [
    AnswerField("kind") { $0.difference.kind.rawValue },
    AnswerField("units") { $0.difference.units.joined(separator: ", ") },
    AnswerField("section") { $0.difference.section }, AnswerField("amount") { $0.difference.amount },
    AnswerField("text") { $0.text },
  ]
}

private var yearFields: [AnswerField<FirstBudget>] {
  [
    AnswerField("year") { Year($0.year) },
    AnswerField("income") { year in year.rows.map(\.total).filter { $0 < .zero }.sum },
    AnswerField("expense") { year in year.rows.map(\.total).filter { $0 > .zero }.sum },
    AnswerField("adjusted") { $0.rows.map(\.adjusted).sum }, AnswerField("total") { $0.total },
  ]
}

private struct TaxOfYear {
  let tax: PropertyTaxTransition
  let part: PropertyTaxTransition.Part
  let year: Int
}

private func taxRows(_ tax: PropertyTaxTransition, _ plan: BudgetPlan) -> [TaxOfYear] {
  tax.parts.flatMap { part in plan.years.map { TaxOfYear(tax: tax, part: part, year: $0.year) } }
}

/// The rules of the transition come from a letter of the ministry, which has not been held against the statute.
private var taxFields: [AnswerField<TaxOfYear>] {
  [
    AnswerField("unit") { $0.part.unit }, AnswerField("property") { $0.tax.property.rawValue },
    AnswerField("year") { Year($0.year) },
    AnswerField("rate") { Double($0.tax.rate(of: $0.part, in: $0.year)) / 10 },
    AnswerField("target") { Double($0.tax.target) / 10 },
    AnswerField("revenue") { $0.tax.revenue(of: $0.part, in: $0.year) },
    AnswerField("reached") { row in !row.tax.unreached.contains(row.part) },
    AnswerField("verified") { _ in false },
  ]
}
