import Basics
import Rulebook
import Testing

/// A reform is laid over the law and changes nothing beneath it.
@Suite struct OverlayTests {
  static let law = LookupTests.book

  static func raised(_ number: Double) -> Overlay {
    Overlay(replacing: [LookupTests.rate.assuming(.number(number))])
  }

  @Test func theLawBeneathStaysAsItIs() throws {
    let reform = Self.law.overlaid(with: Self.raised(0.9))
    #expect(try reform.value("no.income.rate", at: .newYear(2020)).number == 0.9)
    #expect(try Self.law.value("no.income.rate", at: .newYear(2020)).number == 0.6)
  }

  @Test func whatIsNotTouchedIsTheLaws() throws {
    let reform = Self.law.overlaid(with: Self.raised(0.9))
    #expect(try reform.parameter("no.merger.support") == Self.law.parameter("no.merger.support"))
    #expect(reform.parameters.map(\.id) == Self.law.parameters.map(\.id))
  }

  @Test func anAssumptionIsNeverVerifiedAndSaysThatItIsOne() throws {
    let used = try Self.law.overlaid(with: Self.raised(0.9)).value("no.income.rate", at: .newYear(2020))
    #expect(!used.verified)
    #expect(used.isAssumed)
    #expect(try !Self.law.value("no.income.rate", at: .newYear(2020)).isAssumed)
  }

  @Test func anAssumptionCountsForEveryBracketAndDay() throws {
    let support = LookupTests.support.assuming(.money(Money(kroner: 1)))
    let reform = Self.law.overlaid(with: Overlay(replacing: [support]))
    for inhabitants in [0.0, 15_000, 1e6] {
      let used = try reform.value("no.merger.support", at: .newYear(1900), by: inhabitants)
      #expect(used.money == Money(kroner: 1))
    }
  }

  @Test func theLaterOfTwoReformsCounts() throws {
    let reform = Self.law.overlaid(with: Self.raised(0.9)).overlaid(with: Self.raised(0.7))
    #expect(try reform.value("no.income.rate", at: .newYear(2020)).number == 0.7)
  }

  @Test func theRulesOfAYearCountOnEveryDay() throws {
    let reform = Self.law.overlaid(with: Overlay(rulesOf: .newYear(2016)))
    #expect(try reform.value("no.income.rate", at: .newYear(2030)).number == 0.6)
    #expect(try reform.value("no.income.rate", at: .newYear(2030)).from == .newYear(2014))
    #expect(try reform.value("no.income.rate", at: .newYear(2000)).number == 0.6)
  }

  @Test func rulesOfADayBeforeTheFirstValueAreAnError() {
    let reform = Self.law.overlaid(with: Overlay(rulesOf: .newYear(2000)))
    #expect {
      try reform.value("no.income.rate", at: .newYear(2030))
    } throws: { error in
      (error as? Diagnostic)?.code == "parameter-before-first-value"
    }
  }
}
