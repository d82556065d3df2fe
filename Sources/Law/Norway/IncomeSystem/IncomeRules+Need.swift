import Basics
import Rulebook

// Grants by inhabitants and by need.
extension IncomeRules {
  static let capitaGrant = Rule(
    id: "no.income.capita-grant",
    unit: "NOK",
    inputs: [inhabitants, Input("grant-per-inhabitant", unit: "NOK-per-inhabitant", .number(0...1_000_000))],
    parameters: [], statute: greenBook
  ) { inputs, _, _ throws(Diagnostic) in
    let inhabitants = try inputs.whole("inhabitants")
    let rate = try inputs.money("grant-per-inhabitant")
    let amount = Amount.money(rate * Int64(inhabitants))
    return Traced(
      amount,
      steps: [
        TraceStep(
          "income.capita-grant", formula: "inhabitants × grant-per-inhabitant",
          inputs: [
            .init("inhabitants", .number(Double(inhabitants)), unit: "persons"),
            .init("grant-per-inhabitant", .money(rate), unit: "NOK-per-inhabitant"),
          ],
          result: amount, unit: "NOK", reference: greenBook)
      ])
  }

  static let expenditureEqualisation = Rule(
    id: "no.income.expenditure-equalisation",
    unit: "NOK",
    inputs: [
      Input("need-index", unit: "index", .number(0...100)), inhabitants,
      Input("average-need", unit: "NOK-per-inhabitant", .number(0...10_000_000)),
    ],
    parameters: [], statute: Reference(title: "NOU 2022: 10", section: "kap. 9", id: "id2925606")
  ) { inputs, _, _ throws(Diagnostic) in
    let index = try inputs.number("need-index")
    let inhabitants = try inputs.number("inhabitants")
    let need = try inputs.number("average-need")
    let amount = Amount.money(.nearest(ore: (index - 1) * need * 100 * inhabitants))
    return Traced(
      amount,
      steps: [
        TraceStep(
          "income.expenditure-equalisation", formula: "(need-index − 1) × average-need × inhabitants",
          inputs: [
            .init("need-index", .number(index), unit: "index"),
            .init("average-need", .number(need), unit: "NOK-per-inhabitant"),
            .init("inhabitants", .number(inhabitants), unit: "persons"),
          ],
          result: amount, unit: "NOK", rounding: .halfAwayFromZero,
          reference: Reference(title: "NOU 2022: 10", section: "kap. 9", id: "id2925606"))
      ])
  }

  static let blockGrant = Rule(
    id: "no.income.block-grant",
    unit: "NOK", inputs: blockGrantParts.map(part), parameters: [], statute: greenBook
  ) { inputs, _, _ throws(Diagnostic) in
    var parts: [TraceStep.Input] = []
    for name in blockGrantParts { parts.append(.init(name, .money(try inputs.money(name)), unit: "NOK")) }
    let sum = Amount.money(parts.compactMap(\.amount.money).sum)
    return Traced(
      sum,
      steps: [
        TraceStep(
          "income.block-grant", formula: blockGrantParts.joined(separator: " + "), inputs: parts, result: sum,
          unit: "NOK", reference: greenBook)
      ])
  }

  private static let blockGrantParts = [
    "capita-grant", "expenditure-equalisation", "special-distribution", "income-guarantee", "regional-grants",
    "discretionary-grant", "tax-equalisation",
  ]

  private static func part(_ name: String) -> Input {
    Input(name, unit: "NOK", .number(-1e12...1e12), fallback: .number(0))
  }
}
