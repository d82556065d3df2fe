import AtlasFiles
import Basics
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

/// A projection of municipalities is asked for and answered under the names that other programs rely on.
@Suite struct MunicipalityProjectionTests {
  private static let atlas = Result {
    try readAtlas(
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Data"))
  }

  private func answer(_ values: [String: String]) throws -> Answer {
    try projectAnswer(
      Parameters(values.mapValues { [$0] }, language: "en"), try Self.atlas.get(), .newYear(2026))
  }

  private func faults(_ values: [String: String]) -> [String] {
    do {
      _ = try answer(values)
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? ["\(error)"]
    }
  }

  private let asked = ["date": "2020-01-01", "units": "Asker,Utsira", "to": "2028", "draws": "20"]

  @Test func rowsHaveTheKeysOfTheContract() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer(asked).json.bytes)) as? [String: Any])
    #expect(json["method"] as? String == "cohort-change")
    #expect(json["from"] as? Int == 2026)
    let rows = try #require(json["rows"] as? [[String: Any]])
    #expect(rows.count == 2 * 3 * 107)
    #expect(rows.allSatisfy { Set($0.keys) == ["unit", "year", "sex", "age", "value", "low", "high"] })
    #expect(rows.allSatisfy { $0["sex"] is NSNull })
    let totals = rows.filter { $0["age"] is NSNull }
    #expect(totals.map { $0["unit"] as? String } == ["3025", "3025", "3025", "1151", "1151", "1151"])
    for total in totals {
      let year = try #require(total["year"] as? Int)
      let ages = rows.filter {
        $0["unit"] as? String == total["unit"] as? String && $0["year"] as? Int == year
          && !($0["age"] is NSNull)
      }
      let sum = ages.reduce(0) { $0 + ($1["value"] as? Double ?? .nan) }
      let value = try #require(total["value"] as? Double)
      let (low, high) = (try #require(total["low"] as? Double), try #require(total["high"] as? Double))
      #expect(abs(sum - value) < 0.1)
      #expect(year == 2026 ? low == high : low < value && value < high)
    }
  }

  @Test func theSameQuestionHasTheSameAnswer() throws {
    #expect(try answer(asked).json.bytes == answer(asked).json.bytes)
    #expect(
      try answer(asked).json.bytes != answer(asked.merging(["seed": "2"]) { $1 }).json.bytes)
  }

  @Test(arguments: [
    ("draws", "0", "projection-draws"), ("draws", "-5", "projection-draws"),
    ("draws", "9999999", "projection-too-large"), ("level", "1", "projection-level"),
    ("level", "nan", "projection-level"), ("to", "2026", "projection-horizon"),
    ("to", "2087", "projection-horizon"), ("to", "soon", "projection-number-invalid"),
    ("from", "1999", "projection-base-unknown"),
    ("units", "Asker,3025", "unit-duplicate"), ("units", "", "parameter-missing"),
    ("country", "dk", "country-unknown"), ("date", "x", "date-invalid"),
  ])
  func whatIsWrongIsSaid(_ name: String, _ value: String, _ code: String) {
    let found = faults(asked.merging([name: value]) { $1 })
    #expect(found.contains(code), "\(found)")
  }

  @Test func anEarlierBaseIsAnEarlierStart() throws {
    let rows = try answer(["date": "2020-01-01", "units": "3025", "from": "2019", "to": "2021", "draws": "5"])
      .table.rows
    #expect(rows.first?[1] == .year(2019))
    #expect(rows.last?[1] == .year(2021))
  }
}
