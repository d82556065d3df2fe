/// Every group that may be a region of a map: what an exact search chooses from.
struct GroupColumns {
  /// Where the units of each group begin, and where the last ends.
  private(set) var starts: [Int32] = [0]
  private(set) var units: [Int32] = []
  /// The heterogeneity of each group.
  private(set) var costs: [Double] = []

  var count: Int { costs.count }

  /// - Parameter most: how many groups there may be.
  /// - Returns: nil where there are more.
  init?(of graph: GroupGraph, rules: RegionRules, mostUnits: Int, most: Int) {
    var walk = GroupWalk(graph, most: mostUnits)
    for root in 0..<graph.count {
      walk.visit(from: root) { group, population in
        if rules.allow(population: population, units: group.count), rules.pairs.allows(group) {
          add(group, cost: graph.heterogeneity(Array(group)))
        }
        return costs.count <= most && population <= rules.upper ?? .max
      }
      if costs.count > most { return nil }
    }
  }

  private mutating func add(_ group: ArraySlice<Int>, cost: Double) {
    for unit in group { units.append(Int32(unit)) }
    starts.append(Int32(units.count))
    costs.append(cost)
  }
}
