package import Answers
package import Basics
import Formats
package import Groupings
package import Kernels

/// What is asked of an ensemble of maps, checked before anything is drawn.
package struct EnsembleQuestion: Sendable {
  package let file: GraphFile
  let rules: EnsembleRules
  package let steps: Int
  package let chains: Int
  package let seed: UInt64
  package let proposal: RegionMap?

  private static let mostSteps = 5_000_000

  /// - Parameters:
  ///   - countsUnits: whether regions are as large as they have units, not residents.
  ///   - tolerance: how far from the mean a region may be, as a share of it.
  /// - Throws: `regions-parts-unusable`, `ensemble-steps-unusable`, `ensemble-tolerance-unusable`; `ensemble-unit-too-large`
  ///   where one unit alone is larger than a region may be, `ensemble-apart` for a graph in pieces.
  package init(
    _ file: GraphFile, parts: Int, steps: Int, chains: Int = 4, seed: UInt64, tolerance: Double,
    countsUnits: Bool,
    proposal: RegionMap?
  ) throws(Diagnostic) {
    let graph = file.graph
    guard (2...max(graph.count, 2)).contains(parts) else {
      throw Diagnostic(
        "regions-parts-unusable", .badInput, at: .init(field: "parts"),
        ["found": "\(parts)", "units": "\(graph.count)"])
    }
    guard (chains * 4...Self.mostSteps).contains(steps) else {
      throw Diagnostic(
        "ensemble-steps-unusable", .badInput, at: .init(field: "steps"),
        ["found": "\(steps)", "least": "\(chains * 4)", "limit": "\(Self.mostSteps)"])
    }
    guard tolerance > 0, tolerance < 1 else {
      throw Diagnostic(
        "ensemble-tolerance-unusable", .badInput, at: .init(field: "tolerance"), ["found": "\(tolerance)"])
    }
    let pieces = graph.components
    guard pieces.count == 1 else {
      throw Diagnostic(
        "ensemble-apart", .noAnswer, at: .init(field: "graph"),
        [
          "count": "\(pieces.count)",
          "units": shortList((pieces.min { $0.count < $1.count } ?? []).map { file.names[$0] }),
        ])
    }
    let weights = countsUnits ? [Int](repeating: 1, count: graph.count) : graph.populations
    let mean = Double(weights.reduce(0, +)) / Double(parts)
    let rules = EnsembleRules(
      parts: parts, weights: weights, lower: Int((mean * (1 - tolerance)).rounded(.up)),
      upper: Int((mean * (1 + tolerance)).rounded(.down)))
    if let large = weights.indices.first(where: { weights[$0] > rules.upper }) {
      throw Diagnostic(
        "ensemble-unit-too-large", .noAnswer, at: .init(field: "parts"),
        ["unit": file.names[large], "weight": "\(weights[large])", "upper": "\(rules.upper)"])
    }
    (self.file, self.rules, self.steps, self.chains) = (file, rules, steps, chains)
    (self.seed, self.proposal) = (seed, proposal)
  }
}

/// How a proposal stands among the maps that hold to the same rules, and whether these are a fair picture of all of them.
///
/// - Throws: `ensemble-start-not-found`.
package func ensembleAnswer(
  _ question: EnsembleQuestion, workers: Workers, isWanted: @escaping @Sendable () -> Bool,
  elapsed: () -> Double
) throws(Diagnostic) -> Answer {
  let graph = question.file.graph
  let ensemble: Ensemble
  do throws(Ensemble.Failure) {
    ensemble = try Ensemble(
      of: graph, rules: question.rules, steps: question.steps, chains: question.chains, seed: question.seed,
      workers: workers, isWanted: isWanted)
  } catch {
    throw Diagnostic("ensemble-start-not-found", .noAnswer, at: .init(field: "tolerance"))
  }
  let rows = EnsembleMeasure.allCases.map { measure in
    EnsembleStanding(measure, ensemble.values[measure] ?? [], question.proposal?.value(measure, on: graph))
  }
  return Answer(
    json: .object([
      .init("steps", .number(Double(ensemble.steps))), .init("seconds", .number(elapsed())),
      .init("accepted", .number(Double(ensemble.accepted))),
      .init("indicators", .array(rows.map(\.json))),
      .init(
        "diagnostics",
        .object([
          .init("chains", .number(Double(question.chains))),
          .init("converged", .bool(rows.allSatisfy(\.hasMixed))),
          .init("rhat", .object(rows.map { .init($0.measure.rawValue, .optional($0.rHat)) })),
          .init("wanted", .number(Double(question.steps))),
        ])),
    ]),
    table: Answer.Table(
      name: "ensemble",
      headings: ["indicator"] + EnsembleStanding.shares.map { "q\($0)" } + [
        "proposal", "below", "rhat", "converged",
      ],
      rows: rows.map(\.cells)))
}

extension EnsembleStanding {
  fileprivate var json: JSONValue {
    .object([
      .init("id", .text(measure.rawValue)),
      .init("quantiles", .object(zip(Self.shares, quantiles).map { .init("\($0)", .optional($1)) })),
      .init("proposal", .optional(proposal)), .init("below", .optional(below)),
      .init("same", .optional(same)),
      .init("rhat", .optional(rHat)), .init("converged", .bool(hasMixed)),
    ])
  }

  fileprivate var cells: [SheetCell] {
    [.text(measure.rawValue)] + quantiles.map { .number($0, decimals: 1) }
      + [proposal, below, rHat].map { $0.map { .number($0, decimals: 3) } ?? .empty }
      + [.text(hasMixed ? "yes" : "no")]
  }
}
