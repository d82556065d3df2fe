import Basics
import Rulebook

/// Veksttilskudd: an amount for every inhabitant that a municipality has grown by above a yearly limit.
enum GrowthGrant {
  static let parameters = ["limit", "rate", "tax-limit"].map { "no.income.growth-grant-\($0)" }
  static let source = Reference(title: "Prop. 123 S (2015–2016)", section: "vedlegg 8", id: "id2500136")

  /// - Parameters:
  ///   - growth: average of the last three years, in percent a year.
  ///   - taxRatio: tax per inhabitant as a share of the country's.
  /// - Throws: a fault of the lookups.
  static func amount(
    inhabitants: Int, growth: Double, taxRatio: Double, at day: Day, in rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let limit = try rulebook.value(parameters[0], at: day)
    let rate = try rulebook.value(parameters[1], at: day)
    let taxLimit = try rulebook.value(parameters[2], at: day)
    var persons = Amount.unknown(limit.unknown ?? taxLimit.unknown ?? "")
    if let lowest = limit.number, let richest = taxLimit.number {
      let growing = taxRatio < richest ? max(0, growth - lowest) : 0
      persons = .number(growing / 100 * Double(inhabitants))
    }
    var amount = Amount.unknown(persons.unknown ?? rate.unknown ?? "")
    if let persons = persons.number, let rate = rate.money {
      amount = .money(.nearest(ore: persons * Double(rate.ore)))
    }
    return Traced(
      amount,
      steps: [
        TraceStep(
          "income.growth-grant.persons",
          formula: "inhabitants × max(0, growth − limit) where tax-ratio < tax-limit",
          inputs: [
            .init("inhabitants", .number(Double(inhabitants)), unit: "persons"),
            .init("growth", .number(growth), unit: "percent"),
            .init("tax-ratio", .number(taxRatio), unit: "ratio"),
          ],
          parameters: [limit, taxLimit], result: persons, unit: "persons", reference: source),
        TraceStep(
          "income.growth-grant", formula: "persons × rate",
          inputs: [.init("persons", persons, unit: "persons")], parameters: [rate], result: amount,
          unit: "NOK", rounding: .halfAwayFromZero, reference: source),
      ])
  }
}
