import Answers
import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import GroupingAnswers
import Testing

/// Over the tables that are shipped.
@Suite struct PartnersAnswerTests {
  private static let atlas = Result {
    try readAtlas(
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Data"))
  }

  private func partners(
    _ unit: String, _ country: String, _ date: String, most: Int = 3, withSea: Bool = true
  ) throws -> [[String: JSONValue]] {
    let atlas = try Self.atlas.get().country(country)
    let map = try CountryGraph(
      atlas, on: try #require(Day(date)), withSea: withSea, acrossCounties: true)
    let question = try PartnersQuestion(
      unit: unit, most: most, threshold: 10_000, weights: PartnerWeights(), best: 1_000)
    guard case .array(let rows) = try partnersAnswer(question, in: map, of: atlas).json else { return [] }
    return rows.map { row in
      guard case .object(let members) = row else { return [:] }
      return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) })
    }
  }

  /// Øyer and Gausdal: neighbours by land, of 5 119 and 6 112 residents on 1 January 2019 (Statistics Norway).
  @Test func aGroupHasItsResidentsAndEveryGroupHoldsTheUnit() throws {
    let rows = try partners("Øyer", "no", "2019-01-01")
    let pair = try #require(rows.first { $0["group"] == .texts(["0521", "0522"]) })
    #expect(pair["population"] == .number(5_119 + 6_112))
    #expect(pair["connected"] == .text("land"))
    #expect(pair["size"] == .number(1) && pair["few"] == .number(1))
    #expect(
      rows.allSatisfy { row in
        guard case .array(let codes)? = row["group"] else { return false }
        return codes.contains(.text("0521")) && (2...3).contains(codes.count)
      })
  }

  @Test func theBestComeFirst() throws {
    let scores = try partners("Øyer", "no", "2019-01-01").map { row -> Double in
      guard case .number(let score)? = row["score"] else { return .nan }
      return score
    }
    #expect(scores == scores.sorted(by: >))
  }

  /// Nobody knows commuting in Sweden here: it has no part in the score, and is not told as nothing.
  @Test func whatIsNotKnownHasNoPart() throws {
    let rows = try partners("Bjurholm", "se", "2023-01-01")
    #expect(!rows.isEmpty && rows.allSatisfy { $0["within"] == .null })
  }

  @Test func withoutBordersThatCountThereAreNone() throws {
    #expect(throws: Diagnostic.self) { try partners("Træna", "no", "2020-01-01", withSea: false) }
  }
}
