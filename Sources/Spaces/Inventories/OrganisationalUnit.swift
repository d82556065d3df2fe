package import Basics

/// A unit of an administration, of an old municipality or of the new one: an office, a school, a service. What it is called is the
/// title of the thing.
package struct OrganisationalUnit: ThingContent {
  package static let kind = ThingKind.organisationalUnit

  /// Of an old one; nil for a part of the new.
  package var unit: UnitCode?
  /// What it does, as the members of a space name it alike.
  package var function = ""
  /// What it is a part of.
  package var parent: Identifier<Thing>?
  /// What an old one becomes a part of.
  package var becomes: Identifier<Thing>?
  package var manYears: Double?
  /// Of a year.
  package var cost: Amount?
  /// Who leads it: as a post, or a member of the space.
  package var leader = ""
  /// The cooperation that runs it.
  package var arrangement: Identifier<Thing>?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit), .line("function", \.function), .thing("parent", \.parent, of: [kind]),
    .thing("becomes", \.becomes, of: [kind]), .decimal("man-years", \.manYears), .money("cost", \.cost),
    .person("leader", \.leader), .thing("arrangement", \.arrangement, of: [.arrangement]),
    .person("responsible", \.responsible), .day("due", \.due), .choice("progress", \.progress),
    .text("note", \.note),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    becomes != nil && unit == nil
      ? [Diagnostic("organisation-becomes-new", .badInput, at: .init(field: "becomes"))] : []
  }
}

extension ThingKind {
  package static let organisationalUnit = ThingKind("organisational-unit")
}
