import Basics
import Rulebook
import Testing

/// A computed value remembers how it came about.
@Suite struct RuleTests {
  static let rule = Rule(
    id: "no.merger.half", unit: "NOK",
    inputs: [Input("inhabitants", unit: "persons", .whole(0...100_000))],
    parameters: ["no.merger.support", "no.income.rate"], statute: Reference(title: "A law", section: "§ 1")
  ) { inputs, day, rulebook throws(Diagnostic) in
    let inhabitants = try inputs.number("inhabitants")
    let support = try rulebook.value("no.merger.support", at: day, by: inhabitants)
    let rate = try rulebook.value("no.income.rate", at: day)
    let result: Amount =
      if let money = support.money, let rate = rate.number {
        .money(money.scaled(by: rate, rounding: .halfAwayFromZero))
      } else {
        .unknown(support.unknown ?? "")
      }
    let step = TraceStep(
      "half", formula: "support × rate",
      inputs: [.init("inhabitants", .number(inhabitants), unit: "persons")], parameters: [support, rate],
      result: result, unit: "NOK", rounding: .halfAwayFromZero)
    return Traced(result, steps: [step])
  }

  @Test func theTraceHasWhatWentIn() throws {
    let outcome = try Self.rule.answer(["inhabitants": "100"], at: .newYear(2015), in: LookupTests.book)
    #expect(outcome.value == .money(Money(kroner: 3_000_000)))
    #expect(outcome.steps.first?.parameters.map(\.parameter) == ["no.merger.support", "no.income.rate"])
    #expect(outcome.verified)
  }

  @Test(arguments: [("15000", 2015), ("100", 2026)])
  func oneUnverifiedParameterMakesTheOutcomeUnverified(_ inhabitants: String, _ year: Int) throws {
    let outcome = try Self.rule.answer(
      ["inhabitants": inhabitants], at: .newYear(year), in: LookupTests.book)
    #expect(!outcome.verified)
  }

  @Test func theUnknownStaysUnknown() throws {
    let outcome = try Self.rule.answer(["inhabitants": "30000"], at: .newYear(2015), in: LookupTests.book)
    #expect(outcome.value.unknown?.text(in: "en") == "The table was not found")
  }

  @Test func aRuleAppliesSinceAllItsParametersHaveValues() {
    let later = Parameter(
      id: "no.later", descriptions: [:], unit: "ratio",
      versions: [
        .init(
          from: .newYear(2018), content: .single(.number(1)), verified: true,
          reference: LookupTests.source)
      ])
    #expect(Self.rule.valid(with: [LookupTests.rate, later]).from == .newYear(2018))
  }

  @Test func nearIdsAreSuggested() {
    let ids = ["no.merger.one-off-costs", "no.merger.reform-support", "se.income.equalisation"]
    #expect(NearNames.nearest(to: "no.merger.one-of-cost", among: ids).first == ids[0])
    #expect(NearNames.nearest(to: "equalisation", among: ids).first == ids[2])
    #expect(NearNames.nearest(to: "xyz", among: ids + ["no.x"]).count == 3)
  }

  @Test func remarksFallBackToALanguageThatTheyHave() {
    #expect(LocalText(["nb": "ja", "en": "yes"]).text(in: "sv") == "yes")
    #expect(LocalText(["nb": "ja"]).text(in: "sv") == "ja")
    #expect(LocalText("yes").text(in: "nb") == "yes")
  }
}
