package import Basics
package import Spaces

/// A change of the budget that somebody decided, with why. What it is called is the title of the thing.
package struct BudgetChange: ThingContent {
  package static let kind = ThingKind("adjustment")

  package var section: BudgetRow.Section?
  package var function = ""
  package var art = ""
  package var amount: Amount?
  package var reason = ""
  /// Where it was decided.
  package var decision = ""
  /// The first and the last year that it holds for.
  package var first: Int?
  package var last: Int?

  package static let fields: [ContentField<Self>] = [
    .choice("section", \.section), .line("function", \.function, isRequired: true),
    .line("art", \.art, isRequired: true), .money("amount", \.amount, isRequired: true),
    .text("reason", \.reason, isRequired: true), .line("decision", \.decision),
    .whole("first", \.first, 1990...2200), .whole("last", \.last, 1990...2200),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    let codes = BudgetCodes.faults(function, art)
    guard let first, let last, last < first else { return codes }
    return codes + [
      Diagnostic("period-reversed", .badInput, at: .init(field: "last"), ["from": String(first)])
    ]
  }
}
