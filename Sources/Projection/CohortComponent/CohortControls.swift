/// Totals over all units that a step is brought into agreement with, as when the parts of a country have to
/// sum to its own projection. What is nil is left as the rates have it.
///
/// Births, immigration and emigration are all changed in the same proportion. Deaths are, by one factor on all
/// mortality, so that no group loses more than it has. The population is brought to its total last, again in
/// proportion; what that adds is kept apart from what people did.
package struct CohortControls: Hashable, Sendable {
  package var births: Double?
  package var deaths: Double?
  package var immigration: Double?
  package var emigration: Double?
  package var population: Double?

  package init(
    births: Double? = nil, deaths: Double? = nil, immigration: Double? = nil, emigration: Double? = nil,
    population: Double? = nil
  ) {
    self.births = births
    self.deaths = deaths
    self.immigration = immigration
    self.emigration = emigration
    self.population = population
  }

  package static let none = CohortControls()
}
