package import Basics
package import Rulebook

/// The Swedish equalisation as an account of municipalities whose figures someone brings: what each has, and
/// what a merger does to it. Lag (2004:773).
package struct EqualisationAccount: Sendable {
  package let world: IncomeWorld
  /// The day whose law counts.
  package let day: Day
  let rulebook: Rulebook
  let guarantee: Used
  /// Kronor of tax base per inhabitant of the country, or why it is not known.
  let meanBase: (mean: Double?, reason: LocalText)
  /// Kronor of standard cost per inhabitant of the country, or why it is not known.
  let meanCost: (mean: Double?, reason: LocalText)

  static let unit = "SEK"

  /// - Throws: a fault of the lookups: `parameter-before-first-value` for a day before the system.
  package init(_ world: IncomeWorld, at day: Day, in rulebook: Rulebook) throws(Diagnostic) {
    self.world = world
    self.day = day
    self.rulebook = rulebook
    guarantee = try rulebook.value("se.income.guarantee", at: day)
    meanBase = Self.mean("mean-tax-base", in: world, rulebook.words) { unit in unit.figures["tax-base"] }
    meanCost = Self.mean("mean-standard-cost", in: world, rulebook.words) { unit in
      unit.standardCost.map { $0 * Double(unit.inhabitants) }
    }
  }

  /// As given, or of a whole country.
  private static func mean(
    _ column: String, in world: IncomeWorld, _ words: LawWords, of amount: (IncomeUnit) -> Double?
  ) -> (mean: Double?, reason: LocalText) {
    if let given = world.given[column] { return (given, "") }
    guard world.isWhole else { return (nil, words.notGiven([column])) }
    let own = String(column.dropFirst("mean-".count))
    let missing = world.units.filter { amount($0) == nil }.map(\.name)
    guard missing.isEmpty else { return (nil, words.notGiven([own], of: missing)) }
    return (world.units.reduce(0) { $0 + (amount($1) ?? 0) } / Double(world.inhabitants), "")
  }

  /// Every municipality as it stands.
  ///
  /// - Throws: a fault of the lookups; `parameter-key-unknown` for a county that has no rate.
  package func alone() throws(Diagnostic) -> [IncomeParty] {
    var parties: [IncomeParty] = []
    for unit in world.units {
      parties.append(
        IncomeParty(
          role: .alone, code: unit.code, name: unit.name, inhabitants: unit.inhabitants,
          items: [
            IncomeItem(.alone, "income-equalisation", try income(unit)),
            IncomeItem(.alone, "cost-equalisation", cost(unit)),
            IncomeItem(.alone, "structural-grant", structural(unit)),
          ] + (tellsPropertyFee ? [IncomeItem(.alone, "property-fee", propertyFee(unit))] : [])))
    }
    return parties
  }

  /// The grant or fee by tax base.
  ///
  /// - Throws: as ``alone()``.
  func income(_ unit: IncomeUnit) throws(Diagnostic) -> Traced<Amount> {
    guard let mean = meanBase.mean else { return .unknown(meanBase.reason) }
    guard let level = guarantee.number else { return .unknown(guarantee.unknown ?? "") }
    guard let base = unit.figures["tax-base"] else {
      return .unknown(rulebook.words.notGiven(["tax-base"], of: [unit.name]))
    }
    let people = Double(unit.inhabitants)
    let gap = level * mean * people - base
    let first = TraceStep(
      "income.guarantee-gap", formula: "guarantee × mean-tax-base × inhabitants − tax-base",
      given: [
        ("mean-tax-base", mean, "SEK-per-inhabitant"), ("inhabitants", people, "persons"),
        ("tax-base", base, Self.unit),
      ], used: [guarantee], ore: gap * 100, unit: Self.unit, reference: EqualisationRules.statute())
    guard let rate = try rate(gap: gap, county: unit.county) else {
      return .unknown(rulebook.words.notGiven(["county"], of: [unit.name]))
    }
    guard let percent = rate.number else { return Traced(rate.amount, steps: [first]) }
    let second = TraceStep(
      "income.equalisation-rated", formula: gap < 0 ? "gap × fee-rate" : "gap × grant-rate",
      given: [("gap", gap, Self.unit)], used: [rate], ore: gap * percent, unit: Self.unit,
      reference: EqualisationRules.statute())
    return Traced(second.result, steps: [first, second])
  }

  /// Nil where the rate depends on a county that is not given.
  private func rate(gap: Double, county: String) throws(Diagnostic) -> Used? {
    if county.isEmpty { return nil }
    let rate = gap < 0 ? "se.income.fee-rate" : "se.income.grant-rate"
    // Gotland is municipality and region in one.
    if county == "09" { return try rulebook.value("\(rate)-outside-region", at: day) }
    return try rulebook.value(rate, at: day, row: county)
  }

  /// The grant or fee by standard cost.
  func cost(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let mean = meanCost.mean else { return .unknown(meanCost.reason) }
    guard let own = unit.standardCost else {
      return .unknown(rulebook.words.notGiven(unit.standardCostMissing, of: [unit.name]))
    }
    let people = Double(unit.inhabitants)
    let difference = Traced(
      TraceStep(
        "income.cost-equalisation", formula: "(standard-cost − mean-standard-cost) × inhabitants",
        given: [
          ("standard-cost", own, "SEK-per-inhabitant"), ("mean-standard-cost", mean, "SEK-per-inhabitant"),
          ("inhabitants", people, "persons"),
        ], ore: (own - mean) * 100 * people, unit: Self.unit, reference: EqualisationRules.statute("9–10 §§"))
    )
    let parts = unit.standardCostParts
    guard !parts.isEmpty else { return difference }
    let sum = TraceStep(
      "income.standard-cost-sum", formula: "Σ standard costs",
      given: parts.map { ($0.name, $0.value, "SEK-per-inhabitant") }, ore: own * 100,
      unit: "SEK-per-inhabitant",
      reference: EqualisationRules.statute("3 och 8 §§"))
    return Traced(difference.value, steps: [sum] + difference.steps)
  }

  /// Whether the property fee is asked about: it is no part of the equalisation, and told where somebody gives it.
  var tellsPropertyFee: Bool { world.units.contains { $0.figures["property-fee"] != nil } }

  /// What owners of homes pay to the municipality in which these lie, so that a merger adds it up.
  func propertyFee(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let fee = unit.figures["property-fee"] else {
      return .unknown(rulebook.words.notGiven(["property-fee"], of: [unit.name]))
    }
    return Traced(
      TraceStep(
        "income.property-fee", formula: "property-fee", given: [("property-fee", fee, Self.unit)],
        ore: fee * 100,
        unit: Self.unit,
        reference: Reference(title: "Lag (2007:1398) om kommunal fastighetsavgift", id: "SFS 2007:1398")))
  }

  func structural(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let rate = unit.figures["structural-grant"] else {
      return .unknown(rulebook.words.notGiven(["structural-grant"], of: [unit.name]))
    }
    return Traced(
      TraceStep(
        "income.structural-grant", formula: "inhabitants × structural-grant",
        given: [
          ("inhabitants", Double(unit.inhabitants), "persons"),
          ("structural-grant", rate, "SEK-per-inhabitant"),
        ], ore: rate * 100 * Double(unit.inhabitants), unit: Self.unit,
        reference: EqualisationRules.statute("11 §")))
  }
}
