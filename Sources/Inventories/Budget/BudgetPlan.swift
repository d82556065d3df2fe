package import Basics

/// The first budget and the years after it: the same lines, with the adjustments that hold in each year and what property tax
/// brings. Nothing grows by itself, because nobody said by how much.
package struct BudgetPlan: Sendable {
  package let years: [FirstBudget]

  package init(
    _ sources: [UnitBudget], purchases: [InternalPurchase] = [], adjustments: [BudgetAdjustment] = [],
    taxes: [PropertyTaxTransition] = [], from first: Int, count: Int = 4
  ) {
    years = (0..<max(1, count)).map { number in
      let year = first + number
      return FirstBudget(
        sources, purchases: purchases,
        adjustments: adjustments + taxes.flatMap { $0.adjustments(of: year) }, year: year)
    }
  }
}
