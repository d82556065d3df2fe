import Basics
import Law
import Rulebook
import Testing

/// The grants of a merger laid out by year.
@Suite struct GrantScheduleTests {
  private func schedule(
    _ inhabitants: [Int64] = [60_000, 22_000, 9_000], decided: String = "2017-06-08",
    effective: String = "2020-01-01", options: [String: String] = [:]
  ) throws -> GrantSchedule {
    let plan = try MergerPlan(
      units: GrantBooks.units(inhabitants), decided: try #require(Day(decided)),
      effective: try #require(Day(effective)), country: nil, options: options)
    return try MergerGrants.schedule(of: plan, in: GrantBooks.shipped.get())
  }

  private func code(_ ask: () throws -> GrantSchedule) -> String? {
    do {
      _ = try ask()
      return nil
    } catch let fault as Diagnostic {
      return fault.code
    } catch {
      return (error as? Diagnostics)?.list.first?.code
    }
  }

  @Test func aReformMergerHasItsPublishedPayments() throws {
    let rows = try schedule().rows
    func amount(_ rule: String, _ year: Int) -> Money? {
      rows.first { $0.rule == rule && $0.year == year }?.amount.money
    }
    #expect(amount("no.merger.one-off-costs", 2017) == Money(kroner: 41_000_000))
    #expect(amount("no.merger.reform-support", 2020) == Money(kroner: 33_471_000))
    #expect(amount("no.merger.regional-centre", 2021) == Money(kroner: 3_344_000 + 70 * 91_000))
    #expect(!rows.contains { $0.rule == "no.merger.one-off-grant" || $0.rule == "no.merger.fast-track" })
    #expect(rows.filter { $0.rule == "no.merger.structure-compensation" }.map(\.year) == Array(2020...2039))
  }

  @Test func aLaterMergerHasTheOneOffGrantAndNoReformSupport() throws {
    let result = try schedule([900, 11_500], decided: "2021-06-15", effective: "2024-01-01")
    let grant = result.rows.first { $0.rule == "no.merger.one-off-grant" }
    #expect(grant?.amount.money == Money(kroner: 25_000_000))
    #expect(grant?.verified == true)
    #expect(!result.rows.contains { $0.rule == "no.merger.reform-support" })
    let study = result.rows.first { $0.rule == "no.merger.study-support" }
    #expect(study?.amount.money == Money(kroner: 200_000))
    #expect(
      result.unknown.contains { $0.rule == "no.merger.structure-compensation" && $0.years == 2024...2043 })
  }

  /// The ministry's answer of June 2021: 25 million for two and 35 for three below 15 000 inhabitants. Whether it is still
  /// given is not known from 2025 on.
  @Test(
    arguments: [([900, 11_500], 25_000_000), ([900, 1_100, 11_500], 35_000_000), ([900, 14_100], nil)]
      as [([Int64], Int64?)])
  func theLastKnownGrantIsADatedWhatIf(_ people: [Int64], _ kroner: Int64?) throws {
    let now = try schedule(people, decided: "2026-11-30", effective: "2029-01-01")
    #expect(now.rows.first { $0.rule == "no.merger.one-off-grant" }?.amount.money == nil)
    let last = try MergerGrants.lastKnownGrant(of: now.plan, in: GrantBooks.shipped.get())
    #expect(last?.amount == kroner.map { Money(kroner: $0) })
    #expect(last == nil || last?.day == Day("2024-12-31"))
    // Where the grant is known there is nothing to suppose.
    let then = try schedule(people, decided: "2021-06-15", effective: "2024-01-01")
    if kroner != nil {
      #expect(try MergerGrants.lastKnownGrant(of: then.plan, in: GrantBooks.shipped.get()) == nil)
    }
  }

  @Test func whatTheMinistrySaidCountsAndIsNotVerified() throws {
    let result = try schedule(
      [900, 11_500], decided: "2026-11-30", effective: "2029-01-01", options: ["one-off-grant": "27500000"])
    let row = try #require(result.rows.first { $0.rule == "no.merger.one-off-grant" })
    #expect(row.amount.money == Money(kroner: 27_500_000) && !row.verified)
    #expect(result.total == Money(kroner: 27_500_000))
    // Nothing is verified: a sum of nothing is not known to be nothing.
    #expect(result.verifiedTotal == nil && row.priceYear == 2026)
    #expect(try MergerGrants.lastKnownGrant(of: result.plan, in: GrantBooks.shipped.get()) == nil)
  }

  @Test func aCeilingIsNoAmount() throws {
    let result = try schedule([900, 11_500], decided: "2021-06-15", effective: "2024-01-01")
    let hearing = try #require(result.rows.first { $0.rule == "no.merger.hearing-support" })
    #expect(hearing.amount.money == nil)
    #expect(hearing.ceiling == Money(kroner: 200_000))
    #expect(!hearing.verified)
    #expect(result.unknown.contains { $0.rule == hearing.rule && $0.ceiling == hearing.ceiling })
  }

