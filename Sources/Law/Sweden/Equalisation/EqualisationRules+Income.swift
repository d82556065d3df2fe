import Basics
import Rulebook

// The income equalisation of one municipality.
extension EqualisationRules {
  private static let parameters = [
    "guarantee", "grant-rate", "fee-rate", "grant-rate-outside-region", "fee-rate-outside-region",
  ].map { "se.income.\($0)" }
  /// Codes of the counties; 09 is Gotland.
  private static let counties = [
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21",
    "22", "23", "24", "25",
  ]

  static let income = Rule(
    id: "se.income.equalisation",
    unit: "SEK",
    inputs: [
      Input("tax-base", unit: "SEK", .number(0...1e13)), inhabitants,
      Input("mean-tax-base", unit: "SEK-per-inhabitant", .number(perInhabitant)),
      Input("county", unit: "", .word(counties)),
      .optional("fee-rate", unit: "percent", 0...100),
    ],
    parameters: parameters, statute: statute()
  ) { inputs, day, rulebook throws(Diagnostic) in
    let guarantee = try rulebook.value(parameters[0], at: day)
    let base = try inputs.number("tax-base")
    let inhabitants = try inputs.number("inhabitants")
    let mean = try inputs.number("mean-tax-base")
    guard let level = guarantee.number else {
      return single("income.guarantee-gap", gapFormula, [], [guarantee], guarantee.amount)
    }
    let municipality = IncomeEqualisation.Municipality(
      taxBase: try inputs.money("tax-base"), inhabitants: try inputs.whole("inhabitants"))
    let gap = IncomeEqualisation(guarantee: level, mean: mean).gap(of: municipality)
    let first = single(
      "income.guarantee-gap", gapFormula,
      [
        .init("mean-tax-base", .number(mean), unit: "SEK-per-inhabitant"),
        .init("inhabitants", .number(inhabitants), unit: "persons"),
        .init("tax-base", .number(base), unit: "SEK"),
      ], [guarantee], .money(.nearest(ore: gap)))
    let second = try rated(
      gap: gap, county: try inputs.word("county"), fee: try inputs.optional("fee-rate"), at: day,
      in: rulebook)
    return Traced(second.value, steps: first.steps + second.steps)
  }

  private static let gapFormula = "guarantee × mean-tax-base × inhabitants − tax-base"

  /// The gap in öre times the county's rate for grants, or below zero that for fees.
  private static func rated(
    gap: Double, county: String, fee given: Double?, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let inputs: [TraceStep.Input] = [.init("gap", .money(.nearest(ore: gap)), unit: "SEK")]
    if gap < 0, let given {
      return single(
        "income.equalisation-fee", "gap × fee-rate",
        inputs + [.init("fee-rate", .number(given), unit: "percent")], [],
        .money(.nearest(ore: gap * given / 100)))
    }
    let rate =
      if county == "09" {
        try rulebook.value(parameters[gap < 0 ? 4 : 3], at: day)
      } else {
        try rulebook.value(parameters[gap < 0 ? 2 : 1], at: day, row: county)
      }
    let result = rate.number.map { Amount.money(.nearest(ore: gap * $0 / 100)) } ?? rate.amount
    return single(
      gap < 0 ? "income.equalisation-fee" : "income.equalisation-grant",
      gap < 0 ? "gap × fee-rate" : "gap × grant-rate", inputs, [rate], result)
  }
}
