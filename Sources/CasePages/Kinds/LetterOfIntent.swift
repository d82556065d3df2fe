package import Basics
package import Spaces

/// What municipalities want to agree on before there is a case, clause by clause.
package struct LetterOfIntent: ThingContent {
  package static let kind = ThingKind.intent

  package enum ClauseState: String, CaseIterable, FieldValue {
    case open, agreed, struck
  }

  package var units: [UnitCode] = []
  package var clauses: [Clause] = []
  package var signed: Day?
  /// The case that it leads to.
  package var matter: Identifier<Thing>?

  package static let fields: [ContentField<Self>] = [
    .units("units", \.units, isRequired: true), .table("clauses", \.clauses), .day("signed", \.signed),
    .thing("case", \.matter, of: [.jointCase]),
  ]

  package init() {}

  package struct Clause: ContentRow {
    package var number = ""
    package var text = ""
    package var state: ClauseState?
    /// What is not agreed on.
    package var question = ""

    package static let fields: [ContentField<Self>] = [
      .line("number", \.number, isRequired: true), .line("text", \.text, isRequired: true),
      .choice("state", \.state, isRequired: true), .line("question", \.question),
    ]

    package init() {}
  }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    var faults = CaseUnits.faults(units)
    if let twice = clauses.indices.first(where: { index in
      clauses[..<index].contains { $0.number == clauses[index].number }
    }) {
      faults.append(
        Diagnostic(
          "clause-twice", .badInput, at: .init(field: "clauses.\(twice).number"),
          ["number": clauses[twice].number]))
    }
    if signed != nil, let open = clauses.firstIndex(where: { $0.state == .open }) {
      faults.append(
        Diagnostic(
          "intent-clause-open", .badInput, at: .init(field: "clauses.\(open).state"),
          ["number": clauses[open].number]))
    }
    return faults
  }
}

extension ThingKind {
  package static let intent = ThingKind("intent")
}
