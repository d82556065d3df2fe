import AtlasFiles
import Basics
import Foundation
import Kernels
import Law
import Rulebook
import Testing

/// What each part of a merger comes to is the same as what two settlements of the whole country differ by.
@Suite struct IncomeAccountTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data")
  private static let need = 76_030.0

  private let rulebook: Rulebook
  private let day = Day.newYear(2026)
  private let key: CriterionWeights
  private let tax: TaxEqualisation

  init() throws {
    rulebook = try readRulebook(Self.data)
    guard case .weights(let weights, _) = try CostKey.main(at: day, in: rulebook) else {
      throw Diagnostic("no-key", .noAnswer)
    }
    key = weights
    tax = try TaxEqualisation.terms(at: day, in: rulebook).rule
  }

  /// A country whose municipalities have every criterion of the key.
  private func country(_ seed: UInt64, count: Int = 40) throws -> CountryFigures {
    let invented = try InventedCountry(seed: seed, count: count).figures
    var random = SplitMix(seed: seed &+ 100)
    let columns = key.weights.map { weight in
      CountryFigures.Column(
        weight.criterion,
        weight.criterion == "base"
          ? invented.inhabitants.map { _ in 1 }
          : invented.inhabitants.map {
            (Double($0) * Double.random(in: 0.05...0.12, using: &random)).rounded()
          })
    }
    return try CountryFigures(
      taxes: invented.taxes, inhabitants: invented.inhabitants, criteria: columns)
  }

  private func world(
    _ figures: CountryFigures, leaving out: Set<String> = [], _ given: [String: Double] = [:]
  ) throws -> IncomeWorld {
    let units = figures.inhabitants.indices.map { place in
      var values = ["tax": figures.taxes[place].kroner, "regional-grants": 1_000_000]
      for column in figures.criteria { values[column.criterion] = column.amounts[place] }
      return IncomeUnit(
        code: "\(place)", inhabitants: figures.inhabitants[place],
        figures: values.filter { !out.contains($0.key) })
    }
    return try IncomeWorld(
      units: units, given: ["average-need": Self.need].merging(given) { $1 })
  }

  private func money(_ party: IncomeParty, _ kind: IncomeItem.Kind, _ part: String) -> Money? {
    party.items.first { $0.kind == kind && $0.part == part }?.money
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func partsAreThoseOfTwoSettlements(seed: UInt64) throws {
    let figures = try country(seed)
    let members = [1, 5, 8]
    let account = try IncomeAccount(
      try world(figures, ["regional-after": 1_500_000]), at: day, in: rulebook)
    let anew = Dictionary(
      uniqueKeysWithValues: try account.workedOutAnewSums(members, figures))
    let merger = try account.merger(.init(members: members, known: anew, effective: day))
    let effect = try IncomeSystem(
      tax: tax, expenditure: ExpenditureEqualisation(key: key, averageNeed: Self.need)
    ).effect(
      ofMerging: members, in: figures, regionalBefore: Money(kroner: 3_000_000),
      regionalAfter: Money(kroner: 1_500_000))
    let rounding = InventedCountry.rounding(figures.count) * 8
    #expect((merger.merged.sum(of: .lost).known + effect.lost.total).size <= rounding)
    #expect((merger.merged.sum(of: .redistributed).known - effect.redistributed).size <= rounding)
    #expect((merger.rest.sum().known - effect.others).size <= rounding)
    #expect(merger.merged.sum(of: .compensated).whole == -merger.merged.sum(of: .lost).known)
    #expect(merger.merged.sum().missing.isEmpty && merger.rest.sum().missing.isEmpty)
  }

  /// What the partners lose, move and get back is what the new municipality does, and their common purse
  /// neither makes nor takes money.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func partnersAddUpToTheNewMunicipality(seed: UInt64) throws {
    let account = try IncomeAccount(
      try world(try country(seed), ["regional-after": 0]), at: day, in: rulebook)
    let merger = try account.merger(.init(members: [0, 3, 7, 9], effective: day))
    for kind in [IncomeItem.Kind.lost, .redistributed, .compensated] {
      #expect(merger.partners.map { $0.sum(of: kind).known }.sum == merger.merged.sum(of: kind).known)
    }
    #expect(merger.partners.map { $0.sum(of: .pooled).known }.sum == .zero)
    #expect(merger.partners.contains { $0.sum(of: .pooled).known != .zero })
  }

  /// What is lost and moved is nothing that the rest of the country does not have instead.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func equalisationMovesMoneyAndMakesNone(seed: UInt64) throws {
    let account = try IncomeAccount(try world(try country(seed)), at: day, in: rulebook)
    let merger = try account.merger(.init(members: [2, 4], effective: day))
    let base = try #require(money(merger.merged, .lost, "base-grant"))
    #expect(base + merger.merged.sum(of: .redistributed).known + merger.rest.sum().known == .zero)
    let alone = try account.alone()
    for part in ["tax-equalisation", "expenditure-equalisation"] {
      let sum = alone.compactMap { money($0, .alone, part) }.sum
      #expect(sum.size <= InventedCountry.rounding(alone.count) * 2, "\(part)")
      #expect(alone.contains { money($0, .alone, part).map { $0.size > Money(kroner: 1) } == true })
    }
  }

  @Test func equalTaxesMoveNothing() throws {
    let taxes = [20_000_000.0, 40_000_000, 135_000_000, 180_000_000]
    let units = taxes.indices.map { place in
      IncomeUnit(code: "\(place)", inhabitants: 1000 * (place + 1), figures: ["tax": taxes[place]])
    }
    let account = try IncomeAccount(try IncomeWorld(units: units), at: day, in: rulebook)
    let poor = try account.merger(.init(members: [0, 1], effective: day))
    #expect(money(poor.merged, .redistributed, "tax-equalisation") == .zero)
    let mixed = try account.merger(.init(members: [0, 2], effective: day))
    let moved = try #require(money(mixed.merged, .redistributed, "tax-equalisation"))
    #expect(moved < .zero)
    #expect(money(mixed.rest, .redistributed, "tax-equalisation") == -moved)
  }

  @Test(arguments: [
    ("tax", IncomeItem.Kind.redistributed, "tax-equalisation"),
    ("regional-grants", .lost, "regional-grants"), ("zone", .redistributed, "recomputed-criteria"),
  ])
  func missingColumnLeavesItsPartUnknown(_ column: String, _ kind: IncomeItem.Kind, _ part: String) throws {
    let account = try IncomeAccount(
      try world(try country(3), leaving: [column], ["regional-after": 0]), at: day, in: rulebook)
    let merged = try account.merger(
      .init(
        members: [0, 1], known: ["zone": 1, "neighbour": 1, "agriculture": 1, "accumulation": 1],
        effective: day)
    ).merged
    let item = try #require(merged.items.first { $0.kind == kind && $0.part == part })
    #expect(item.money == nil && item.amount.value.unknown != nil)
    #expect(merged.sum(of: kind).whole == nil)
    #expect(money(merged, .lost, "base-grant") != nil)
  }

  /// Base grants need nothing but the country's means: 0.0214 × 76 400 × 5.56 million ÷ 357.
  @Test func baseGrantOfAPartOfTheCountry() throws {
    let units = [("A", 4000), ("B", 9000), ("C", 12_000)].map { IncomeUnit(code: $0, inhabitants: $1) }
    let account = try IncomeAccount(
      try IncomeWorld(
        units: units,
        given: [
          "country-inhabitants": 5_560_000, "country-municipalities": 357, "average-need": 76_400,
        ]), at: day, in: rulebook)
    let merger = try account.merger(.init(members: [0, 1, 2], effective: .newYear(2028)))
    let lost = try #require(money(merger.merged, .lost, "base-grant")).kroner
    #expect(abs(lost / 2 + 25_460_000) < 60_000)
    #expect(merger.years.filter { $0.weight == 1 }.map(\.year) == Array(2028...2042))
    #expect(merger.years.filter { $0.weight < 1 }.map(\.weight) == [0.8, 0.6, 0.4, 0.2, 0, 0])
    #expect(!merger.merged.sum(of: .lost).verified)
  }

  /// A merger that was decided in the reform is compensated by the base grant of 2016.
  @Test func reformIsCompensatedByTheSystemOf2016() throws {
    let units = [IncomeUnit(code: "A", inhabitants: 4000), IncomeUnit(code: "B", inhabitants: 5000)]
    let merger = try IncomeAccount(try IncomeWorld(units: units), at: .newYear(2020), in: rulebook).merger(
      .init(members: [0, 1], decided: Day("2017-06-08"), effective: .newYear(2020)))
    #expect(money(merger.merged, .compensated, "base-grant") == Money(kroner: 13_180_000))
    #expect(money(merger.merged, .lost, "base-grant") == nil)
  }

  /// Stavanger's settlement of 2025: the deduction is known to a tenth of an øre or so.
  @Test func settlementOfStavangerComesOut() throws {
    let stavanger = IncomeUnit(
      code: "1103", inhabitants: 150_123,
      figures: ["tax": 53_807.396241748436 * 150_123, "need-index": 0.9517])
    let account = try IncomeAccount(
      try IncomeWorld(
        units: [stavanger],
        given: [
          "country-inhabitants": 5_594_340, "mean-tax": 42_269.57696707744, "average-need": 76_030,
        ]), at: Day("2025-07-01") ?? day, in: rulebook)
    let party = try #require(try account.alone().first)
    let tax = try #require(money(party, .alone, "tax-equalisation"))
    #expect(abs(tax.kroner + 1_130_664_314) < 1000)
    #expect(
      abs(try #require(money(party, .alone, "expenditure-equalisation")).kroner + 551_306_000) < 610_000)
    #expect(money(party, .alone, "capita-grant") == nil)
  }

  @Test func mergerOfOneIsRefused() throws {
    let account = try IncomeAccount(try world(try country(1)), at: day, in: rulebook)
    for members in [[0], [0, 0], [0, 99], []] {
      #expect(throws: Diagnostic.self) { try account.merger(.init(members: members, effective: day)) }
    }
  }

  @Test func partsCannotBeLargerThanTheCountry() {
    #expect(throws: Diagnostic.self) {
      try IncomeWorld(
        units: [IncomeUnit(code: "A", inhabitants: 10)], given: ["country-inhabitants": 9])
    }
    #expect(throws: Diagnostic.self) { try IncomeWorld(units: []) }
  }
}

extension IncomeAccount {
  /// The sums of the old municipalities for criteria that are worked out anew.
  fileprivate func workedOutAnewSums(
    _ members: [Int], _ figures: CountryFigures
  ) throws -> [(String, Double)] {
    try figures.criteria.map(\.criterion).filter { CriterionMerger(of: $0) == .workedOutAnew }.map { name in
      let amounts = try figures.amounts(of: name)
      return (name, members.reduce(0) { $0 + amounts[$1] })
    }
  }
}
