package import Basics
package import Spaces

/// A section of a case: of the shared core, or of one council alone. As a thing of its own it has a lasting id, its history, its
/// talk, and two who write it at once lose nothing. Its heading is its title.
package struct CaseSection: ThingContent {
  package static let kind = ThingKind.section

  package enum Language: String, CaseIterable, FieldValue {
    case nb, nn, sv, en
  }

  package var matter: Identifier<Thing>?
  /// Whose own section it is; nil in the shared core.
  package var unit: UnitCode?
  /// Its place among the others.
  package var position: Int?
  package var language: Language?
  package var text = ""
  /// The section that this one says in another language.
  package var translates: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .thing("case", \.matter, of: [.jointCase], isRequired: true), .unit("unit", \.unit),
    .whole("position", \.position, 1...1000), .choice("language", \.language, isRequired: true),
    .text("text", \.text, isRequired: true), .thing("translates", \.translates, of: [kind]),
  ]

  package init() {}

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    try unit.map { try CaseParty.faults($0, matter, ground) } ?? []
  }
}

extension ThingKind {
  package static let section = ThingKind("section")
}
