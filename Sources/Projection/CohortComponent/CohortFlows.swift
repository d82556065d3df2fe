/// What happened in one unit in one step, in persons; with the count before, it gives the count after.
package struct CohortFlows: Hashable, Sendable {
  package internal(set) var births = 0.0
  package internal(set) var deaths = 0.0
  /// From and to the other units.
  package internal(set) var arrivals = 0.0
  package internal(set) var departures = 0.0
  package internal(set) var immigration = 0.0
  package internal(set) var emigration = 0.0
  /// Net migration that was given as such.
  package internal(set) var net = 0.0
  /// Added to agree with a total of the population.
  package internal(set) var adjustment = 0.0

  package var migration: Double { arrivals - departures + immigration - emigration + net }
  package var growth: Double { births - deaths + migration + adjustment }

  package static func + (one: CohortFlows, other: CohortFlows) -> CohortFlows {
    var sum = one
    sum.births += other.births
    sum.deaths += other.deaths
    sum.arrivals += other.arrivals
    sum.departures += other.departures
    sum.immigration += other.immigration
    sum.emigration += other.emigration
    sum.net += other.net
    sum.adjustment += other.adjustment
    return sum
  }
}
