import Basics
package import Rulebook

/// The rules of the Swedish equalisation (kommunalekonomisk utjämning) that people can ask for.
package enum EqualisationRules {
  package static let all: [Rule] = [
    income, cost, structuralGrant, introductionGrant, adjustment, mergerProtection,
  ]

  static let law = "Lag (2004:773) om kommunalekonomisk utjämning"
  static let inhabitants = Input("inhabitants", unit: "persons", .whole(0...20_000_000))
  static let perInhabitant = 0.0...10_000_000
  static let amounts = -1e12...1e12

  static func statute(_ section: String = "") -> Reference {
    Reference(title: law, section: section, id: "SFS 2004:773")
  }

  /// The one step of a rule that is one formula.
  static func single(
    _ step: String, _ formula: String, _ inputs: [TraceStep.Input], _ used: [Used] = [], _ result: Amount,
    section: String = ""
  ) -> Traced<Amount> {
    Traced(
      result,
      steps: [
        TraceStep(
          step, formula: formula, inputs: inputs, parameters: used, result: result, unit: "SEK",
          rounding: .halfAwayFromZero, reference: statute(section))
      ])
  }
}
