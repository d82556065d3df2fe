import Basics
import Rulebook

// What was frozen, what is phased in, and what a merger keeps.
extension EqualisationRules {
  static let structuralGrant = Rule(
    id: "se.income.structural-grant",
    descriptions: [
      "nb": "Strukturbidrag: fryst beløp per innbygger i svensk kommune",
      "nn": "Strukturbidrag: frose beløp per innbyggjar i svensk kommune",
      "sv": "Strukturbidrag: fryst belopp per invånare",
      "en": "Structural grant (strukturbidrag): a frozen amount per inhabitant",
    ],
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
    descriptions: [
      "nb": "Införandebidrag: dekker en nedgang i 2020 over et beløp per innbygger, mindre for hvert år",
      "nn": "Införandebidrag: dekkjer ein nedgang i 2020 over eit beløp per innbyggjar, mindre for kvart år",
      "sv": "Införandebidrag: täcker en minskning 2020 över ett belopp per invånare, mindre för varje år",
      "en": "Introduction grant (införandebidrag): the loss of 2020 above a step, less for every year",
    ],
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
    descriptions: [
      "nb": "Svensk sammenslåing: det høyeste av før og etter gjelder de første årene (17 a §)",
      "nn": "Svensk samanslåing: det høgaste av før og etter gjeld dei første åra (17 a §)",
      "sv": "Sammanläggning: det högsta av före och efter gäller de första åren (17 a §)",
      "en": "Swedish merger: the higher of before and after counts in the first years (17 a §)",
    ],
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
