import Basics
import Rulebook

// The structural grant, which is frozen; the introduction grant, which is phased out; and what a merger keeps.
extension EqualisationRules {
  static let structuralGrant = Rule(
    id: "se.income.structural-grant",
    unit: "SEK",
    inputs: [inhabitants, .optional("structural-grant", unit: "SEK-per-inhabitant", perInhabitant)],
    parameters: ["se.income.structural-grant"], statute: statute("11 §")
  ) { inputs, day, rulebook throws(Diagnostic) in
    let inhabitants = try inputs.whole("inhabitants")
    let people = TraceStep.Input("inhabitants", .number(Double(inhabitants)), unit: "persons")
    let formula = "inhabitants × structural-grant"
    guard let given = try inputs.optional("structural-grant") else {
      let known = try rulebook.value("se.income.structural-grant", at: day)
      let result = known.money.map { Amount.money($0 * Int64(inhabitants)) } ?? known.amount
      return single("income.structural-grant", formula, [people], [known], result, section: "11 §")
    }
    return single(
      "income.structural-grant", formula,
      [people, .init("structural-grant", .number(given), unit: "SEK-per-inhabitant")], [],
      .money(.nearest(ore: given * 100 * Double(inhabitants))), section: "11 §")
  }

  static let introductionGrant = Rule(
    id: "se.income.introduction-grant",
    unit: "SEK",
    inputs: [inhabitants, Input("loss-per-inhabitant", unit: "SEK-per-inhabitant", .number(perInhabitant))],
    parameters: ["se.income.introduction-grant-step"], statute: statute("13 §")
  ) { inputs, day, rulebook throws(Diagnostic) in
    let inhabitants = try inputs.number("inhabitants")
    let loss = try inputs.number("loss-per-inhabitant")
    let step = try rulebook.value("se.income.introduction-grant-step", at: day)
    let result = step.number.map { step in
      let each = IntroductionGrant.perInhabitant(loss: loss, step: step, year: day.year)
      return Amount.money(.nearest(ore: each * 100 * inhabitants))
    }
    return single(
      "income.introduction-grant", "max(0, loss-per-inhabitant − step × (year − 2019)) × inhabitants",
      [
        .init("loss-per-inhabitant", .number(loss), unit: "SEK-per-inhabitant"),
        .init("year", .number(Double(day.year)), unit: "year"),
        .init("inhabitants", .number(inhabitants), unit: "persons"),
      ], [step], result ?? step.amount, section: "13 §")
  }

  static let mergerProtection = Rule(
    id: "se.income.merger-protection",
    unit: "SEK",
    inputs: [
      Input("sum-before", unit: "SEK", .numbers(amounts)),
      Input("amount-after", unit: "SEK", .number(amounts)),
      Input("years-since", unit: "years", .whole(0...100)),
    ],
    parameters: ["se.income.merger-protection-years"], statute: statute("17 a §")
  ) { inputs, day, rulebook throws(Diagnostic) in
    let years = try rulebook.value("se.income.merger-protection-years", at: day)
    let before = try inputs.numbers("sum-before").compactMap { Money(kroner: $0) }.sum
    let after = try inputs.money("amount-after")
    let since = try inputs.whole("years-since")
    let result = years.number.flatMap { Int(exactly: $0.rounded(.down)) }.map {
      Amount.money(MergerProtection(years: $0).amount(before: before, after: after, yearsSince: since))
    }
    return single(
      "income.merger-protection", "years-since < years: max(Σ sum-before, amount-after); else amount-after",
      [
        .init("sum-before", .money(before), unit: "SEK"), .init("amount-after", .money(after), unit: "SEK"),
        .init("years-since", .number(Double(since)), unit: "years"),
      ], [years], result ?? years.amount, section: "17 a §")
  }
}
