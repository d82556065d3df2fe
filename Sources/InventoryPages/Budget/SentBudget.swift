import Answers
import Basics
import Inventories
import Pages
import Spaces
import WorkPages

/// What somebody sent to have it made one budget. Nothing of it is kept.
struct SentBudget {
  let plan: BudgetPlan
  let taxes: [PropertyTaxTransition]
  /// Rows that were not understood; the others are reckoned with.
  let faults: [Diagnostic]

  /// The most lines of all files together: each is gone through for every year.
  static let mostLines = 100_000

  /// - Throws: `budget-nothing-sent` without a budget, `budget-too-large`, and what is wrong with a file as a whole.
  init(_ visit: Visit, today: Day, bytes: (Upload) throws(Diagnostic) -> [UInt8]) throws(Diagnostic) {
    var (budgets, faults): ([UnitBudget], [Diagnostic]) = ([], [])
    var extras = BudgetExtras()
    let column = visit.form["amount"].flatMap { $0.isEmpty ? nil : $0 }
    for upload in visit.uploads where upload.size > 0 {
      let content = try bytes(upload)
      switch upload.field {
      case "internal": try extras.readPurchases(content, file: upload.name)
      case "adjustments": try extras.readAdjustments(content, file: upload.name)
      case "property-tax": try extras.readTaxes(content, file: upload.name)
      default:
        let file = try BudgetFile(content, file: upload.name, column: column)
        budgets += file.budgets
        faults += file.faults
      }
    }
    guard !budgets.isEmpty else {
      throw Diagnostic("budget-nothing-sent", .badInput, at: .init(field: "budgets"))
    }
    guard budgets.reduce(0, { $0 + $1.lines.count }) <= Self.mostLines else {
      throw Diagnostic(
        "budget-too-large", .badInput, at: .init(field: "budgets"), ["limit": String(Self.mostLines)])
    }
    let next = (Int(today.iso.prefix(4)) ?? 0) + 1
    let year = visit.form["year"].flatMap { Int($0) } ?? next
    guard (1900...2200).contains(year) else {
      throw Diagnostic(
        "outlook-number-out-of-range", .badInput, at: .init(field: "year"),
        ["found": String(year), "least": "1900", "most": "2200"])
    }
    plan = BudgetPlan(
      budgets, purchases: extras.purchases, adjustments: extras.adjustments, taxes: extras.taxes, from: year)
    taxes = extras.taxes
    self.faults = faults + extras.faults
  }
}
