/// What every map of an ensemble holds to: a number of connected regions, each with a weight within bounds.
package struct EnsembleRules: Hashable, Sendable {
  package let parts: Int
  /// What each unit weighs: its residents, or one.
  package let weights: [Int]
  package let lower: Int
  package let upper: Int

  package init(parts: Int, weights: [Int], lower: Int, upper: Int) {
    self.parts = parts
    self.weights = weights
    self.lower = lower
    self.upper = upper
  }

  /// Whether some units together hold to the bounds.
  package func allows(units: [Int]) -> Bool { allow(units.reduce(0) { $0 + weights[$1] }) }

  func allow(_ weight: Int) -> Bool { lower <= weight && weight <= upper }
}
