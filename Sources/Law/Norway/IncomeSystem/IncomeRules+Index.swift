import Basics
import Rulebook

// The index of need: a weighted mean of indices, whose weights are the cost key of the day.
extension IncomeRules {
  static let sectors = [
    "school", "kindergarten", "care", "health", "child-welfare", "social", "administration", "all",
  ]
  private static let indices = Input("indices", unit: "index", .numbers(0...1000))

  static let sectorIndex = Rule(
    id: "no.income.sector-index",
    unit: "index", inputs: [Input("sector", unit: "", .word(sectors)), indices],
    parameters: [CostKey.criterionWeights], statute: greenBook
  ) { inputs, day, rulebook throws(Diagnostic) in
    let sector = try inputs.word("sector")
    return try weightedMean(
      "income.sector-index", of: try inputs.numbers("indices"),
      by: try CostKey.criteria(of: sector, at: day, in: rulebook))
  }

  static let needIndex = Rule(
    id: "no.income.need-index",
    unit: "index", inputs: [indices], parameters: [CostKey.sectorWeights], statute: greenBook
  ) { inputs, day, rulebook throws(Diagnostic) in
    try weightedMean(
      "income.need-index", of: try inputs.numbers("indices"),
      by: try CostKey.sectors(at: day, in: rulebook))
  }

  private static func weightedMean(
    _ step: String, of indices: [Double], by found: CostKey.Found
  ) throws(Diagnostic) -> Traced<Amount> {
    let formula = "Σ weight × index ÷ Σ weight"
    switch found {
    case .unknown(let reason, let used):
      return Traced(
        .unknown(reason),
        steps: [
          TraceStep(step, formula: formula, parameters: used, result: .unknown(reason), unit: "index")
        ])
    case .weights(let key, let used):
      guard indices.count == key.weights.count else {
        throw Diagnostic(
          "income-indices-count", .badInput, at: .init(field: "indices"),
          [
            "found": String(indices.count), "expected": String(key.weights.count),
            "names": key.weights.map(\.criterion).joined(separator: "; "),
          ])
      }
      let sum = zip(key.weights, indices).reduce(0) { $0 + $1.0.weight * $1.1 }
      let mean = Amount.number(sum / key.sum)
      let inputs = zip(key.weights, indices).map {
        TraceStep.Input($0.criterion, .number($1), unit: "index")
      }
      return Traced(
        mean,
        steps: [
          TraceStep(
            step, formula: formula, inputs: inputs, parameters: used, result: mean, unit: "index",
            reference: greenBook)
        ])
    }
  }
}
