import Basics
import Rulebook

// The tax equalisation of one municipality at a time.
extension IncomeRules {
  private static let source = Reference(
    title: "kommunal-rapport.no 2016/11, Slik fungerer inntektsutjevningen")
  private static let perInhabitant = 0.0...10_000_000

  static let taxEqualisation = Rule(
    id: "no.income.tax-equalisation",
    unit: "NOK",
    inputs: [
      Input("tax-per-inhabitant", unit: "NOK-per-inhabitant", .number(perInhabitant)),
      Input("average-tax-per-inhabitant", unit: "NOK-per-inhabitant", .number(perInhabitant)),
      inhabitants,
      // It follows from the taxes of the whole country.
      .optional("deduction", unit: "NOK-per-inhabitant", perInhabitant),
    ],
    parameters: TaxEqualisation.parameters, statute: source
  ) { inputs, day, rulebook throws(Diagnostic) in
    let parts = try taxParts(
      tax: try inputs.number("tax-per-inhabitant"), average: try inputs.number("average-tax-per-inhabitant"),
      at: day, in: rulebook)
    let total = try taxTotal(
      parts.compactMap(\.result.number), inhabitants: try inputs.number("inhabitants"),
      deduction: try inputs.optional("deduction"), at: day, in: rulebook)
    return Traced(total.result, steps: parts + [total])
  }

  /// The symmetric and the extra part, kroner per inhabitant.
  private static func taxParts(
    tax: Double, average: Double, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> [TraceStep] {
    let terms = try TaxEqualisation.terms(at: day, in: rulebook)
    let inputs: [TraceStep.Input] = [
      .init("tax-per-inhabitant", .number(tax), unit: "NOK-per-inhabitant"),
      .init("average-tax-per-inhabitant", .number(average), unit: "NOK-per-inhabitant"),
    ]
    return [
      TraceStep(
        "income.tax-equalisation.symmetric", formula: "rate × (average − tax)", inputs: inputs,
        parameters: [terms.rate], result: .number(terms.rule.symmetric(tax: tax, average: average)),
        unit: "NOK-per-inhabitant", reference: source),
      extraStep(tax: tax, average: average, inputs, terms),
    ]
  }

  /// Above the average nobody gets more, whatever the limit below it: then no rate is looked at.
  private static func extraStep(
    tax: Double, average: Double, _ inputs: [TraceStep.Input], _ terms: TaxEqualisation.Terms
  ) -> TraceStep {
    let isAbove = tax >= average
    return TraceStep(
      "income.tax-equalisation.extra",
      formula: isAbove ? "tax ≥ average: 0" : "extra-rate × max(0, limit × average − tax)", inputs: inputs,
      parameters: isAbove ? [] : [terms.limit, terms.extraRate],
      result: .number(isAbove ? 0 : terms.rule.extra(tax: tax, average: average)),
      unit: "NOK-per-inhabitant", reference: source)
  }

  /// - Parameter parts: symmetric and extra, kroner per inhabitant.
  private static func taxTotal(
    _ parts: [Double], inhabitants: Double, deduction given: Double?, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> TraceStep {
    let known = given == nil ? try rulebook.value(TaxEqualisation.parameters[3], at: day) : nil
    let result: Amount =
      if let deduction = given ?? known?.number {
        .money(.nearest(ore: (parts.reduce(0, +) - deduction) * 100 * inhabitants))
      } else {
        .unknown(known?.unknown ?? "")
      }
    var inputs = zip(["symmetric", "extra"], parts).map {
      TraceStep.Input($0, .number($1), unit: "NOK-per-inhabitant")
    }
    if let given { inputs.append(.init("deduction", .number(given), unit: "NOK-per-inhabitant")) }
    inputs.append(.init("inhabitants", .number(inhabitants), unit: "persons"))
    return TraceStep(
      "income.tax-equalisation", formula: "(symmetric + extra − deduction) × inhabitants", inputs: inputs,
      parameters: known.map { [$0] } ?? [], result: result, unit: "NOK", rounding: .halfAwayFromZero,
      reference: source)
  }
}
