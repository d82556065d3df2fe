import Basics

/// A unit of the organisation of one municipality: an office, a school, a service. What it is called is the title of the thing.
package struct OrganisationalUnit: ThingContent {
  package static let kind = ThingKind.organisationalUnit

  package var unit: UnitCode?
  /// What it does, as the members of a space name it alike.
  package var function = ""
  /// The one that it is a part of.
  package var parent: Identifier<Thing>?
  package var manYears: Double?
  /// Of a year.
  package var cost: Amount?
  /// Who leads it, as a post and not by name: `Kommunalsjef helse`.
  package var leader = ""
  /// The cooperation that runs it.
  package var arrangement: Identifier<Thing>?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("function", \.function, isRequired: true),
    .thing("parent", \.parent, of: [kind]), .decimal("man-years", \.manYears), .money("cost", \.cost),
    .line("leader", \.leader), .thing("arrangement", \.arrangement, of: [.arrangement]),
    .text("note", \.note),
  ]

  package init() {}
}

extension ThingKind {
  package static let organisationalUnit = ThingKind("organisational-unit")
}
