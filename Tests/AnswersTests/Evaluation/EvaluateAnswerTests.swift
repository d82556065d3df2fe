import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

/// The 47 municipalities of the reform, measured on the tables that are shipped.
@Suite struct EvaluateAnswerTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let atlas = Result { try readAtlas(root.appending(path: "Data")) }

  private func ask(_ values: [String: String]) throws -> [String: Any] {
    let answer = try Question.evaluate.answer(
      Parameters(values.mapValues { [$0] }, language: "en"), atlas: Self.atlas.get(), rulebook: Rulebook([]),
      statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
  }

  private func rows(_ values: [String: String]) throws -> [[String: Any]] {
    try #require(try ask(values)["comparisons"] as? [[String: Any]])
  }

  @Test func everyMergerIsMeasuredOrRefusedWithAReason() throws {
    let answer = try ask([:])
    let rows = try #require(answer["comparisons"] as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["unit"] as? String }).count == 47)
    #expect(rows.count == 47 * MeasuredOutcome.allCases.count)
    for row in rows {
      let isRefused = row["refused"] is String
      #expect(isRefused != (row["effect"] is Double))
      if isRefused { #expect(row["refused"] as? String == "evaluation-few-similar") }
    }
    #expect(answer["firstYear"] as? Int == 2014 && answer["lastYear"] as? Int == 2026)
    let refused = Set(rows.filter { $0["refused"] is String }.compactMap { $0["name"] as? String })
    #expect(refused.isSuperset(of: ["Trondheim", "Stavanger", "Kristiansand"]))
  }

  @Test func whatIsToldOfOneHoldsTogether() throws {
    for row in try rows(["unit": "Hitra"]) {
      let effect = try #require(row["effect"] as? Double)
      let (low, high) = (try #require(row["low"] as? Double), try #require(row["high"] as? Double))
      #expect((low...high).contains(effect))
      let years = try #require(row["years"] as? [[String: Any]])
      let after = years.filter { $0["before"] as? Bool == false }
      let gaps = after.compactMap { year -> Double? in
        guard let value = year["value"] as? Double, let other = year["comparison"] as? Double else {
          return nil
        }
        return value - other
      }
      #expect(gaps.count == 6 && abs(gaps.reduce(0, +) / 6 - effect) < 1e-9)
      let held = try #require(row["held"] as? [[String: Any]])
      #expect(held.count == row["similar"] as? Int)
      #expect(abs(held.compactMap { $0["weight"] as? Double }.reduce(0, +) - 1) < 1e-9)
      let asFar = held.count { abs($0["placebo"] as? Double ?? 0) >= abs(effect) }
      #expect(asFar == row["asFar"] as? Int)
      #expect((row["earlierDates"] as? [[String: Any]])?.count == 3)
    }
  }

  /// Nobody of those that are held against it was itself changed.
  @Test func onlyUnchangedOnesAreHeldAgainst() throws {
    let changed = Set(try rows([:]).compactMap { $0["unit"] as? String })
    for row in try rows(["outcome": "population"]) {
      let held = (row["held"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      #expect(changed.isDisjoint(with: held))
    }
  }

  @Test func oneIsFoundByCodeAndByName() throws {
    #expect(try rows(["unit": "3025"]).compactMap { $0["name"] as? String }.first == "Asker")
    #expect(try rows(["unit": "asker", "outcome": "population"]).count == 1)
    do {
      _ = try rows(["unit": "Oslo"])
      Issue.record("Oslo was not merged")
    } catch let fault as Diagnostics {
      #expect(fault.list.map(\.code) == ["evaluation-no-merger"])
    }
  }

  @Test func whereNothingWasMergedNothingIsMeasured() throws {
    #expect(try rows(["country": "se"]).isEmpty)
  }
}
