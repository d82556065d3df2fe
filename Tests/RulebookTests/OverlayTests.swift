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

  private static let grid = Parameter(
    id: "no.merger.grid", descriptions: [:], unit: "ratio", key: "municipalities, inhabitants",
    versions: [
      .init(from: .newYear(2010), content: table(1), verified: true, reference: Reference(title: "A law")),
      .init(from: .newYear(2020), content: table(2), verified: true, reference: Reference(title: "A law")),
    ])

  private static func table(_ factor: Double) -> Content {
    .table(
      Table(
        rows: [2.0, 5].map { row in
          .init(
            key: "\(Int(row))",
            cells: ["0", "20000"].map { .init(key: $0, amount: .number(row * factor)) })
        }))
  }

  @Test func oneAssumedCellLeavesTheRestOfItsTableToTheLaw() throws {
    let changed = try Self.grid.assuming(.number(99), at: ContentPlace("2,20000"))
    let law = Rulebook([Self.grid])
    let reform = law.overlaid(with: Overlay(replacing: [changed]))
    for year in [2015, 2025] {
      let cell = try reform.value("no.merger.grid", at: .newYear(year), fromRow: 3, fromColumn: 30_000)
      #expect(cell.number == 99 && cell.isAssumed && !cell.verified)
      for (row, column) in [("2", "0"), ("5", "0"), ("5", "20000")] {
        let used = try reform.value("no.merger.grid", at: .newYear(year), row: row, column: column)
        #expect(try used == law.value("no.merger.grid", at: .newYear(year), row: row, column: column))
      }
    }
  }

  @Test func theRulesOfAnotherDayStillCountForTheRestOfTheTable() throws {
    let changed = try Self.grid.assuming(.number(99), at: ContentPlace(row: "2", column: "0"))
    let reform = Rulebook([Self.grid]).overlaid(
      with: Overlay(replacing: [changed], rulesOf: .newYear(2010)))
    #expect(try reform.value("no.merger.grid", at: .newYear(2025), row: "5", column: "0").number == 5)
    #expect(try reform.value("no.merger.grid", at: .newYear(2025), row: "2", column: "0").number == 99)
  }

  @Test func oneAssumedBracketLeavesTheOthers() throws {
    let changed = try LookupTests.support.assuming(.money(Money(kroner: 1)), at: ContentPlace("0"))
    let reform = Self.law.overlaid(with: Overlay(replacing: [changed]))
    let day = Day.newYear(2020)
    #expect(try reform.value("no.merger.support", at: day, by: 10).money == Money(kroner: 1))
    #expect(
      try reform.value("no.merger.support", at: day, by: 1e6)
        == Self.law.value("no.merger.support", at: day, by: 1e6))
  }

  @Test(arguments: [("7,0", "2, 5"), ("2,7", "0, 20000"), ("2", "0, 20000")])
  func aCellThatIsNotThereNamesThoseThatAre(_ place: String, _ expected: String) throws {
    let fault = try #require(throws: Diagnostic.self) {
      try Self.grid.assuming(.number(1), at: ContentPlace(place))
    }
    #expect(fault.code == "parameter-key-unknown")
    #expect(fault.arguments["expected"] == expected)
  }

  @Test func aSingleValueHasNoCells() throws {
    let fault = try #require(throws: Diagnostic.self) {
      try LookupTests.rate.assuming(.number(1), at: ContentPlace("2"))
    }
    #expect(fault.code == "overlay-single-value")
  }
}
