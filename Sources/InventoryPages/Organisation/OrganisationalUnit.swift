package import Basics
package import Spaces

/// A part of an administration: of an old municipality, or of the new one. Its name is the title of the thing.
package struct OrganisationalUnit: ThingContent {
  package static let kind = ThingKind("organisational-unit")

  /// Of an old one; nil for a part of the new.
  package var unit: UnitCode?
  /// What it is a part of.
  package var parent: Identifier<Thing>?
  /// What an old one becomes a part of.
  package var becomes: Identifier<Thing>?
  package var leader = ""
  package var manYears: Double?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit), .thing("parent", \.parent, of: [kind]), .thing("becomes", \.becomes, of: [kind]),
    .person("leader", \.leader), .decimal("man-years", \.manYears), .person("responsible", \.responsible),
    .day("due", \.due), .choice("progress", \.progress), .text("note", \.note),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    becomes != nil && unit == nil
      ? [Diagnostic("organisation-becomes-new", .badInput, at: .init(field: "becomes"))] : []
  }
}

extension OrganisationalUnit: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { unit == nil || becomes != nil }
}
