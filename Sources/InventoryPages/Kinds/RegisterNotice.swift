package import Basics
package import Spaces

/// A register or an authority that has to be told of the change. Its name is the title of the thing.
package struct RegisterNotice: ThingContent {
  package static let kind = ThingKind("register-notice")

  package enum Weight: String, CaseIterable, FieldValue {
    case must, ought
  }

  /// Whether somebody has held it against the source that it names.
  package enum Verified: String, CaseIterable, FieldValue {
    case yes, no
  }

  package var units: [UnitCode] = []
  package var weight: Weight?
  package var basis = ""
  package var source = ""
  package var verified: Verified?
  /// What has to be told before.
  package var waitsFor: [Identifier<Thing>] = []
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units), .choice("weight", \.weight, isRequired: true), .line("basis", \.basis),
    .address("source", \.source), .choice("verified", \.verified),
    .things("waits-for", \.waitsFor, of: [RegisterNotice.kind]), .person("responsible", \.responsible),
    .day("due", \.due), .choice("progress", \.progress), .text("note", \.note),
  ]

  package init() {}
}

extension RegisterNotice: InventoryContent {
  var owners: [UnitCode] { units }
  /// That it is to be told is decided by the law or by whoever listed it.
  var isDecided: Bool { true }
}
