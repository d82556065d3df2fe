import Basics
import Rulebook

extension TraceStep {
  /// A step of an income system whose result is kroner, rounded once to whole øre.
  ///
  /// - Parameters:
  ///   - given: what went in: name, number and unit.
  ///   - ore: the result before it is rounded.
  init(
    _ step: String, formula: String, given: [(name: String, number: Double, unit: String)],
    used: [Used] = [], ore: Double, unit: String, reference: Reference?, formulaVerified: Bool = true
  ) {
    self.init(
      step, formula: formula,
      inputs: given.map { .init($0.name, .number($0.number), unit: $0.unit) }, parameters: used,
      result: .money(.nearest(ore: ore)), unit: unit, rounding: .halfAwayFromZero, reference: reference,
      formulaVerified: formulaVerified)
  }
}

extension Traced<Amount> {
  /// The value of one step that has one.
  init(_ step: TraceStep) {
    self.init(step.result, steps: [step])
  }

  /// Not known, and why.
  static func unknown(_ reason: LocalText) -> Traced<Amount> {
    Traced(.unknown(reason), steps: [])
  }
}

extension IncomeItem {
  /// This amount shared out by inhabitants, so that the parts add up to it.
  func shared(among partners: [IncomeUnit]) -> [IncomeItem] {
    guard let money else { return partners.map { _ in self } }
    let unit = amount.steps.last?.unit ?? ""
    let all = partners.reduce(0) { $0 + $1.inhabitants }
    return zip(partners, money.apportioned(by: partners.map { Int64($0.inhabitants) })).map {
      partner, share in
      let step = TraceStep(
        "income.share", formula: "amount × inhabitants ÷ all-inhabitants",
        inputs: [
          .init("amount", .money(money), unit: unit),
          .init("inhabitants", .number(Double(partner.inhabitants)), unit: "persons"),
          .init("all-inhabitants", .number(Double(all)), unit: "persons"),
        ], result: .money(share), unit: unit, rounding: .down)
      return IncomeItem(kind, part, Traced(.money(share), steps: amount.steps + [step]))
    }
  }

  /// What each partner pays into the common purse, or takes out of it, of one part of their income: its
  /// share by inhabitants of what all have, less what it had. The amounts add up to zero.
  ///
  /// - Parameter parts: one for each partner, as they stand alone.
  static func pooled(_ part: String, _ parts: [Traced<Amount>], _ partners: [IncomeUnit]) -> [IncomeItem] {
    if let unknown = parts.lazy.compactMap({ $0.value.unknown }).first {
      return partners.map { _ in IncomeItem(.pooled, part, .unknown(unknown)) }
    }
    let own = parts.map { $0.value.money ?? .zero }
    let shares = own.sum.apportioned(by: partners.map { Int64($0.inhabitants) })
    return partners.indices.map { index in
      let unit = parts[index].steps.last?.unit ?? ""
      let result = Amount.money(shares[index] - own[index])
      let step = TraceStep(
        "income.pooled", formula: "sum × inhabitants ÷ all-inhabitants − own",
        inputs: [
          .init("sum", .money(own.sum), unit: unit),
          .init("inhabitants", .number(Double(partners[index].inhabitants)), unit: "persons"),
          .init(
            "all-inhabitants", .number(partners.reduce(0.0) { $0 + Double($1.inhabitants) }), unit: "persons"),
          .init("own", .money(own[index]), unit: unit),
        ], result: result, unit: unit, rounding: .down)
      return IncomeItem(.pooled, part, Traced(result, steps: parts[index].steps + [step]))
    }
  }
}
