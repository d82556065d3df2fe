package import Basics
package import Spaces

/// A street, road or place of one municipality that addresses are given by. Its name is the title of the thing.
package struct StreetRow: ThingContent {
  package static let kind = ThingKind("street-name")

  package enum Decision: String, CaseIterable, FieldValue {
    case keep, rename
  }

  package var unit: UnitCode?
  package var code = ""
  package var postcodes: [String] = []
  /// How many addresses have it.
  package var addresses: Int?
  package var decision: Decision?
  /// What it is called instead.
  package var newName = ""
  package var proposals: [String] = []
  package var decided: Day?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("code", \.code), .lines("postcodes", \.postcodes),
    .whole("addresses", \.addresses, 0...1_000_000), .choice("decision", \.decision),
    .line("new-name", \.newName), .lines("proposals", \.proposals), .day("decided", \.decided),
    .person("responsible", \.responsible), .day("due", \.due), .choice("progress", \.progress),
    .text("note", \.note),
  ]

  package init() {}

  package func faults(in ground: Ground) -> [Diagnostic] {
    switch (decision == .rename, newName.isEmpty) {
    case (true, true): [Diagnostic("street-rename-half", .badInput, at: .init(field: "new-name"))]
    case (false, false): [Diagnostic("street-rename-half", .badInput, at: .init(field: "decision"))]
    default: []
    }
  }
}

extension StreetRow: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { decision != nil }
}
