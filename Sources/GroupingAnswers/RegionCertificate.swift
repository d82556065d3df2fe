package import Answers
package import Basics
package import Formats
import Groupings
package import Kernels

/// As many regions as possible, and a proof of how many there can be at most: `certificate` of a map and weights.
///
/// The map is the better of what a search finds and of what the proof comes upon.
///
/// - Throws: `solver-missing`, `certificate-not-found`.
package func certifiedRegionsAnswer(
  _ question: RegionsQuestion, workers: Workers, isWanted: @escaping @Sendable () -> Bool,
  elapsed: () -> Double
) throws(Diagnostic) -> (answer: Answer, certificate: JSONValue) {
  guard ExactRegions.canSolve else { throw Diagnostic("solver-missing", .unavailable) }
  let graph = question.file.graph
  guard let bound = PackingBound(of: graph, threshold: question.threshold, seconds: question.seconds ?? 300)
  else {
    throw Diagnostic("certificate-not-found", .noAnswer, at: .init(field: "threshold"))
  }
  let searched = question.search.best(seed: question.seed, workers: workers, isWanted: isWanted)
  let best = question.search.best(of: [bound.map] + (searched.map { [$0.map] } ?? []))
  let answer = try regionsAnswer(
    question, best, bound: bound.weights.mostRegions(on: graph), seconds: elapsed())
  return (answer, certificate(question.file, bound.weights, (best?.map ?? bound.map)))
}

/// All that a checker needs: units with residents, weight and region, who borders whom, and what is claimed.
private func certificate(_ file: GraphFile, _ weights: WeightedUnits, _ map: RegionMap) -> JSONValue {
  let graph = file.graph
  func number(_ value: Int) -> JSONValue { .number(Double(value)) }
  return .object([
    .init("threshold", number(weights.threshold)), .init("whole", number(WeightedUnits.whole)),
    .init("regions", number(map.count)), .init("bound", number(weights.mostRegions(on: graph))),
    .init(
      "units",
      .array(
        (0..<graph.count).map { unit in
          .object([
            .init("id", .text(file.names[unit])), .init("population", number(graph.populations[unit])),
            .init("weight", number(weights.weights[unit])), .init("region", number(map.labels[unit])),
          ])
        })),
    .init(
      "edges",
      .array(
        (0..<graph.count).flatMap { unit in
          graph.neighbours(of: unit).filter { $0 > unit }.map { .array([number(unit), number(Int($0))]) }
        })),
  ])
}
