import Basics

/// An IT system of one municipality. Its name is the title of the thing.
package struct BusinessSystem: ThingContent {
  package static let kind = ThingKind.system

  /// Who runs it.
  package enum Operation: String, CaseIterable, FieldValue {
    case own, together, vendor
  }

  package var unit: UnitCode?
  /// What it is for, as the members of a space name it alike: `sak og arkiv`.
  package var function = ""
  package var vendor = ""
  package var operation: Operation?
  package var users: Int?
  /// Of a year.
  package var cost: Amount?
  package var agreement: Identifier<Thing>?
  /// The cooperation that runs it.
  package var arrangement: Identifier<Thing>?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("function", \.function, isRequired: true),
    .line("vendor", \.vendor), .choice("operation", \.operation), .whole("users", \.users, 0...10_000_000),
    .money("cost", \.cost), .thing("agreement", \.agreement, of: [.agreement]),
    .thing("arrangement", \.arrangement, of: [.arrangement]), .text("note", \.note),
  ]

  package init() {}
}

extension ThingKind {
  package static let system = ThingKind("system")
  /// A cooperation, which has a room of its own.
  package static let arrangement = ThingKind("arrangement")
}
