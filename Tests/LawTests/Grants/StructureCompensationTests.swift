import Basics
import Law
import Rulebook
import Testing

/// The loss that is compensated, and its way down. The base grant is assumed: none is verified.
@Suite struct StructureCompensationTests {
  private static let base = Money(kroner: 10_000_000)

  private func compensation(_ given: [String: String], decided: String = "2017-06-08") throws -> Amount {
    let book = try GrantBooks.shipped.get()
    let parameter = try book.parameter("no.merger.structure-compensation.basis-grant")
    let assumed = book.overlaid(with: Overlay(replacing: [parameter.assuming(.money(Self.base))]))
    let inputs = ["municipalities": "3", "effect-year": "2020", "year": "2020"].merging(given) { $1 }
    return try Law.rule("no.merger.structure-compensation").answer(
      inputs, at: try #require(Day(decided)), in: assumed
    ).value
  }

  private func weights(_ taper: String, effect: Int) throws -> [Double] {
    try (effect - 1...effect + 21).map { year in
      let amount = try compensation(
        ["year": "\(year)", "effect-year": "\(effect)", "taper": taper, "municipalities": "2"])
      return try #require(amount.money).kroner / Self.base.kroner
    }
  }

  /// Sandefjord, of three municipalities without regional grants, received exactly two base grants.
  @Test func threeMunicipalitiesLoseTwoBaseGrants() throws {
    #expect(try compensation([:]).money == Self.base * 2)
  }

  @Test func aLossOfRegionalGrantsIsAddedAndAGainIsNotTakenAway() throws {
    let loss = ["regional-grants-before": "7_000_000", "regional-grants-after": "4_000_000"]
    #expect(try compensation(loss).money == Money(kroner: 23_000_000))
    let gain = ["regional-grants-before": "4_000_000", "regional-grants-after": "7_000_000"]
    #expect(try compensation(gain).money == Money(kroner: 20_000_000))
  }

  @Test(arguments: [2017, 2018, 2020])
  func fifteenYearsInFullAndFifthsToNothing(_ effect: Int) throws {
    let expected = [0.0] + Array(repeating: 1, count: 15) + [0.8, 0.6, 0.4, 0.2, 0, 0, 0]
    #expect(try weights("fifths", effect: effect) == expected)
  }

  @Test func theOtherReadingPaysASixthInItsLastYear() throws {
    let tail = try weights("sixths", effect: 2020).suffix(7)
    let expected = [5.0 / 6, 4.0 / 6, 3.0 / 6, 2.0 / 6, 1.0 / 6, 0, 0]
    #expect(zip(tail, expected).allSatisfy { abs($0 - $1) < 1e-8 })
  }

  @Test func theSystemOf2016CountsForTheReformAndThatOfTheYearOfEffectAfterwards() throws {
    func step(_ decided: String) throws -> TraceStep {
      let outcome = try GrantBooks.rule(
        "no.merger.structure-compensation",
        ["municipalities": "2", "effect-year": "2020", "year": "2020"], at: decided)
      return try #require(outcome.steps.first)
    }
    #expect(try step("2017-12-31").result == .number(2016))
    #expect(try step("2018-01-01").result == .number(2020))
  }

  /// Of the size that a newspaper gave for three municipalities: twice some 25.5 million a year.
  @Test("A rate that nobody published is worked out from the cost key, and is not verified")
  func derivedBaseGrant() throws {
    let country = ["country-inhabitants": "5560000", "country-municipalities": "357"]
    let given = ["municipalities": "3", "effect-year": "2028", "year": "2028"].merging(country) { $1 }
    let outcome = try GrantBooks.rule("no.merger.structure-compensation", given, at: "2027-01-01")
    let grant = try #require(outcome.steps.first { $0.step == "income.base-grant" }?.result.money)
    #expect(abs(grant.kroner - 25_500_000) < 300_000)
    #expect(outcome.value.money == grant * 2)
    #expect(!outcome.verified)
  }

  @Test("Where base grants were graded by distance, nothing is worked out", arguments: [2017, 2020, 2024])
  func graded(_ year: Int) throws {
    let outcome = try GrantBooks.rule(
      "no.merger.structure-compensation",
      [
        "municipalities": "2", "effect-year": "\(year)", "year": "\(year)", "country-inhabitants": "5300000",
        "country-municipalities": "356",
      ], at: "2018-01-01")
    #expect(outcome.value.unknown != nil)
  }

  @Test func withoutABaseGrantTheCompensationIsUnknownAndNotNothing() throws {
    let outcome = try GrantBooks.rule(
      "no.merger.structure-compensation",
      ["municipalities": "2", "effect-year": "2022", "year": "2022"], at: "2021-03-01")
    #expect(outcome.value.unknown != nil)
  }
}
