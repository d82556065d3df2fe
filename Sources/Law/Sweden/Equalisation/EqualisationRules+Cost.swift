import Basics
import Rulebook

// Cost equalisation, and the item that makes the outlay what was appropriated.
extension EqualisationRules {
  static let cost = Rule(
    id: "se.income.cost-equalisation",
    unit: "SEK",
    inputs: [
      Input("standard-cost", unit: "SEK-per-inhabitant", .number(perInhabitant)),
      .optional("mean-standard-cost", unit: "SEK-per-inhabitant", perInhabitant), inhabitants,
    ],
    parameters: ["se.income.mean-standard-cost"], statute: statute()
  ) { inputs, day, rulebook throws(Diagnostic) in
    let own = try inputs.number("standard-cost")
    let inhabitants = try inputs.whole("inhabitants")
    let given = try inputs.optional("mean-standard-cost")
    let known = given == nil ? try rulebook.value("se.income.mean-standard-cost", at: day) : nil
    let result = (given ?? known?.number).map {
      Amount.money(CostEqualisation.amount(standardCost: own, mean: $0, inhabitants: inhabitants))
    }
    var told: [TraceStep.Input] = [
      .init("standard-cost", .number(own), unit: "SEK-per-inhabitant"),
      .init("inhabitants", .number(Double(inhabitants)), unit: "persons"),
    ]
    if let given { told.append(.init("mean-standard-cost", .number(given), unit: "SEK-per-inhabitant")) }
    return single(
      "income.cost-equalisation", "(standard-cost − mean-standard-cost) × inhabitants", told,
      known.map { [$0] } ?? [], result ?? known?.amount ?? .unknown(""))
  }

  static let adjustment = Rule(
    id: "se.income.adjustment",
    unit: "SEK",
    inputs: [
      Input("appropriation", unit: "SEK", .number(0...1e13)),
      Input("net-outlay", unit: "SEK", .number(-1e13...1e13)),
      Input("country-inhabitants", unit: "persons", .whole(1...100_000_000)), inhabitants,
    ],
    parameters: [], statute: statute("15–16 §§")
  ) { inputs, _, _ throws(Diagnostic) in
    let appropriation = try inputs.money("appropriation")
    let outlay = try inputs.money("net-outlay")
    let country = try inputs.whole("country-inhabitants")
    let inhabitants = try inputs.whole("inhabitants")
    let amount = (appropriation - outlay).scaled(
      by: Int64(inhabitants), over: Int64(country), rounding: .halfAwayFromZero)
    return single(
      "income.adjustment", "(appropriation − net-outlay) × inhabitants ÷ country-inhabitants",
      [
        .init("appropriation", .money(appropriation), unit: "SEK"),
        .init("net-outlay", .money(outlay), unit: "SEK"),
        .init("inhabitants", .number(Double(inhabitants)), unit: "persons"),
        .init("country-inhabitants", .number(Double(country)), unit: "persons"),
      ], [], .money(amount), section: "15–16 §§")
  }
}
