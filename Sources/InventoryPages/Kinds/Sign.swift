package import Basics
package import Spaces

/// Something that shows which municipality it is: a sign, a seal, a form, a domain, the arms.
package struct Sign: ThingContent {
  package static let kind = ThingKind("identity-mark")

  package enum Sort: String, CaseIterable, FieldValue {
    case sign, seal, form, domain, arms
  }

  package enum Decision: String, CaseIterable, FieldValue {
    case keep, change, remove
  }

  package var unit: UnitCode?
  package var sort: Sort?
  package var place = ""
  package var holder = ""
  package var count: Int?
  /// Of changing it.
  package var cost: Amount?
  package var photo: Identifier<Thing>?
  package var decision: Decision?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .choice("sort", \.sort, isRequired: true),
    .line("place", \.place), .line("holder", \.holder), .whole("count", \.count, 1...100_000),
    .money("cost", \.cost), .document("photo", \.photo), .choice("decision", \.decision),
    .person("responsible", \.responsible), .day("due", \.due), .choice("progress", \.progress),
    .text("note", \.note),
  ]

  package init() {}
}

extension Sign: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { decision != nil }
}
