package import Basics
package import Spaces

/// A building or other premises of one municipality.
package struct Building: ThingContent {
  package static let kind = ThingKind("building")

  package enum Tenure: String, CaseIterable, FieldValue {
    case owned, leased, together
  }

  package enum Condition: String, CaseIterable, FieldValue {
    case good, fair, poor
  }

  package enum Decision: String, CaseIterable, FieldValue {
    case keep, share, sell
    case endLease = "end-lease"
  }

  package var unit: UnitCode?
  package var use = ""
  package var place = ""
  /// In square metres.
  package var area: Double?
  package var tenure: Tenure?
  package var condition: Condition?
  /// Of a year.
  package var cost: Amount?
  package var decision: Decision?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("use", \.use, isRequired: true),
    .line("place", \.place), .decimal("area", \.area), .choice("tenure", \.tenure),
    .choice("condition", \.condition), .money("cost", \.cost), .choice("decision", \.decision),
    .person("responsible", \.responsible), .day("due", \.due), .choice("progress", \.progress),
    .text("note", \.note),
  ]

  package init() {}
}

extension Building: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { decision != nil }
}
