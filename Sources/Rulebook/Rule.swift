package import Basics

/// A formula that people can ask for.
package struct Rule: Sendable {
  /// How a rule computes: pure, from what it is told, the day and the parameters.
  ///
  /// - Throws: a fault of the lookups, or of inputs that do not fit together.
  package typealias Evaluation =
    @Sendable (_ inputs: Inputs, _ day: Day, _ rulebook: Rulebook) throws(Diagnostic) -> Traced<Amount>

  /// Fixed for ever, such as `no.merger.one-off-costs`; its first part is the country.
  package let id: String
  /// Unit of the outcome.
  package let unit: String
  package let inputs: [Input]
  /// Ids of the parameters that it looks up.
  package let parameters: [String]
  package let statute: Reference
  /// Whether the formula itself was found in an official text; its parameters say so for themselves.
  package let verified: Bool
  /// When it applies, where that is not simply since its parameters have values.
  private let validity: DayRange?
  private let evaluation: Evaluation

  package init(
    id: String, unit: String, inputs: [Input], parameters: [String],
    statute: Reference, verified: Bool = true, valid: DayRange? = nil, evaluation: @escaping Evaluation
  ) {
    self.id = id
    self.unit = unit
    self.inputs = inputs
    self.parameters = parameters
    self.statute = statute
    self.verified = verified
    validity = valid
    self.evaluation = evaluation
  }

  package var country: String { String(id.prefix { $0 != "." }) }

  /// When it applies: as stated, or else from the day on which all of `parameters` have a value.
  package func valid(with parameters: [Parameter]) -> DayRange {
    validity ?? DayRange(from: parameters.compactMap { $0.versions.first?.from }.max(), until: nil)
  }

  /// - Throws: a fault of the lookups, or of inputs that do not fit together.
  package func evaluate(_ inputs: Inputs, at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> Traced<
    Amount
  > {
    try evaluation(inputs, day, rulebook)
  }

  /// What it gives for inputs as typed.
  ///
  /// - Throws: every fault of the inputs at once, or the fault of the evaluation.
  package func answer(_ given: [String: String], at day: Day, in rulebook: Rulebook) throws(Diagnostics)
    -> Traced<Amount>
  {
    let checked = try Inputs(given, for: inputs)
    do throws(Diagnostic) {
      return try evaluate(checked, at: day, in: rulebook)
    } catch {
      throw Diagnostics([error])
    }
  }
}
