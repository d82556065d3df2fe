import Basics
import Testing

@testable import Spaces

/// Numbers, sums and days as people in Norway and Sweden write them.
@Suite struct WrittenTests {
  @Test(arguments: [
    ("1 234,5", 1234.5), ("1.234,50", 1234.5), ("1 234.5", 1234.5), ("1\u{A0}234,5", 1234.5),
    ("1\u{202F}234\u{2009}567", 1_234_567), ("1,234.50", 1234.5), ("1.234.567", 1_234_567),
    ("1,234,567", 1_234_567), ("1.234.567,89", 1_234_567.89), ("0,125", 0.125), ("0.125", 0.125),
    ("1234,567", 1234.567), ("1234.567", 1234.567), ("12,5", 12.5), (",5", 0.5), ("+7", 7), ("-5", -5),
    ("−5", -5), ("–5", -5), ("- 5", -5), ("5-", -5), ("(1 234,5)", -1234.5), ("1'234", 1234),
    ("12 345 678", 12_345_678), ("1 234,567", 1234.567), ("3,14159", 3.14159),
  ])
  func aNumberIsReadAsItIsWritten(_ typed: String, _ value: Double) throws {
    #expect(try #require(WrittenNumber(typed)).readings().values == [value])
  }

  @Test(arguments: ["1.234", "1,234", "12.345", "-1,234", "(12,345)"])
  func aThousandOrALittleMoreThanOneAreTwoReadings(_ typed: String) throws {
    #expect(try #require(WrittenNumber(typed)).readings().values.count == 2)
  }

  @Test(arguments: [
    "", "x", "1 23", "12 34", "1.23.4", "1,2,3", "1..2", "--5", "-5-", "(-5)", "1e5", "inf", "nan", "0x10",
    ".", "-",
    "1 234 56", "1.234,567.8", "½", "٣", "1,23.456", "5,", "1 2345",
  ])
  func whatIsNoNumberIsNone(_ typed: String) {
    #expect(WrittenNumber(typed)?.readings().values.first == nil)
  }

  @Test(arguments: [
    ("kr 1 200,-", 1200.0), ("1 200 000 kr", 1_200_000), ("1,2 mill.", 1_200_000), ("1.200,-", 1200),
    ("kr. 1 200,50", 1200.5), ("1 200:-", 1200), ("−1 200 kr", -1200), ("(1 200 kr)", -1200),
    ("kr (1 200)", -1200), ("1,1 mill. kr", 1_100_000), ("5 tkr", 5000), ("3,4 mrd. kroner", 3_400_000_000),
    ("12 mnkr", 12_000_000), ("250 tusen", 250_000), ("1 200 kronor", 1200), ("-1 200,-", -1200),
  ])
  func aSumIsReadAsItIsWritten(_ typed: String, _ value: Double) throws {
    let readings = try #require(WrittenMoney(typed)).readings(kroner: .nok, headingPower: 0)
    #expect(readings.values == [Amount(value, .nok)])
  }

  @Test func theCurrencyIsTheOneThatIsNamed() throws {
    #expect(
      try #require(WrittenMoney("1 200 SEK")).readings(kroner: .nok, headingPower: 0).values
        == [Amount(1200, .sek)])
    #expect(
      try #require(WrittenMoney("MNOK 3,5")).readings(kroner: nil, headingPower: 0).values
        == [Amount(3_500_000, .nok)])
    #expect(
      try #require(WrittenMoney("1 200 kr")).readings(kroner: nil, headingPower: 0).values
        == [Amount(1200, .nok), Amount(1200, .sek)], "nobody knows which kroner")
    #expect(WrittenMoney("1 200 NOK SEK") == nil)
    #expect(WrittenMoney("kr") == nil && WrittenMoney("gratis") == nil && WrittenMoney("5 euro") == nil)
  }

  @Test(arguments: [
    ("Beløp (1000 kr)", 3), ("Kostnad, mill. NOK", 6), ("Belopp tkr", 3), ("Beløp i 1 000 kr", 3),
    ("MNOK", 6),
    ("Beløp", 0), ("Avtale 1000", 0),
  ])
  func aHeadingMaySayThousands(_ heading: String, _ power: Int) {
    #expect(WrittenMoney.power(ofHeading: heading) == power)
  }

  @Test func whatTheHeadingSaysCountsWhereTheCellSaysNothing() throws {
    let style = CellStyle(heading: "Kostnad (1000 NOK)")
    #expect(try style.value("1 250", as: .money, at: "x") == Amount(1_250_000, .nok).json)
    #expect(try style.value("2 mill.", as: .money, at: "x") == Amount(2_000_000, .nok).json)
    #expect(try style.value(1.25, as: .money, at: "x") == Amount(1250, .nok).json)
  }

  @Test(arguments: [
    ("31.12.2025", "2025-12-31"), ("2025-12-31", "2025-12-31"), ("31/12 2025", "2025-12-31"),
    ("3/4 2025", "2025-04-03"), ("1.2.2025", "2025-02-01"), ("31/12/2025", "2025-12-31"),
    ("12/31/2025", "2025-12-31"), ("31. desember 2025", "2025-12-31"), ("31 december 2025", "2025-12-31"),
    ("1. mai 2025", "2025-05-01"), ("1 maj 2025", "2025-05-01"), ("31. des. 2025", "2025-12-31"),
    ("December 20, 2015", "2015-12-20"), ("20251231", "2025-12-31"), ("46022", "2025-12-31"),
    ("2025-12-31T00:00:00", "2025-12-31"), ("31.12.2025 13:45", "2025-12-31"), ("5/5/2025", "2025-05-05"),
    ("2018-02-27 16:08:39 +0000", "2018-02-27"), ("31. 12. 2025", "2025-12-31"), ("2025/12/31", "2025-12-31"),
    ("2025.12.31", "2025-12-31"), ("29.02.2024", "2024-02-29"),
  ])
  func aDayIsReadAsItIsWritten(_ typed: String, _ day: String) {
    #expect(WrittenDay.readings(typed).values.map(\.iso) == [day])
  }

  @Test(arguments: ["3/4/2025", "03-04-2025", "31.12.25", "1/2/99"])
  func aDayThatMayBeTwoIsNeither(_ typed: String) {
    #expect(WrittenDay.readings(typed).values.count > 1)
  }

  /// A year alone is no day.
  @Test(arguments: [
    "2025", "", "desember 2025", "31.13.2025", "30.02.2025", "i går", "2025-12", "99999", "12",
    "1. quax 2025",
    "31.12.2025 eller senere", "0-0-0", "1.1.20255", "201-343-3434",
  ])
  func whatIsNoDayIsNone(_ typed: String) {
    #expect(WrittenDay.readings(typed).values.isEmpty)
  }

  @Test func anAmbiguousCellSaysBothReadings() {
    for (typed, type, both) in [
      ("1.234", FieldType.decimal, ["1234", "1.234"]), ("3/4/2025", .day, ["2025-04-03", "2025-03-04"]),
      ("1 200 kr", .money, ["1200 NOK", "1200 SEK"]),
    ] {
      do throws(Diagnostic) {
        _ = try CellStyle().value(typed, as: type, at: "x")
        Issue.record("\(typed) was read")
      } catch {
        #expect(error.code == "cell-ambiguous")
        #expect([error.arguments["first"], error.arguments["second"]] == both)
      }
    }
  }
}
