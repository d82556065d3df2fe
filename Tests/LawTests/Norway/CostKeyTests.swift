import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Testing

/// The cost key that is shipped is the one that was published.
@Suite struct CostKeyTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Data")

  private let rulebook: Rulebook
  private let year2026 = Day.newYear(2026)

  init() throws {
    rulebook = try readRulebook(Self.data)
  }

  /// The main key of 2026: sector by criterion, rounded to four decimals.
  private static let published: [String: Double] = [
    "age.0": 0.0024, "age.1-5": 0.1465, "age.6-12": 0.1631, "age.13-15": 0.0731, "age.16-22": 0.0227,
    "age.23-24": 0.0060, "age.25-66": 0.1258, "age.67-79": 0.0655, "age.80-89": 0.0628,
    "age.90-over": 0.0391, "base": 0.0214, "zone": 0.0102, "neighbour": 0.0102, "agriculture": 0.0018,
    "immigrants.6-15": 0.0080, "full-time-employed": 0.0259, "intellectual-disability.16-over": 0.0210,
    "mortality": 0.0438, "living-alone.67-over": 0.0517, "low-income": 0.0157, "low-education": 0.0147,
    "disabled.18-49": 0.0092, "living-alone.30-66": 0.0216, "refugees": 0.0156,
    "substance-psychiatry": 0.0157, "accumulation": 0.0064,
  ]

  @Test func mainKeyIsTheSumOfItsSectors() throws {
    let key = try weights(try CostKey.main(at: year2026, in: rulebook))
    #expect(key.weights.count == Self.published.count)
    for weight in key.weights {
      let expected = try #require(Self.published[weight.criterion], "\(weight.criterion)")
      #expect(abs(weight.weight - expected) < 0.00005, "\(weight.criterion)")
    }
    #expect(abs(key.sum - 1) < 0.0001)
  }

  @Test func everySectorAddsUpToOneButForRounding() throws {
    let sectors = try weights(try CostKey.sectors(at: year2026, in: rulebook))
    #expect(sectors.weights.count == 7)
    #expect(abs(sectors.sum - 1) < 1e-9)
    for sector in sectors.weights {
      let key = try weights(try CostKey.criteria(of: sector.criterion, at: year2026, in: rulebook))
      #expect(abs(key.sum - 1) < 0.00011, "\(sector.criterion)")
    }
  }

  @Test func keyOf2025IsUnknownAndSaysWhy() throws {
    guard case .unknown(let reason, let used) = try CostKey.main(at: .newYear(2025), in: rulebook) else {
      Issue.record("a key of 2025 was found")
      return
    }
    #expect(!reason.text(in: "en").isEmpty)
    #expect(!used.isEmpty)
  }

  @Test func recalledKeyIsShownAsUnverified() throws {
    guard case .weights(_, let used) = try CostKey.main(at: .newYear(2020), in: rulebook) else {
      Issue.record("no key of 2020 was found")
      return
    }
    #expect(used.allSatisfy { !$0.verified })
  }

  @Test func rulesOfAnotherYearBringItsKey() throws {
    let reformed = rulebook.overlaid(with: Overlay(rulesOf: year2026))
    let key = try weights(try CostKey.main(at: .newYear(2020), in: reformed))
    #expect(key == (try weights(try CostKey.main(at: year2026, in: rulebook))))
  }

  /// In every Swedish county the rates of municipality and region add up to 29.08.
  @Test func swedishCountyRatesAddUp() throws {
    let day = Day.newYear(2021)
    guard
      case .table(let table) = try rulebook.parameter("se.income.grant-rate").version(on: day)?.content
    else {
      Issue.record("the rates are no table")
      return
    }
    #expect(table.rows.count == 20)
    for row in table.rows {
      let own = try rulebook.value("se.income.grant-rate", at: day, row: row.key).number
      let region = try rulebook.value("se.income.grant-rate-region", at: day, row: row.key).number
      #expect(abs((own ?? 0) + (region ?? 0) - 29.08) < 1e-9, "\(row.key)")
    }
  }

  private func weights(_ found: CostKey.Found) throws -> CriterionWeights {
    guard case .weights(let weights, _) = found else { throw NoWeights() }
    return weights
  }

  private struct NoWeights: Error {}
}
