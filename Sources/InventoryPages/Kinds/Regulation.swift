package import Basics
package import Spaces

/// A local regulation, bylaw, plan or fee of one municipality, which holds for its old area until somebody changes it.
package struct Regulation: ThingContent {
  package static let kind = ThingKind("regulation")

  package enum Sort: String, CaseIterable, FieldValue {
    case regulation, bylaw, plan, fee, other
  }

  package enum Decision: String, CaseIterable, FieldValue {
    case goOn = "continue"
    case harmonise, repeal
  }

  package var unit: UnitCode?
  package var sort: Sort?
  package var domain = ""
  /// The law that it stands on.
  package var basis = ""
  package var adopted: Day?
  /// When it ends by itself.
  package var lapses: Day?
  /// Of a fee, and for what.
  package var amount: Amount?
  package var per = ""
  package var decision: Decision?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var documents: [Identifier<Thing>] = []
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .choice("sort", \.sort, isRequired: true),
    .line("domain", \.domain), .line("basis", \.basis), .day("adopted", \.adopted),
    .day("lapses", \.lapses), .money("amount", \.amount), .line("per", \.per),
    .choice("decision", \.decision), .person("responsible", \.responsible), .day("due", \.due),
    .choice("progress", \.progress), .documents("documents", \.documents), .text("note", \.note),
  ]

  package init() {}
}

extension Regulation: InventoryContent {
  var owners: [UnitCode] { unit.map { [$0] } ?? [] }
  var isDecided: Bool { decision != nil }
}
