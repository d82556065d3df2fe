package import Kernels

/// The search for a map of as many regions as possible that all hold to the rules, and then of units as alike as possible
/// (the max-p-regions problem of Duque, Anselin and Rey, 2012).
package struct RegionSearch: Sendable {
  package let graph: GroupGraph
  package let rules: RegionRules
  /// Searches that begin anew.
  package let starts: Int
  /// How long each is, 1 being what is usual.
  package let effort: Double

  package init(_ graph: GroupGraph, rules: RegionRules, starts: Int = 3, effort: Double = 1) {
    self.graph = graph
    self.rules = rules
    self.starts = starts
    self.effort = effort
  }

  /// A map that was found, the same for any number of workers.
  package struct Found: Sendable {
    package let map: RegionMap
    package let heterogeneity: Double
  }

  /// The best map of all starts, the same for any number of workers; none where no start came to one that holds to the rules,
  /// which proves nothing.
  ///
  /// - Parameter part: only these of the starts. The best of the best of parts that together are all is the best of all.
  package func best(
    seed: UInt64, of part: Range<Int>? = nil, workers: Workers = .alone,
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) -> Found? {
    best(of: maps(seed: seed, of: part ?? 0..<starts, workers: workers, isWanted: isWanted))
  }

  /// The maps of all starts that differ, the best first; the same for any number of workers.
  package func all(
    seed: UInt64, workers: Workers = .alone, isWanted: @escaping @Sendable () -> Bool = { true }
  ) -> [Found] {
    var seen: Set<RegionMap> = []
    return maps(seed: seed, of: 0..<starts, workers: workers, isWanted: isWanted)
      .filter { seen.insert($0).inserted }
      .map { Found(map: $0, heterogeneity: $0.heterogeneity(on: graph)) }
      .sorted { ($1.map.count, $0.heterogeneity) < ($0.map.count, $1.heterogeneity) }
  }

  private func maps(
    seed: UInt64, of part: Range<Int>, workers: Workers, isWanted: @escaping @Sendable () -> Bool
  ) -> [RegionMap] {
    let scale = meanDifference
    return workers.map(part.count) { place in
      // The first goes through whatever the time, so that there is an answer.
      guard place == 0 || isWanted() else { return RegionMap?.none }
      var annealing = RegionAnnealing(graph, rules: rules, seed: seed, start: part.lowerBound + place)
      return annealing.run(effort: effort, scale: scale, isWanted: isWanted)
    }.compactMap(\.self)
  }

  /// The best of some maps that all hold to the rules; of those that are as good the first.
  package func best(of maps: [RegionMap]) -> Found? {
    maps.map { Found(map: $0, heterogeneity: $0.heterogeneity(on: graph)) }
      .min { ($1.map.count, $0.heterogeneity) < ($0.map.count, $1.heterogeneity) }
  }

  private var meanDifference: Double {
    var sum = 0.0
    for unit in 0..<graph.count {
      for neighbour in graph.neighbours(of: unit) { sum += graph.distance(unit, Int(neighbour)) }
    }
    return graph.neighbours.isEmpty ? 0 : sum / Double(graph.neighbours.count)
  }
}