  @Test(
    arguments: [[100], [1, 1], [3_199, 3_201, 7], [60_000, 22_000, 9_001], [0, 5]].filter { $0.count > 1 },
    ["2014-05-14", "2016-06-17", "2017-12-31", "2018-01-01", "2021-06-15", "2025-02-01"])
  func rowsAndSharesAddUpToTheTotalAndNothingIsNegative(_ people: [Int64], _ decided: String) throws {
    for taper in Taper.allCases {
      let result = try schedule(
        people, decided: decided, effective: "2026-01-01",
        options: ["taper": taper.rawValue, "basis-grant": "13333333.33", "regional-loss": "1234567.89"])
      #expect(result.rows.compactMap(\.amount.money).sum == result.total)
      #expect(result.shares.map(\.amount).sum == result.total)
      #expect(result.total > .zero)
      #expect(result.rows.compactMap(\.amount.money).allSatisfy { $0 >= .zero })
      #expect(result.shares.allSatisfy { $0.amount >= .zero })
      #expect(result.rows.map(\.year) == result.rows.map(\.year).sorted())
    }
  }

  /// The base of the test is one krone times 10 million a year; everything else is unknown by then.
  @Test(
    arguments: [("sixths", 20, 12.8958), ("fifths", 15, 11.5174), ("sixths", 15, 11.5174)]
      as [(String, Int, Double)])
  func thePresentValueIsTheTextbooks(_ taper: String, _ years: Int, _ factor: Double) throws {
    let result = try schedule(
      [500, 700], decided: "2026-01-01", effective: "2026-01-01",
      options: ["taper": taper, "years": "\(years)", "basis-grant": "10000000", "rate": "0.035"])
    #expect(result.rows.filter { $0.amount.money != nil }.count == years)
    #expect(abs(result.presentValue.amount.kroner / 10_000_000 - factor) < 0.000_05)
    #expect(result.presentValue.day == .newYear(2026))
  }

  @Test func withoutInterestThePresentValueIsTheTotalInThePricesOfTheDecision() throws {
    let result = try schedule(options: ["rate": "0", "basis-grant": "12345678.90"])
    let day = try #require(Day("2017-06-08"))
    #expect(result.plan.decided.year == day.year && result.presentValue.priceYear == day.year)
    var sum = Money.zero
    for row in result.rows {
      sum += try row.amount(inPricesOf: day.year, by: GrantBooks.shipped.get()) ?? .zero
    }
    #expect(result.presentValue.amount == sum && sum != result.total)
  }

  @Test func whatIsAssumedOrFromMemoryIsNotVerified() throws {
    let memory = try schedule()
    #expect(!memory.verified)
    #expect(memory.verifiedTotal == Money(kroner: 41_000_000 + 33_471_000 + 3_344_000 + 70 * 91_000))
    #expect(memory.rows.filter { $0.rule == "no.merger.structure-compensation" }.allSatisfy { !$0.verified })
    #expect(memory.rows.first { $0.rule == "no.merger.one-off-costs" }?.verified == true)
    // The structure compensation of the reform is in the prices of the income system of 2016.
    let compensations = memory.rows.filter { $0.rule == "no.merger.structure-compensation" }
    #expect(!compensations.isEmpty && compensations.allSatisfy { $0.priceYear == 2016 })
    let assumed = try schedule(options: ["basis-grant": "20000000"])
    let row = try #require(assumed.rows.first { $0.rule == "no.merger.structure-compensation" })
    #expect(row.amount.money == Money(kroner: 40_000_000))
    #expect(!row.verified)
  }

  @Test func theRegionalPartIsMissingUntilSomebodyTellsIt() throws {
    func isMissing(_ options: [String: String]) throws -> Bool {
      try schedule(options: options).unknown.contains {
        $0.rule == "no.merger.structure-compensation" && $0.years == 2020...2039
      }
    }
    #expect(try isMissing([:]))
    #expect(try !isMissing(["regional-loss": "0"]))
  }

  @Test func badPlansAreRefused() {
    #expect(code { try schedule([5_000]) } == "merge-of-one")
    #expect(code { try schedule(decided: "2020-01-02") } == "decided-after-effective")
    #expect(code { try schedule(decided: "2014-05-13") } == "grants-too-early")
    #expect(code { try schedule(options: ["years": "0"]) } == "input-out-of-range")
    #expect(code { try schedule(options: ["taper": "halves"]) } == "input-invalid")
    #expect(code { try schedule(options: ["rate": "-0.1"]) } == "input-out-of-range")
  }
}
