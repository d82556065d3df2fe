import Basics
import Law
import Rulebook
import Testing

/// What the rules know, what they leave unknown, and what they never do.
@Suite struct GrantRuleTests {
  @Test func everyParameterOfARuleIsShipped() throws {
    let book = try GrantBooks.shipped.get()
    for rule in GrantRules.all {
      for id in rule.parameters { #expect(try book.parameter(id).id == id) }
    }
  }

  @Test func theFirstDayOfAParameterIsInEveryRuleThatCanBeAsked() throws {
    #expect(GrantRules.all.map(\.id).contains("no.merger.structure-compensation"))
    for rule in GrantRules.all { #expect(rule.id.hasPrefix("no.") && rule.unit == "NOK") }
  }

  @Test func theReformSupportOf2020AddsUpToWhatWasPaid() throws {
    func paid(_ people: Int) throws -> Money {
      try #require(
        try GrantBooks.rule("no.merger.reform-support", ["inhabitants": "\(people)"], at: "2020-01-01")
          .value.money)
    }
    let holmestrand = Money(kroner: 17_064_000)
    let sum = try paid(60_000) * 10 + paid(40_000) * 4 + paid(20_000) * 12 + holmestrand + paid(5_000) * 16
    #expect(sum == Money(kroner: 820_358_000))
  }

  @Test(
    arguments: [(2, 15_000), (3, 15_000), (2, 200_000), (4, 1_000), (4, 20_000), (9, 500)] as [(Int, Int)])
  func bandsOfTheOneOffGrantThatWereNotFoundAreUnknown(_ count: Int, _ people: Int) throws {
    let outcome = try GrantBooks.rule(
      "no.merger.one-off-grant", ["municipalities": "\(count)", "inhabitants": "\(people)"],
      at: "2021-06-01")
    #expect(outcome.value.unknown != nil)
    #expect(outcome.value.unknown?.byLanguage.count == 4)
  }

  @Test(arguments: ["2018-03-01", "2026-01-01"])
  func theOneOffGrantIsUnknownWhereItsYearIs(_ day: String) throws {
    let outcome = try GrantBooks.rule(
      "no.merger.one-off-grant", ["municipalities": "2", "inhabitants": "9000"], at: day)
    #expect(outcome.value.unknown != nil)
  }

  @Test func thePotOf2017IsSharedOutWhole() throws {
    let people = [9_500, 20_000, 63_000]
    let parts = try people.map { inhabitants in
      try #require(
        try GrantBooks.rule(
          "no.merger.regional-centre",
          ["inhabitants": "\(inhabitants)", "receivers": "3", "receivers-inhabitants": "92500"],
          at: "2017-01-01"
        ).value.money)
    }
    #expect(abs((parts.sum - Money(kroner: 100_000_000)).ore) <= 3)
    // The 60 million by merger are the same for all: the rest is by inhabitant.
    let each = Double((parts[2] - parts[1]).ore) / 100 / 43_000
    #expect(abs(each - 40_000_000 / 92_500) < 0.01)
  }

  @Test func theRegionalCentreGrantIsUnknownWhereOnlyThePotIs() throws {
    let outcome = try GrantBooks.rule(
      "no.merger.regional-centre", ["inhabitants": "12500"], at: "2019-01-01")
    #expect(outcome.value.unknown != nil)
    let city = try GrantBooks.rule(
      "no.merger.regional-centre", ["inhabitants": "140000", "metropolitan": "yes"], at: "2021-01-01")
    #expect(city.value.money == .zero)
  }

  @Test func aSplitHasPrecedentsAndNoFormula() throws {
    let outcome = try GrantBooks.rule("no.split.costs", [:], at: "2024-01-01")
    #expect(outcome.value.unknown != nil)
    #expect(outcome.steps.first?.result.money == Money(kroner: 795_200_000))
    let asked = try GrantBooks.shipped.get().value(
      "no.split.costs", at: .newYear(2024), row: "Ålesund", column: "applied")
    #expect(asked.money == Money(kroner: 237_000_000))
  }
}
