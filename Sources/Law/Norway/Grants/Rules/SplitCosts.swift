import Basics
import Rulebook

extension GrantRules {
  /// Compensation for the one-off costs of a split: no formula, the ministry decides on an application.
  ///
  /// Day: that of the decision. The parameter holds what was granted at the reversals of 2022–2024.
  static let splitCosts = Rule(
    id: "no.split.costs",
    unit: "NOK", inputs: [], parameters: ["no.split.costs"], statute: statute, evaluation: splitCosts)

  private static func splitCosts(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    var granted: [Used] = []
    for unit in ["Ålesund", "Viken", "Troms og Finnmark", "Vestfold og Telemark"] {
      granted.append(try rulebook.value("no.split.costs", at: day, row: unit, column: "granted"))
    }
    let sum = Amount.money(granted.compactMap(\.money).sum)
    let precedents = TraceStep(
      "split.granted", formula: "sum of what was granted", parameters: granted, result: sum, unit: "NOK")
    let unknown = Amount.unknown(rulebook.words.reason(.onApplication))
    let decision = TraceStep("split.application", formula: "by application", result: unknown, unit: "NOK")
    return Traced(unknown, steps: [precedents, decision])
  }
}
