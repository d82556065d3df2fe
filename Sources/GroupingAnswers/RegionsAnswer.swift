package import Answers
package import Basics
import Groupings
package import Kernels

/// As many regions as possible, each above a threshold, then as alike as possible inside: proven where the largest region is
/// bounded and a solver is there, else as good as a search finds, with a bound.
///
/// - Parameters:
///   - isWanted: whether the search may go on.
///   - elapsed: seconds since the question was asked.
/// - Throws: `solver-missing`, `regions-groups-too-many`, `regions-infeasible`, `regions-not-found`.
package func regionsAnswer(
  _ question: RegionsQuestion, workers: Workers, isWanted: @escaping @Sendable () -> Bool,
  elapsed: () -> Double
) throws(Diagnostic) -> Answer {
  let graph = question.file.graph
  if question.mostUnits != nil {
    let best = try exact(question)
    return MapAnswer(
      file: question.file, map: best.map, objective: best.map.heterogeneity(on: graph), proven: best.isProven,
      bound: Double(best.mostRegions), objectiveBound: best.leastHeterogeneity, method: "set-partitioning",
      seed: nil, groups: best.groups, seconds: elapsed()
    ).answer
  }
  let found = question.best(workers: workers, isWanted: isWanted)
  return try regionsAnswer(question, found, seconds: elapsed())
}

/// The same of a map that a search found.
///
/// - Parameters:
///   - bound: how many regions there can be at most, where more is known than residents say.
///   - seconds: nil where several ran, here and elsewhere.
/// - Throws: `regions-not-found`.
func regionsAnswer(
  _ question: RegionsQuestion, _ found: RegionSearch.Found?, bound: Int? = nil, seconds: Double?
) throws(Diagnostic) -> Answer {
  guard let found else { throw Diagnostic("regions-not-found", .noAnswer, at: .init(field: "threshold")) }
  let bound = bound ?? question.reduced.graph.mostRegions(threshold: question.threshold)
  return MapAnswer(
    file: question.file, map: found.map, objective: found.heterogeneity, proven: false, bound: Double(bound),
    objectiveBound: nil, method: "annealing", seed: question.seed, groups: nil, seconds: seconds
  ).answer
}

/// How long each of the two questions of an exact search may take where nothing else is said.
private let usualSeconds = 300.0

private func exact(_ question: RegionsQuestion) throws(Diagnostic) -> ExactRegions.Best {
  let search = ExactRegions(question.file.graph, rules: question.rules)
  switch search.best(seconds: question.seconds ?? usualSeconds) {
  case .solverMissing: throw Diagnostic("solver-missing", .unavailable)
  case .tooManyGroups:
    throw Diagnostic(
      "regions-groups-too-many", .noAnswer, at: .init(field: "max-size"), ["limit": "\(search.mostGroups)"])
  case .infeasible: throw Diagnostic("regions-infeasible", .noAnswer, at: .init(field: "max-size"))
  case .nothing: throw Diagnostic("regions-not-found", .noAnswer, at: .init(field: "time"))
  case .found(let best): return best
  }
}
