package import Kernels

/// Maps that hold to the same rules, drawn by several walks, and what is measured of each: what a proposal is held against.
package struct Ensemble: Sendable {
  /// By measure, in each chain the values of its maps, one for each step.
  package let values: [EnsembleMeasure: [[Double]]]
  /// Steps that were done, and those that changed the map.
  package let steps: Int
  package let accepted: Int

  /// Why there is no ensemble.
  package enum Failure: Error, Sendable {
    /// No first map was found that holds to the rules.
    case noFirstMap
  }

  /// - Parameters:
  ///   - steps: of all chains together.
  ///   - chains: walks that begin with maps of their own.
  ///   - isWanted: asked now and then; what was drawn until it says no is the ensemble.
  package init(
    of graph: GroupGraph, rules: EnsembleRules, steps: Int, chains: Int, seed: UInt64,
    workers: Workers = .alone,
    isWanted: @escaping @Sendable () -> Bool = { true }
  ) throws(Failure) {
    let runs = workers.map(chains) { chain -> Run? in
      guard let first = firstMap(of: graph, rules: rules, seed: seed, chain: chain, isWanted: isWanted) else {
        return nil
      }
      return Run(graph, rules, from: first, steps: max(steps / chains, 1), seed: seed, chain: chain, isWanted)
    }.compactMap(\.self)
    guard runs.count == chains else { throw .noFirstMap }
    values = Dictionary(
      uniqueKeysWithValues: EnsembleMeasure.allCases.enumerated().map { place, measure in
        (measure, runs.map { $0.values[place] })
      })
    self.steps = runs.reduce(0) { $0 + $1.steps }
    accepted = runs.reduce(0) { $0 + $1.accepted }
  }
}

/// What one walk came to.
private struct Run: Sendable {
  var values: [[Double]]
  private(set) var steps = 0
  private(set) var accepted = 0

  /// After so many steps it is asked whether the rest is wanted.
  private static let stretch = 256

  init(
    _ graph: GroupGraph, _ rules: EnsembleRules, from map: RegionMap, steps: Int, seed: UInt64, chain: Int,
    _ isWanted: () -> Bool
  ) {
    var walk = RecombinationChain(graph, rules: rules, from: map, seed: seed, chain: chain)
    var measured = MeasuredMap(graph, walk, parts: rules.parts)
    values = EnsembleMeasure.allCases.map { _ in [] }
    for step in 0..<steps {
      if step % Self.stretch == 0, step > 0, !isWanted() { return }
      if let (a, b) = walk.step() {
        accepted += 1
        measured.update(a, walk)
        measured.update(b, walk)
      }
      for (place, measure) in EnsembleMeasure.allCases.enumerated() {
        values[place].append(measured.value(measure))
      }
      self.steps += 1
    }
  }
}

/// A map to begin with, each chain another one.
private func firstMap(
  of graph: GroupGraph, rules: EnsembleRules, seed: UInt64, chain: Int, isWanted: () -> Bool
) -> RegionMap? {
  let weighed = GroupGraph(graph, populations: rules.weights)
  let cuts = CutRules(parts: rules.parts, lower: rules.lower, upper: rules.upper)
  // A search that finds nothing ends: so many, each of so many moves.
  for attempt in 0..<16 where attempt == 0 || isWanted() {
    var annealing = CutAnnealing(weighed, rules: cuts, seed: seed, start: chain << 16 | attempt)
    annealing.run(sweeps: 2_000, isWanted: isWanted)
    if let best = annealing.best { return best.map }
  }
  return nil
}
