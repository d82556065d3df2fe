/// What is done with a stratum from which only one unit was drawn: it says nothing of how much units differ.
package enum LonelyUnit: String, CaseIterable, Hashable, Sendable {
  /// Nothing is told, and the stratum named.
  case fail
  /// It adds nothing to the variance.
  case remove
  /// Its unit was bound to be drawn, so it adds nothing.
  case certainty
  /// Its unit is held against the mean of all.
  case adjust
  /// It adds what the other strata add on average.
  case average
}
