package import Basics
package import Spaces

/// A line of the budget of one old municipality, by KOSTRA's codes. What is spent is above zero, what comes in below.
package struct BudgetRow: ThingContent {
  package static let kind = ThingKind("old-budget-line")

  package enum Section: String, CaseIterable, FieldValue {
    case investment, operation
  }

  package var unit: UnitCode?
  package var year: Int?
  package var section: Section?
  package var function = ""
  package var art = ""
  package var amount: Amount?

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .whole("year", \.year, 1990...2200, isRequired: true),
    .choice("section", \.section), .line("function", \.function, isRequired: true),
    .line("art", \.art, isRequired: true), .money("amount", \.amount, isRequired: true),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] { BudgetCodes.faults(function, art) }
}
