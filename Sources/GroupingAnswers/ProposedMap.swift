package import Groupings

/// A map of municipalities that could be, with what can be said of each group.
package struct ProposedMap: Sendable {
  package let map: RegionMap
  package let groups: [Group]
  /// How far apart the residents of those that go together live: the sum over all pairs of kilometres north and east.
  package let distance: Double

  package struct Group: Sendable {
    /// Numbers of its units, in order.
    package let units: [Int]
    package let population: Int
    package let distance: Double
    package let isConnected: Bool
    /// Whether it has too few residents.
    package let isShort: Bool
  }

  init(_ map: RegionMap, on graph: GroupGraph, threshold: Int) {
    self.map = map
    groups = map.regions.map { units in
      let population = units.reduce(0) { $0 + graph.populations[$1] }
      return Group(
        units: units, population: population, distance: graph.heterogeneity(units),
        isConnected: graph.isConnected(units), isShort: population < threshold)
    }
    distance = groups.reduce(0) { $0 + $1.distance }
  }

  /// Those that are put together of several.
  package var mergers: [Group] { groups.filter { $0.units.count > 1 } }

  /// How many units stand in a group that is none of the other map's.
  package func differs(from other: ProposedMap) -> Int {
    let same = Set(other.groups.map(\.units))
    return groups.reduce(0) { $0 + (same.contains($1.units) ? 0 : $1.units.count) }
  }
}
