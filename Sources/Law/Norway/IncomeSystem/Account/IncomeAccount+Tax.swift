import Basics
import Rulebook

// The tax equalisation of municipalities of a country that is known whole or by its means.
extension IncomeAccount {
  static let taxSource = Reference(
    title: "kommunal-rapport.no 2016/11, Slik fungerer inntektsutjevningen")

  /// Kroner of tax of a municipality; nil where it is not given.
  func tax(_ unit: IncomeUnit) -> Double? {
    IncomeAccount.tax(unit, in: world)
  }

  private static func tax(_ unit: IncomeUnit, in world: IncomeWorld) -> Double? {
    if let tax = unit.figures["tax"] { return tax }
    guard let percent = unit.figures["tax-percent"], let mean = world.given["mean-tax"] else { return nil }
    return percent / 100 * mean * Double(unit.inhabitants)
  }

  /// Kroner of tax per inhabitant of the country, or what is missing to know it.
  static func meanTax(
    of world: IncomeWorld, _ words: LawWords
  ) -> (mean: Double?, reason: LocalText) {
    if let mean = world.given["mean-tax"] { return (mean, "") }
    guard world.isWhole else { return (nil, words.notGiven(["mean-tax"])) }
    let missing = world.units.filter { tax($0, in: world) == nil }.map(\.name)
    guard missing.isEmpty else { return (nil, words.notGiven(["tax"], of: missing)) }
    let mean = world.units.reduce(0) { $0 + (tax($1, in: world) ?? 0) } / Double(world.inhabitants)
    return (mean, "")
  }

  /// Kroner of extra compensation, before the deduction that pays for it.
  func extra(tax: Double, inhabitants: Int, mean: Double) -> Double {
    terms.rule.extra(tax: tax, average: mean * Double(inhabitants))
  }

  /// Kroner per inhabitant that every municipality pays for the extra compensation: as given, as it follows
  /// from a whole country, or as published.
  ///
  /// - Throws: a fault of the lookups.
  func deduction() throws(Diagnostic) -> Traced<Amount> {
    if let given = world.given["deduction"] { return Traced(.number(given), steps: []) }
    let (mean, reason) = meanTax
    guard world.isWhole else {
      let used = try rulebook.value(TaxEqualisation.parameters[3], at: day)
      return Traced(
        used.amount,
        steps: [
          TraceStep(
            "income.deduction-published", formula: "deduction", parameters: [used], result: used.amount,
            unit: "NOK-per-inhabitant", reference: Self.taxSource)
        ])
    }
    guard let mean else { return .unknown(reason) }
    let all = world.units.reduce(0) {
      $0 + extra(tax: tax($1) ?? 0, inhabitants: $1.inhabitants, mean: mean)
    }
    let each = Amount.number(all / Double(world.inhabitants))
    return Traced(
      each,
      steps: [
        TraceStep(
          "income.deduction", formula: "Σ extra ÷ inhabitants",
          inputs: [
            .init("extra", .number(all), unit: Self.unit),
            .init("inhabitants", .number(Double(world.inhabitants)), unit: "persons"),
          ], parameters: [terms.limit, terms.extraRate], result: each, unit: "NOK-per-inhabitant",
          reference: Self.taxSource)
      ])
  }

  func taxEqualisation(_ unit: IncomeUnit, _ deduction: Traced<Amount>) -> Traced<Amount> {
    let first = taxBeforeDeduction(unit)
    guard let before = first.steps.last?.result.number, first.value.unknown == nil else { return first }
    guard let each = deduction.value.number else {
      return .unknown(deduction.value.unknown ?? rulebook.words.notGiven(["deduction"]))
    }
    let people = Double(unit.inhabitants)
    let step = TraceStep(
      "income.tax-equalisation", formula: "(symmetric + extra − deduction) × inhabitants",
      given: [
        ("symmetric-and-extra", before, Self.unit), ("deduction", each, "NOK-per-inhabitant"),
        ("inhabitants", people, "persons"),
      ], ore: exactBeforeDeduction(unit) * 100 - each * 100 * people, unit: Self.unit,
      reference: Self.taxSource)
    return Traced(step.result, steps: first.steps + deduction.steps + [step])
  }

  /// Symmetric part and extra compensation of a municipality, kroner.
  func taxBeforeDeduction(_ unit: IncomeUnit) -> Traced<Amount> {
    let (mean, reason) = meanTax
    guard let mean else { return .unknown(reason) }
    guard let tax = tax(unit) else { return .unknown(rulebook.words.notGiven(["tax"], of: [unit.name])) }
    let isAbove = tax >= mean * Double(unit.inhabitants)
    return Traced(
      TraceStep(
        "income.tax-before-deduction",
        formula:
          "rate × (average × inhabitants − tax) + extra-rate × max(0, limit × average × inhabitants − tax)",
        given: [
          ("tax", tax, Self.unit), ("average", mean, "NOK-per-inhabitant"),
          ("inhabitants", Double(unit.inhabitants), "persons"),
        ], used: isAbove ? [terms.rate] : [terms.rate, terms.limit, terms.extraRate],
        ore: exactBeforeDeduction(unit) * 100, unit: Self.unit, reference: Self.taxSource))
  }

  private func exactBeforeDeduction(_ unit: IncomeUnit) -> Double {
    guard let mean = meanTax.mean, let tax = tax(unit) else { return 0 }
    let level = mean * Double(unit.inhabitants)
    return terms.rule.symmetric(tax: tax, average: level) + terms.rule.extra(tax: tax, average: level)
  }
}
