package import Basics
package import Spaces

/// Who was heard, when, about what, and what changed for it.
package struct Involvement: ThingContent {
  package static let kind = ThingKind.involvement

  package enum Form: String, CaseIterable, FieldValue {
    case information, discussion, negotiation, hearing, meeting
  }

  package enum Changed: String, CaseIterable, FieldValue {
    case yes, partly, no
  }

  package var programme: Identifier<Thing>?
  package var day: Day?
  package var form: Form?
  /// Groups, never persons: unions, staff of a service, residents.
  package var who = ""
  package var body: Identifier<Thing>?
  package var subject = ""
  package var changed: Changed?
  package var outcome = ""
  /// What was said, as both parties agree that it was.
  package var minutes = ""
  /// What one of them wanted to have entered besides, in their own words.
  package var dissent = ""
  package var documents: [Identifier<Thing>] = []

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .day("day", \.day, isRequired: true), .choice("form", \.form, isRequired: true),
    .line("who", \.who, isRequired: true), .thing("body", \.body, of: [.body]),
    .text("subject", \.subject), .choice("changed", \.changed), .text("outcome", \.outcome),
    .text("minutes", \.minutes), .text("dissent", \.dissent),
    .documents("documents", \.documents),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard changed == .yes || changed == .partly, outcome.isEmpty else { return [] }
    return [Diagnostic("involvement-without-outcome", .badInput, at: .init(field: "outcome"))]
  }
}

extension ThingKind {
  package static let involvement = ThingKind("involvement")
}
