package import Basics
package import Spaces

/// Something that is to be gained, and how it will be seen.
package struct Benefit: ThingContent {
  package static let kind = ThingKind.benefit

  package enum Form: String, CaseIterable, FieldValue {
    case money, time, quality, other
  }

  package var programme: Identifier<Thing>?
  package var project: Identifier<Thing>?
  package var form: Form?
  package var owner = ""
  /// What is measured, and in what: `Waiting time, days`.
  package var measure = ""
  package var baseline: Double?
  package var target: Double?
  package var due: Day?

  package static let fields: [ContentField<Self>] = [
    .thing("programme", \.programme, of: [.programme], isRequired: true),
    .thing("project", \.project, of: [.project]), .choice("form", \.form, isRequired: true),
    .person("owner", \.owner), .line("measure", \.measure), .decimal("baseline", \.baseline),
    .decimal("target", \.target), .day("due", \.due),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    guard measure.isEmpty, baseline != nil || target != nil else { return [] }
    return [Diagnostic("benefit-without-measure", .badInput, at: .init(field: "measure"))]
  }
}

extension ThingKind {
  package static let benefit = ThingKind("benefit")
}
