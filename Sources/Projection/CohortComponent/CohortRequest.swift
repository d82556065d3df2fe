package import Basics
package import Kernels

/// A cohort-component projection as it is described in a file: people, rates, and how far to go.
package struct CohortRequest: Hashable, Sendable {
  package var inputs: CohortInputs
  package var steps: Int
  /// What the rates of each step are multiplied by; the last ones may be left out.
  package var factors: [CohortFactors]
  /// Totals that each step agrees with; the last ones may be left out.
  package var controls: [CohortControls]

  package init(
    inputs: CohortInputs, steps: Int, factors: [CohortFactors] = [], controls: [CohortControls] = []
  ) {
    self.inputs = inputs
    self.steps = steps
    self.factors = factors
    self.controls = controls
  }

  /// - Throws: those of `CohortProjection`.
  package func projection() throws(Diagnostics) -> CohortProjection {
    try CohortProjection(inputs, steps: steps, factors: factors, controls: controls)
  }
}
