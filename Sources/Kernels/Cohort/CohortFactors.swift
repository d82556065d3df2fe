/// What the rates of one step are multiplied by.
package struct CohortFactors: Hashable, Sendable {
  package var fertility: Double
  /// Multiplies the hazard: a share that survives is raised to this power.
  package var mortality: Double
  package var leaving: Double
  package var immigration: Double

  package init(
    fertility: Double = 1, mortality: Double = 1, leaving: Double = 1, immigration: Double = 1
  ) {
    self.fertility = fertility
    self.mortality = mortality
    self.leaving = leaving
    self.immigration = immigration
  }

  /// The rates as they are.
  package static let one = CohortFactors()
}
