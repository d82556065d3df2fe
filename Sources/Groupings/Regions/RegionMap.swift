/// A map: a region for each unit. Regions are counted from 0 in the order of their first units, so that two maps that say the
/// same are the same.
package struct RegionMap: Hashable, Sendable {
  package let labels: [Int]
  /// The number of regions.
  package let count: Int

  /// - Parameter names: something for each unit, the same for those of one region.
  package init(_ names: some Sequence<Int>) {
    var numbers: [Int: Int] = [:]
    labels = names.map { name in
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    count = numbers.count
  }

  /// The units of each region, in order.
  package var regions: [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (unit, label) in labels.enumerated() { result[label].append(unit) }
    return result
  }
}

extension RegionMap {
  /// The sum, over the regions, of the differences of all pairs of their units.
  package func heterogeneity(on graph: GroupGraph) -> Double {
    regions.reduce(0) { $0 + graph.heterogeneity($1) }
  }

  /// How many borders between units are borders between regions.
  package func cutEdges(on graph: GroupGraph) -> Int {
    var ends = 0
    for unit in 0..<graph.count {
      for neighbour in graph.neighbours(of: unit) where labels[Int(neighbour)] != labels[unit] { ends += 1 }
    }
    return ends / 2
  }

  /// Whether every region hangs together.
  package func isConnected(on graph: GroupGraph) -> Bool {
    regions.allSatisfy { graph.isConnected($0) }
  }

  /// Whether every region holds to the rules.
  package func holds(to rules: RegionRules, on graph: GroupGraph) -> Bool {
    regions.allSatisfy { units in
      rules.allow(population: units.reduce(0) { $0 + graph.populations[$1] }, units: units.count)
        && rules.pairs.allows(units)
    }
  }
}
