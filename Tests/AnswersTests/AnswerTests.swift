import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

@Suite struct AnswerTests {
  private static let atlas = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try readAtlas(root.appending(path: "Data"))
  }

  private func ask(_ question: Question, _ values: [String: [String]]) throws -> Answer {
    try question.answer(
      Parameters(values, language: "en"), atlas: try Self.atlas.get(), rulebook: Rulebook(),
      statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
  }

  private func json(_ question: Question, _ values: [String: [String]]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(ask(question, values).json.bytes))
  }

  @Test func unitsHaveTheKeysOfTheContract() throws {
    let units = try #require(try json(.units, ["date": ["2019-01-01"]]) as? [[String: Any]])
    #expect(units.count == 422)
    #expect(units.allSatisfy { Set($0.keys) == ["code", "name", "county", "validFrom", "validTo"] })
    #expect(units.first { $0["code"] as? String == "0220" }?["validTo"] as? String == "2020-01-01")
  }

  @Test func changesOfAUnitAreFoundByCodeOrName() throws {
    let byCode = try #require(
      try json(.changes, ["from": ["2017-01-01"], "to": ["2020-01-01"], "unit": ["0220"]]) as? [[String: Any]]
    )
    #expect(byCode.count == 1)
    #expect(byCode[0]["kind"] as? String == "merge")
    #expect(byCode[0]["old"] as? [String] == ["0220", "0627", "0628"])
    #expect(byCode[0]["new"] as? [String] == ["3025"])
    let byName = try #require(
      try json(.changes, ["from": ["2017-01-01"], "to": ["2020-01-01"], "unit": ["hurum"]])
        as? [[String: Any]])
    #expect(byName.count == 1)
  }

  @Test func sharesOfOneUnitAddUpToOne() throws {
    let links = try #require(
      try json(.correspond, ["from": ["2019-01-01"], "to": ["2020-01-01"]]) as? [[String: Any]])
    for (old, parts) in Dictionary(grouping: links, by: { $0["old"] as? String ?? "" }) {
      #expect(abs(parts.compactMap { $0["share"] as? Double }.reduce(0, +) - 1) < 1e-9, "\(old)")
    }
    #expect(Set(links.map { $0["old"] as? String ?? "" }).count == 422)
    #expect(Set(links.map { $0["new"] as? String ?? "" }).count == 356)
  }

  @Test func aComparisonHasTheKeysOfTheContract() throws {
    let answer = try #require(
      try json(.compare, ["date": ["2020-01-01"], "merge": ["3437,3438"]]) as? [String: Any])
    #expect(Set(answer.keys).isSuperset(of: ["study", "alternatives", "cells"]))
    let alternatives = try #require(answer["alternatives"] as? [[String: Any]])
    #expect(alternatives[0]["id"] as? String == "stand-alone")
    let cells = try #require(answer["cells"] as? [[String: Any]])
    let keys: Set = [
      "alternative", "unit", "indicator", "year", "value", "low", "high", "missing", "estimated", "source",
      "trace",
    ]
    #expect(cells.allSatisfy { Set($0.keys).isSuperset(of: keys) })
    #expect(cells.contains { $0["unit"] as? String == "3437+3438" })
    #expect(cells.allSatisfy { ($0["value"] is NSNull) != ($0["missing"] is NSNull) })
  }

  @Test func theSameQuestionGivesTheSameBytes() throws {
    let values = ["date": ["2020-01-01"], "merge": ["3437,3438", "3437,3436"]]
    #expect(try ask(.compare, values).json.bytes == ask(.compare, values).json.bytes)
    #expect(try ask(.compare, values).csv() == ask(.compare, values).csv())
  }

  @Test func csvHasARowForEachCell() throws {
    let answer = try ask(.compare, ["date": ["2020-01-01"], "merge": ["3437,3438"]])
    let lines = String(decoding: answer.csv(), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == answer.table.rows.count + 1)
    #expect(lines[0].hasPrefix("alternative,unit,indicator,year,value"))
  }

  @Test func aWorkbookIsAZipArchive() throws {
    let bytes = try ask(.compare, ["date": ["2020-01-01"], "merge": ["3437,3438"]]).xlsx(
      created: .newYear(2026))
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 0x03, 0x04])
  }

  @Test func everyKindOfAlternativeIsAnswered() throws {
    let values = [
      "date": ["2019-01-01"], "merge": ["Asker,Hurum"], "split": ["Asker:0.3:Hurum"],
      "cooperate": ["payroll:-:Asker,Hurum:use"], "host": ["ict:Asker:Hurum"],
      "asymmetric": ["rescue:Hurum:county"],
      "alternative": ["merge:Asker,Hurum;merge:Røyken,Drammen;host:child-welfare:Asker:Drammen"],
    ]
    let answer = try #require(try json(.compare, values) as? [String: Any])
    let alternatives = try #require(answer["alternatives"] as? [[String: Any]])
    #expect(
      alternatives.compactMap { $0["id"] as? String } == [
        "stand-alone", "merge-1", "split-1", "cooperate-1", "host-1", "asymmetric-1", "combined-1",
      ])
    #expect(alternatives[3]["measures"] as? [String] == ["cooperate:payroll:-:0220,0628:use"])
    #expect(alternatives[6]["groups"] as? [[String]] == [["0220", "0628"], ["0627", "0602"]])
    let tables = try ask(.compare, values).readable
    #expect(tables.map(\.name) == ["merge-1", "split-1", "split-1-2", "combined-1", "combined-1-2"])
    #expect(tables[2].headings == ["indicator", "name", "year", "0220/0.7", "0220 Asker", "Δ 0220"])
    #expect(try ask(.compare, values).xlsx(created: .newYear(2026)).starts(with: Array("PK".utf8)))
  }

  /// A cooperation changes no figure of today, and still the units are shown.
  @Test func anAlternativeThatLeavesTheMapAloneShowsTheUnits() throws {
    let tables = try ask(.compare, ["date": ["2019-01-01"], "host": ["ict:Asker:Hurum"]]).readable
    #expect(tables.map(\.name) == ["stand-alone"])
    #expect(tables[0].headings == ["indicator", "name", "year", "0220 Asker", "0628 Hurum"])
    #expect(
      tables[0].rows.first == [
        .text("population"), .text("Inhabitants"), .year(2019), .number(61_523, decimals: 0),
        .number(9_521, decimals: 0),
      ])
  }

  @Test func aParameterThatAQuestionDoesNotTakeIsRefused() {
    #expect { try ask(.units, ["datum": ["2019-01-01"]]) } throws: {
      ($0 as? Diagnostics)?.list.map(\.code) == ["parameter-unknown"]
    }
    #expect { try ask(.changes, ["from": ["2020-01-01"], "to": ["2019-01-01"]]) } throws: {
      ($0 as? Diagnostics)?.list.map(\.code) == ["range-reversed"]
    }
    #expect { try ask(.changes, ["from": ["2020-01-01"]]) } throws: {
      ($0 as? Diagnostics)?.list.map(\.code) == ["parameter-missing"]
    }
  }
}
