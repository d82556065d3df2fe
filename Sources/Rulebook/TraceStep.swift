package import Basics

/// One step of a calculation: what went in, what was done, what came out.
package struct TraceStep: Hashable, Sendable {
  /// A named value that went in.
  package struct Input: Hashable, Sendable {
    package let name: String
    package let amount: Amount
    package let unit: String

    package init(_ name: String, _ amount: Amount, unit: String) {
      self.name = name
      self.amount = amount
      self.unit = unit
    }
  }

  /// Id like `merger.base-by-municipalities`; the text that explains it is `trace.<step>`.
  package let step: String
  /// The formula in the names of its inputs and parameters, such as `base + extra × (municipalities − 2)`.
  package let formula: String
  package let inputs: [Input]
  package let parameters: [Used]
  package let result: Amount
  package let unit: String
  /// Nil where nothing was rounded.
  package let rounding: Money.Rounding?
  /// The paragraph that the formula itself comes from.
  package let reference: Reference?
  /// Whether the formula and every parameter was found in an official text.
  package let verified: Bool

  /// - Parameter formulaVerified: false where the formula itself was not found in an official text.
  package init(
    _ step: String, formula: String, inputs: [Input] = [], parameters: [Used] = [], result: Amount,
    unit: String, rounding: Money.Rounding? = nil, reference: Reference? = nil, formulaVerified: Bool = true
  ) {
    self.step = step
    self.formula = formula
    self.inputs = inputs
    self.parameters = parameters
    self.result = result
    self.unit = unit
    self.rounding = rounding
    self.reference = reference
    verified = formulaVerified && parameters.allSatisfy(\.verified)
  }
}
