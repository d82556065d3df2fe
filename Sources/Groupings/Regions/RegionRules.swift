/// What every region of a map must hold to.
package struct RegionRules: Hashable, Sendable {
  /// The fewest residents of a region.
  package let threshold: Int
  /// The most residents of a region, where there is a bound. A unit that is larger alone stands alone.
  package let upper: Int?
  /// The most units of a region, where there is a bound.
  package let mostUnits: Int?

  /// Which units belong together and which do not. A search takes those that belong together as one unit (`ReducedGraph`).
  package let pairs: PairRules

  package init(threshold: Int, upper: Int? = nil, mostUnits: Int? = nil, pairs: PairRules = .none) {
    self.threshold = threshold
    self.upper = upper
    self.mostUnits = mostUnits
    self.pairs = pairs
  }

  /// Whether a region of two or more units may be as large as this.
  func mayGrow(to population: Int, units: Int) -> Bool {
    population <= upper ?? .max && units <= mostUnits ?? .max
  }

  /// Whether a region may stay as it is. The upper bound binds only what was put together.
  package func allow(population: Int, units: Int) -> Bool {
    population >= threshold && (units == 1 || mayGrow(to: population, units: units))
  }
}
