import Basics
import Rulebook

extension GrantRules {
  /// Engangskostnader of decisions in the reform period: a table by municipalities and inhabitants, price
  /// adjusted in 2017 and published in tenths of a million.
  ///
  /// Day: that of the national decision, when the grant is paid. Outside the period it is nothing.
  static let oneOffCosts = Rule(
    id: "no.merger.one-off-costs",
    unit: "NOK", inputs: [municipalities, inhabitants],
    parameters: [
      "no.merger.reform-period", "no.merger.one-off-costs", "no.merger.one-off-costs.read-cells",
      "no.merger.one-off-costs.price-factor",
    ],
    statute: statute, valid: span("2014-05-14", "2018-01-01"), evaluation: oneOffCosts)

  private static func oneOffCosts(
    _ inputs: Inputs, _ day: Day, _ rulebook: Rulebook
  ) throws(Diagnostic) -> Traced<Amount> {
    let period = try rulebook.value("no.merger.reform-period", at: day)
    guard period.number == 1 else {
      let none = TraceStep(
        "merger.outside-reform-period", formula: "0", parameters: [period], result: .money(.zero),
        unit: "NOK")
      return Traced(.money(.zero), steps: [none])
    }
    let (count, people) = (try inputs.number("municipalities"), try inputs.number("inhabitants"))
    let cell = try rulebook.value("no.merger.one-off-costs", at: day, fromRow: count, fromColumn: people)
    let read = try rulebook.value(
      "no.merger.one-off-costs.read-cells", at: day, fromRow: count, fromColumn: people)
    let factor = try rulebook.value("no.merger.one-off-costs.price-factor", at: day)
    let lookup = TraceStep(
      "merger.one-off-costs.table", formula: "table[municipalities, inhabitants]",
      inputs: [try inputs.traced(municipalities), try inputs.traced(inhabitants)],
      parameters: [cell, read], result: cell.amount, unit: "NOK", formulaVerified: read.number == 1)
    guard let amount = cell.money, let rate = factor.number else {
      return Traced(cell.amount, steps: [lookup])
    }
    let adjusted = Amount.money(
      amount.scaled(by: rate, rounding: .halfAwayFromZero).rounded(toKroner: 100_000))
    let price = TraceStep(
      "merger.one-off-costs.price", formula: "round(table × factor, 100 000)",
      inputs: [.init("table", cell.amount, unit: "NOK")], parameters: [factor], result: adjusted,
      unit: "NOK", rounding: .halfAwayFromZero, reference: factor.reference)
    return Traced(adjusted, steps: [lookup, price])
  }
}

extension Money {
  /// To the nearest multiple of `unit` kroner; a half goes away from zero. Sources print amounts so.
  fileprivate func rounded(toKroner unit: Int64) -> Money {
    Money(ore: scaled(by: 1, over: unit * 100, rounding: .halfAwayFromZero).ore * unit * 100)
  }
}
