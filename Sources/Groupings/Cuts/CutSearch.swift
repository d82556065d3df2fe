package import Kernels

/// The search for a map into a given number of regions, within bounds on their residents, that cuts as few borders as possible.
package struct CutSearch: Sendable {
  package let graph: GroupGraph
  package let rules: CutRules
  /// Searches that begin anew.
  package let starts: Int
  /// Moves looked at for each unit in each.
  package let sweeps: Int

  package init(_ graph: GroupGraph, rules: CutRules, starts: Int = 8, sweeps: Int = 20_000) {
    self.graph = graph
    self.rules = rules
    self.starts = starts
    self.sweeps = sweeps
  }

  /// The best map of all starts, the same for any number of workers; none where none was found, which proves nothing.
  package func best(
    seed: UInt64, workers: Workers = .alone, isWanted: @escaping @Sendable () -> Bool = { true }
  ) -> (map: RegionMap, cutEdges: Int)? {
    let found = workers.map(starts) { start -> (map: RegionMap, cut: Int)? in
      guard start == 0 || isWanted() else { return nil }
      var annealing = CutAnnealing(graph, rules: rules, seed: seed, start: start)
      annealing.run(sweeps: sweeps, isWanted: isWanted)
      return annealing.best
    }.compactMap(\.self)
    return found.min { $0.cut < $1.cut }.map { ($0.map, $0.cut) }
  }
}
