/// What a map into a given number of regions must hold to.
package struct CutRules: Hashable, Sendable {
  package let parts: Int
  /// The fewest and the most residents of a region.
  package let lower: Int
  package let upper: Int
  /// Whether every region must hang together.
  package let contiguous: Bool

  package init(parts: Int, lower: Int, upper: Int, contiguous: Bool = true) {
    self.parts = parts
    self.lower = lower
    self.upper = upper
    self.contiguous = contiguous
  }

  /// By how many residents a region misses the bounds.
  func misses(_ population: Int) -> Int {
    max(0, lower - population, population - upper)
  }

  package func allow(_ map: RegionMap, on graph: GroupGraph) -> Bool {
    map.count == parts
      && map.regions.allSatisfy { units in misses(units.reduce(0) { $0 + graph.populations[$1] }) == 0 }
      && (!contiguous || map.isConnected(on: graph))
  }
}
