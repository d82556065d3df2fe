package import Basics
package import Spaces

/// What the control committee of a municipality is to look into in a term of the council (kommuneloven §§ 23-3 and 23-4). What
/// it holds is in controls of their own.
package struct ControlPlan: ThingContent {
  package static let kind = ThingKind.controlPlan

  package enum Sort: String, CaseIterable, FieldValue {
    /// How the municipality governs what it owns.
    case ownership
    /// Whether a service is run as the council decided, and how well.
    case performance
  }

  package var unit: UnitCode?
  package var sort: Sort?
  /// Of the council.
  package var term: DayRange?
  package var committee: Identifier<Thing>?
  /// When the council adopted it.
  package var adopted: Day?
  /// What is at risk and what matters most, on which it is built.
  package var assessment = ""
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .choice("sort", \.sort, isRequired: true),
    .period("term", \.term, isRequired: true), .thing("committee", \.committee, of: [.body]),
    .day("adopted", \.adopted), .text("assessment", \.assessment), .documents("documents", \.documents),
  ]

  package init() {}
}

extension ThingKind {
  package static let controlPlan = ThingKind("control-plan")
}
