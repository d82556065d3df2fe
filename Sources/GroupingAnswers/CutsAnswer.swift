package import Answers
package import Basics
import Formats
package import Groupings
package import Kernels

/// A map into a given number of regions within bounds that cuts as few borders as possible. Of small graphs all maps are
/// counted first, so that what is found is known to be the best.
///
/// - Throws: `regions-parts-unusable`, `regions-bounds-reversed`, `regions-bounds-impossible`, `regions-infeasible`,
///   `regions-not-found`.
package func cutsAnswer(
  _ file: GraphFile, rules: CutRules, starts: Int, seed: UInt64, workers: Workers,
  isWanted: @escaping @Sendable () -> Bool, elapsed: () -> Double
) throws(Diagnostic) -> Answer {
  try check(file.graph, rules)
  let count = rules.contiguous ? partitionCount(file.graph, rules, mostSteps: 5_000_000) : nil
  if let count, count.total == 0 {
    throw Diagnostic("regions-infeasible", .noAnswer, at: .init(field: "parts"))
  }
  let search = CutSearch(file.graph, rules: rules, starts: starts)
  let found = count?.best ?? search.best(seed: seed, workers: workers, isWanted: isWanted)
  guard let found else { throw Diagnostic("regions-not-found", .noAnswer, at: .init(field: "parts")) }
  return MapAnswer(
    file: file, map: found.map, objective: Double(found.cutEdges), proven: count != nil,
    bound: count?.fewestCutEdges.map(Double.init), objectiveBound: nil,
    method: count == nil ? "annealing" : "counting", seed: count == nil ? seed : nil, groups: nil,
    seconds: elapsed()
  ).answer
}

/// How many maps into a number of regions within bounds there are, by the borders they cut.
///
/// - Throws: as `cutsAnswer`, and `regions-count-too-much`.
package func mapCountAnswer(_ file: GraphFile, rules: CutRules) throws(Diagnostic) -> Answer {
  try check(file.graph, rules)
  guard let count = partitionCount(file.graph, rules, mostSteps: 2_000_000_000) else {
    throw Diagnostic(
      "regions-count-too-much", .noAnswer, at: .init(field: "count"), ["limit": "\(PartitionCount.mostUnits)"]
    )
  }
  let rows = count.byCutEdges.enumerated().filter { $0.element > 0 }
  return Answer(
    json: .object([
      .init("maps", .number(Double(count.total))),
      .init("cutEdges", .object(rows.map { .init("\($0.offset)", .number(Double($0.element))) })),
    ]),
    table: Answer.Table(
      name: "maps", headings: ["cutEdges", "maps"],
      rows: rows.map { [.number(Double($0.offset), decimals: 0), .number(Double($0.element), decimals: 0)] }))
}

private func partitionCount(_ graph: GroupGraph, _ rules: CutRules, mostSteps: Int) -> PartitionCount? {
  PartitionCount(of: graph, parts: rules.parts, lower: rules.lower, upper: rules.upper, mostSteps: mostSteps)
}

private func check(_ graph: GroupGraph, _ rules: CutRules) throws(Diagnostic) {
  guard (1...graph.count).contains(rules.parts) else {
    throw Diagnostic(
      "regions-parts-unusable", .badInput, at: .init(field: "parts"),
      ["found": "\(rules.parts)", "units": "\(graph.count)"])
  }
  guard rules.lower <= rules.upper else {
    throw Diagnostic(
      "regions-bounds-reversed", .badInput, at: .init(field: "upper"),
      ["lower": "\(rules.lower)", "upper": "\(rules.upper)"])
  }
  let (total, parts) = (Double(graph.totalPopulation), Double(rules.parts))
  guard parts * Double(rules.lower) <= total, parts * Double(rules.upper) >= total else {
    throw Diagnostic(
      "regions-bounds-impossible", .noAnswer, at: .init(field: "parts"),
      [
        "parts": "\(rules.parts)", "lower": "\(rules.lower)", "upper": "\(rules.upper)",
        "mean": "\(graph.totalPopulation / rules.parts)",
      ])
  }
}
