package import Basics
package import Rulebook

/// The Norwegian income system as an account of municipalities whose figures someone brings: what each has,
/// and what a merger does to it.
///
/// Every part stands for itself, so that one whose figures are not given leaves the others known. The
/// formulas are those of ``TaxEqualisation`` and ``ExpenditureEqualisation``, in a form that needs no more
/// than sums of the country; both give the same amounts to the øre that they round to.
package struct IncomeAccount: Sendable {
  package let world: IncomeWorld
  /// The day whose law counts.
  package let day: Day
  let rulebook: Rulebook
  let terms: TaxEqualisation.Terms
  /// The main cost key of the day, or why there is none.
  let key: CostKey.Found
  /// The country's sums of the criteria whose figures are all given.
  let sums: [String: Double]
  /// Kroner of tax per inhabitant of the country, or why it is not known.
  let meanTax: (mean: Double?, reason: LocalText)

  /// - Throws: a fault of the lookups: `parameter-before-first-value` for a day before the system,
  ///   `parameter-unknown-value`.
  package init(_ world: IncomeWorld, at day: Day, in rulebook: Rulebook) throws(Diagnostic) {
    self.world = world
    self.day = day
    self.rulebook = rulebook
    terms = try TaxEqualisation.terms(at: day, in: rulebook)
    key = try CostKey.main(at: day, in: rulebook)
    sums = IncomeAccount.sums(of: world, key)
    meanTax = IncomeAccount.meanTax(of: world, rulebook.words)
  }

  /// The criteria that the cost key of a day knows, in its order; none where it knows no key.
  ///
  /// - Throws: a fault of the lookups.
  package static func criteria(at day: Day, in rulebook: Rulebook) throws(Diagnostic) -> [String] {
    guard case .weights(let key, _) = try CostKey.main(at: day, in: rulebook) else { return [] }
    return key.weights.map(\.criterion)
  }

  static let source = IncomeRules.greenBook
  static let unit = "NOK"

  /// Every municipality as it stands.
  ///
  /// - Throws: a fault of the lookups.
  package func alone() throws(Diagnostic) -> [IncomeParty] {
    let deduction = try deduction()
    return world.units.map { unit in
      IncomeParty(
        role: .alone, code: unit.code, name: unit.name, inhabitants: unit.inhabitants,
        items: [
          IncomeItem(.alone, "capita-grant", capitaGrant(unit)),
          IncomeItem(.alone, "expenditure-equalisation", expenditure(unit)),
          IncomeItem(.alone, "tax-equalisation", taxEqualisation(unit, deduction)),
          IncomeItem(.alone, "regional-grants", regional(unit)),
        ])
    }
  }

  private func capitaGrant(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let rate = world.given["capita-grant"] else {
      return .unknown(rulebook.words.notGiven(["capita-grant"]))
    }
    return Traced(
      TraceStep(
        "income.capita-grant", formula: "inhabitants × grant-per-inhabitant",
        given: [
          ("inhabitants", Double(unit.inhabitants), "persons"),
          ("grant-per-inhabitant", rate, "NOK-per-inhabitant"),
        ], ore: rate * 100 * Double(unit.inhabitants), unit: Self.unit, reference: Self.source))
  }

  func regional(_ unit: IncomeUnit) -> Traced<Amount> {
    guard let amount = unit.figures["regional-grants"] else {
      return .unknown(rulebook.words.notGiven(["regional-grants"], of: [unit.name]))
    }
    return Traced(
      TraceStep(
        "income.regional-given", formula: "regional-grants", given: [("regional-grants", amount, Self.unit)],
        ore: amount * 100, unit: Self.unit, reference: nil))
  }
}
