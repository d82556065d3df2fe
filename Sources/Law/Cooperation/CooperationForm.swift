package import Basics
package import Rulebook

/// One legal form in which municipalities can cooperate, as one version of the law has it.
package struct CooperationForm: Hashable, Sendable {
  /// Stable: `no.kommunalt-oppgavefellesskap`.
  package let id: String
  package let country: String
  /// The statutory term, in the language of the act.
  package let term: String
  package let termLanguage: String
  /// What the form is, in the reader's language.
  package let name: LocalText
  package let summary: LocalText
  /// When the law offered the form, and where that is written.
  package let valid: DayRange
  package let validity: Statement
  /// Set for a form of old law that had to be turned into another.
  package let conversion: Conversion?
  package let traits: FormTraits
  /// What the law says under each heading. A heading without statements does not apply to the form.
  package let features: [Feature: [Statement]]
  /// What the agreement must say, in the order of the statute.
  package let clauses: [FormPart]
  /// The bodies that it must have.
  package let organs: [FormPart]
  package let demands: FormDemands

  package init(
    id: String, country: String, term: String, termLanguage: String, name: LocalText, summary: LocalText,
    valid: DayRange, validity: Statement, conversion: Conversion?, traits: FormTraits,
    features: [Feature: [Statement]], clauses: [FormPart], organs: [FormPart], demands: FormDemands
  ) {
    self.id = id
    self.country = country
    self.term = term
    self.termLanguage = termLanguage
    self.name = name
    self.summary = summary
    self.valid = valid
    self.validity = validity
    self.conversion = conversion
    self.traits = traits
    self.features = features
    self.clauses = clauses
    self.organs = organs
    self.demands = demands
  }

  package var contents: [Statement] { clauses.map(\.statement) }

  /// Whether the form may be given decisions that bind residents, be it under conditions.
  package var mayDecide: Bool { traits.authority != .never && traits.authority != .exceptions }

  /// Everything that is said about the form.
  package var statements: [Statement] {
    features.values.joined() + contents + organs.map(\.statement) + [validity]
  }

  /// Whether every statement about the form has been checked against its source.
  package var verified: Bool {
    statements.allSatisfy(\.verified)
  }
}
