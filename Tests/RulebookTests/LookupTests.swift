import Basics
import Rulebook
import Testing

/// What a parameter said on a day, and under which bracket.
@Suite struct LookupTests {
  static let source = Reference(title: "A law")

  static let support = Parameter(
    id: "no.merger.support", descriptions: [:], unit: "NOK", key: "inhabitants",
    versions: [
      .init(
        from: .newYear(2014),
        content: .brackets([
          Bracket(from: 0, amount: .money(Money(kroner: 5_000_000))),
          Bracket(from: 15_000, amount: .money(Money(kroner: 20_000_000)), verified: false),
          Bracket(from: 30_000, amount: .unknown("The table was not found")),
        ]), verified: true, reference: source)
    ])

  static let rate = Parameter(
    id: "no.income.rate", descriptions: [:], unit: "ratio",
    versions: [
      .init(from: .newYear(2014), content: .single(.number(0.6)), verified: true, reference: source),
      .init(from: .newYear(2026), content: .single(.number(0.64)), verified: false, reference: source),
    ])

  static let costs = Parameter(
    id: "no.merger.costs", descriptions: [:], unit: "NOK", key: "municipalities",
    versions: [
      .init(
        from: .newYear(2014),
        content: .table(
          Table(rows: [
            .init(
              key: "2",
              cells: [.init(key: "0", amount: .number(20)), .init(key: "15000", amount: .number(25))]),
            .init(
              key: "3",
              cells: [.init(key: "0", amount: .number(30)), .init(key: "15000", amount: .number(35))]),
          ])), verified: true, reference: source)
    ])

  static let book = Rulebook([support, rate, costs])

  @Test(
    arguments: [
      (0, 5_000_000, true), (14_999, 5_000_000, true), (15_000, 20_000_000, false),
      (29_999, 20_000_000, false),
    ] as [(Double, Int64, Bool)])
  func lowerBoundsAreInclusive(_ inhabitants: Double, _ kroner: Int64, _ verified: Bool) throws {
    let used = try Self.book.value("no.merger.support", at: .newYear(2015), by: inhabitants)
    #expect(used.money == Money(kroner: kroner))
    #expect(used.verified == verified)
  }

  @Test func anUnknownBracketIsUnknownAndNotTheOneBelow() throws {
    let used = try Self.book.value("no.merger.support", at: .newYear(2015), by: 30_000)
    #expect(used.unknown?.text(in: "nb") == "The table was not found")
    #expect(used.money == nil)
  }

  @Test func aValueCountsFromItsDayOn() throws {
    let eve = try #require(Day("2025-12-31"))
    #expect(try Self.book.value("no.income.rate", at: eve).number == 0.6)
    let changed = try Self.book.value("no.income.rate", at: .newYear(2026))
    #expect(changed.number == 0.64)
    #expect(changed.from == .newYear(2026))
    #expect(!changed.verified)
  }

  @Test(
    arguments: [(2, 0, 20), (2, 14_999, 20), (3, 15_000, 35), (9, 99_000, 35)] as [(Double, Double, Double)])
  func tableOfLowerBounds(_ municipalities: Double, _ inhabitants: Double, _ expected: Double) throws {
    let used = try Self.book.value(
      "no.merger.costs", at: .newYear(2015), fromRow: municipalities, fromColumn: inhabitants)
    #expect(used.number == expected)
  }

  @Test func faultsNameTheParameterAndWhatItHas() throws {
    func fault(_ look: (Rulebook) throws -> Used) -> Diagnostic? {
      do {
        _ = try look(Self.book)
        return nil
      } catch {
        return error as? Diagnostic
      }
    }
    let unknown = fault { try $0.value("no.merger.suport", at: .newYear(2015)) }
    #expect(unknown?.code == "parameter-unknown-id")
    #expect(unknown?.arguments["suggestions"]?.hasPrefix("no.merger.support") == true)
    let early = fault { try $0.value("no.income.rate", at: .newYear(2013)) }
    #expect(early?.code == "parameter-before-first-value")
    #expect(early?.arguments["first"] == "2014-01-01")
    let below = fault { try $0.value("no.merger.support", at: .newYear(2015), by: -1) }
    #expect(below?.code == "parameter-out-of-range")
    let keyless = fault { try $0.value("no.merger.support", at: .newYear(2015)) }
    #expect(keyless?.code == "parameter-key-missing")
    let row = fault { try $0.value("no.merger.costs", at: .newYear(2015), row: "7", column: "0") }
    #expect(row?.code == "parameter-key-unknown")
    let few = fault { try $0.value("no.merger.costs", at: .newYear(2015), fromRow: 1, fromColumn: 5) }
    #expect(few?.code == "parameter-out-of-range")
  }
}
