/// What the cohort-change model takes as given; the values are those that told the past best, see
/// `docs/validation.md`.
package struct CohortChangeAssumptions: Hashable, Sendable {
  /// How much less a year of the history weighs than the year after it.
  package var fading = 0.8
  /// The share of what a unit departs from the nation that is left a year later.
  package var remaining = 0.9
  package var shocks = ShockSizes()
  /// What the expected path follows instead of the counts alone; nil for nothing.
  package var published: PublishedPath?

  package init() {}
}
