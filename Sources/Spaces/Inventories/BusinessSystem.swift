package import Basics

/// An IT system of one municipality. Its name is the title of the thing.
package struct BusinessSystem: ThingContent {
  package static let kind = ThingKind.system

  /// Who runs it.
  package enum Operation: String, CaseIterable, FieldValue {
    case own, together, vendor
  }

  /// About whom it holds what.
  package enum PersonalData: String, CaseIterable, FieldValue {
    case none, ordinary, special
  }

  /// Whether the number of the municipality stands in it, which is another one after a change of municipalities.
  package enum MunicipalityNumber: String, CaseIterable, FieldValue {
    case yes, no
  }

  /// What of it has to be kept for good, and where that is.
  package enum Archive: String, CaseIterable, FieldValue {
    case nothing, open, closed, deposited
  }

  package enum Migration: String, CaseIterable, FieldValue {
    case full
    case cutOff = "cut-off"
    case none
  }

  /// An extraction for the archive, or an assessment of what it means for privacy.
  package enum Need: String, CaseIterable, FieldValue {
    case notNeeded = "not-needed"
    case needed, done
  }

  package enum Decision: String, CaseIterable, FieldValue {
    case keep
    case commonNew = "common-new"
    case replace
    case readOnly = "read-only"
    case phaseOut = "phase-out"
  }

  package var unit: UnitCode?
  /// The part of the administration that has it: `helse og omsorg`.
  package var domain = ""
  /// What it is for, as the members of a space name it alike: `sak og arkiv`.
  package var function = ""
  package var vendor = ""
  /// The organisation number of the vendor.
  package var vendorNumber = ""
  package var operation: Operation?
  package var users: Int?
  /// Of a year.
  package var cost: Amount?
  package var agreement: Identifier<Thing>?
  /// The cooperation that runs it.
  package var arrangement: Identifier<Thing>?
  /// What it hands data to or takes data from.
  package var integrations: [String] = []
  package var personalData: PersonalData?
  package var municipalityNumber: MunicipalityNumber?
  package var archive: Archive?
  /// One of another municipality that is the same: all that name the same one are a group with it.
  package var sameAs: Identifier<Thing>?
  /// Those that somebody has found to be others, so that nobody is asked again.
  package var otherThan: [Identifier<Thing>] = []
  package var decision: Decision?
  /// In which round of the work it comes.
  package var wave: Int?
  package var migration: Migration?
  package var extraction: Need?
  package var assessment: Need?
  package var responsible = ""
  package var due: Day?
  package var progress: InventoryProgress?
  package var note = ""

  package static let fields: [ContentField<Self>] = [
    .unit("unit", \.unit, isRequired: true), .line("domain", \.domain),
    .line("function", \.function, isRequired: true),
    .line("vendor", \.vendor), .line("vendor-number", \.vendorNumber),
    .choice("operation", \.operation), .whole("users", \.users, 0...10_000_000),
    .money("cost", \.cost), .thing("agreement", \.agreement, of: [.agreement]),
    .thing("arrangement", \.arrangement, of: [.arrangement]), .lines("integrations", \.integrations),
    .choice("personal-data", \.personalData), .choice("municipality-number", \.municipalityNumber),
    .choice("archive", \.archive), .thing("same-as", \.sameAs, of: [.system]),
    .things("other-than", \.otherThan, of: [.system]), .choice("decision", \.decision),
    .whole("wave", \.wave, 1...99), .choice("migration", \.migration),
    .choice("extraction", \.extraction), .choice("assessment", \.assessment),
    .person("responsible", \.responsible), .day("due", \.due), .choice("progress", \.progress),
    .text("note", \.note),
  ]

  package init() {}
}

extension ThingKind {
  package static let system = ThingKind("system")
}
