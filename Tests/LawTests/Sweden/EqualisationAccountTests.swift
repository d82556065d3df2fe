import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing

/// The worlds of two municipalities that can be reckoned by hand.
@Suite struct EqualisationAccountTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data")

  private let rulebook: Rulebook
  private let day = Day.newYear(2026)

  init() throws {
    rulebook = try readRulebook(Self.data)
  }

  private func unit(
    _ code: String, _ inhabitants: Int, base: Double, protected: Double? = nil, county: String = "24"
  ) -> IncomeUnit {
    var figures = ["tax-base": base, "standard-cost": 60_000]
    figures["protected-cost"] = protected
    return IncomeUnit(code: code, inhabitants: inhabitants, figures: figures, county: county)
  }

  private func account(_ large: Double, _ given: [String: Double] = [:]) throws -> EqualisationAccount {
    try EqualisationAccount(
      try IncomeWorld(
        units: [
          unit("A", 10_000, base: 1.8e9, protected: 60e6), unit("B", 30_000, base: large, protected: 90e6),
        ], given: given), at: day, in: rulebook)
  }

  private func money(_ party: IncomeParty, _ kind: IncomeItem.Kind, _ part: String) -> Money? {
    party.items.first { $0.kind == kind && $0.part == part }?.money
  }

  @Test func receiversComeOutAsReckonedByHand() throws {
    let parties = try account(8.2e9).alone()
    #expect(money(parties[0], .alone, "income-equalisation") == Money(kroner: 220_912_500))
    #expect(money(parties[1], .alone, "income-equalisation") == Money(kroner: 87_337_500))
    #expect(parties.compactMap { money($0, .alone, "cost-equalisation") }.sum == .zero)
    #expect(money(parties[0], .alone, "structural-grant") == nil)
  }

  @Test func mergingReceiversOfOneCountyChangesNothing() throws {
    let merged = try account(8.2e9).merger(of: [0, 1], county: nil, effective: day).merged
    #expect(money(merged, .lost, "income-equalisation") == .zero)
    #expect(money(merged, .redistributed, "adjustment") == .zero)
  }

  /// 1.075 billion × (20.55 − 18.387) per cent, which the adjustment item shares among all inhabitants.
  @Test func receiverThatJoinsAPayerLosesWhatAllOthersGet() throws {
    let reform = Overlay(replacing: [try rulebook.parameter("se.income.fee-rate").assuming(.number(18.387))])
    let account = try EqualisationAccount(
      try IncomeWorld(
        units: [unit("A", 10_000, base: 1.8e9), unit("B", 30_000, base: 20e9)],
        given: ["country-inhabitants": 10_000_000, "mean-tax-base": 250_000]), at: day,
      in: rulebook.overlaid(with: reform))
    let merger = try account.merger(of: [0, 1], county: nil, effective: day)
    #expect(money(merger.merged, .lost, "income-equalisation") == Money(kroner: -23_252_250))
    #expect(money(merger.merged, .redistributed, "adjustment") == Money(kroner: 93_009))
    #expect(money(merger.rest, .redistributed, "adjustment") == Money(kroner: 23_252_250 - 93_009))
  }

  @Test func feeOfUnknownRateLeavesTheChangeUnknown() throws {
    let account = try EqualisationAccount(
      try IncomeWorld(
        units: [unit("A", 10_000, base: 1.8e9), unit("B", 30_000, base: 20e9)],
        given: ["country-inhabitants": 10_000_000, "mean-tax-base": 250_000]), at: day, in: rulebook)
    let merged = try account.merger(of: [0, 1], county: nil, effective: day).merged
    #expect(money(merged, .lost, "income-equalisation") == nil)
    #expect(merged.sum().whole == nil)
  }

  /// 60 + 90 million before and 130 after: nothing is lost for four years, and 20 million from the fifth on.
  @Test func protectionKeepsTheHigherForFourYears() throws {
    let merger = try account(8.2e9, ["protected-cost-after": 130e6]).merger(
      of: [0, 1], county: nil, effective: .newYear(2028))
    #expect(money(merger.merged, .lost, "protected-cost") == Money(kroner: -20_000_000))
    #expect(merger.merged.items.filter { $0.part != "structural-grant" }.compactMap(\.money).sum == .zero)
    #expect(merger.years.map(\.weight) == [1, 1, 1, 1, 0])
    #expect(merger.years.first?.year == 2028)
    #expect(merger.rest.sum().known == .zero)
  }
}
