import AtlasFiles
import Basics
import Foundation
import Rulebook
import Testing

@testable import Law

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

  /// 1.075 billion × (20.55 − 18.48) per cent, which the adjustment item shares among all inhabitants.
  @Test func receiverThatJoinsAPayerLosesWhatAllOthersGet() throws {
    let account = try EqualisationAccount(
      try IncomeWorld(
        units: [unit("A", 10_000, base: 1.8e9), unit("B", 30_000, base: 20e9)],
        given: ["country-inhabitants": 10_000_000, "mean-tax-base": 250_000]), at: day, in: rulebook)
    let merger = try account.merger(of: [0, 1], county: nil, effective: day)
    #expect(money(merger.merged, .lost, "income-equalisation") == Money(kroner: -22_252_500))
    #expect(money(merger.merged, .redistributed, "adjustment") == Money(kroner: 89_010))
    #expect(money(merger.rest, .redistributed, "adjustment") == Money(kroner: 22_252_500 - 89_010))
    #expect(merger.merged.items.first?.amount.verified == false)
  }

  /// The rate for fees of Gotland was not read.
  @Test func feeOfUnknownRateLeavesTheChangeUnknown() throws {
    let account = try EqualisationAccount(
      try IncomeWorld(
        units: [unit("A", 10_000, base: 1.8e9), unit("B", 30_000, base: 20e9, county: "09")],
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

  /// The standard cost is the sum of its nine parts, what 17 a § protects that of two of them: 1 000 + 2 000 for each of
  /// 10 000 inhabitants are 30 million.
  @Test func partsStandForTheWholeStandardCost() throws {
    func unit(_ code: String, _ overhead: Double, without left: String = "") -> IncomeUnit {
      var figures = IncomeUnit.submodels.reduce(into: [String: Double]()) { $0[$1] = 6_000 }
      figures["cost.infrastructure"] = 1_000
      figures["cost.overhead"] = overhead
      figures[left] = nil
      figures["property-fee"] = 5e6
      return IncomeUnit(code: code, inhabitants: 10_000, figures: figures, county: "24")
    }
    let account = try EqualisationAccount(
      try IncomeWorld(units: [unit("A", 2_000), unit("B", 1_000)], given: ["protected-cost-after": 45e6]),
      at: day,
      in: rulebook)
    let parties = try account.alone()
    #expect(money(parties[0], .alone, "cost-equalisation") == Money(kroner: 5_000_000))
    #expect(money(parties[1], .alone, "cost-equalisation") == Money(kroner: -5_000_000))
    #expect(money(parties[0], .alone, "property-fee") == Money(kroner: 5_000_000))
    let merger = try account.merger(of: [0, 1], county: nil, effective: day)
    #expect(money(merger.merged, .lost, "protected-cost") == Money(kroner: -5_000_000))
    #expect(merger.partners.compactMap { money($0, .pooled, "property-fee") } == [.zero, .zero])
    let lacking = try EqualisationAccount(
      try IncomeWorld(units: [unit("A", 2_000, without: "cost.school"), unit("B", 1_000)]), at: day,
      in: rulebook)
    let reason = try #require(
      try lacking.alone()[0].items.first { $0.part == "cost-equalisation" }?.amount.value.unknown)
    #expect(reason.text(in: "sv").contains("standard-cost") == false)
  }
}
