import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Studies
import Testing

@testable import Answers

/// What helps with a decision about real municipalities.
@Suite struct DecideAnswerTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }
  private static let study = ["merge": ["3405,3440,3441"], "host": ["child-welfare:3405:3440,3441"]]

  private func request(_ values: [String: [String]]) throws -> DecideRequest {
    try DecideRequest(
      Parameters(Self.study.merging(["draws": ["20"]]) { $1 }.merging(values) { $1 }, language: "en"),
      atlas: Self.atlas.get(), statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
  }

  private func aid(_ values: [String: [String]] = [:]) throws -> DecisionAid {
    try request(values).aid(
      atlas: Self.atlas.get(), rulebook: Self.rulebook.get(), work: OutlookWork())
  }

  private func faults(_ values: [String: [String]]) -> [String] {
    do {
      _ = try request(values)
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? ["\(error)"]
    }
  }

  @Test func everySlipIsTold() {
    #expect(faults(["weight": ["money"]]) == ["weight-unreadable"])
    #expect(faults(["weight": ["money:much"]]) == ["weight-unreadable"])
    #expect(faults(["weight": ["money:1", "money:2"]]) == ["criterion-twice"])
    #expect(faults(["weight": ["money:-1"]]) == ["weights-invalid"])
    #expect(faults(["weight": ["money:0", "size:0"]]) == ["weights-invalid"])
    #expect(faults(["weight": ["beauty:1"]]) == ["weight-unknown"])
    #expect(faults(["weight": ["room:1"]]) == ["weight-unknown"])
    #expect(faults(["rank": ["money,size=money"]]) == ["criterion-twice"])
    #expect(faults(["rank": ["money"], "weight": ["size:1"]]) == ["weights-and-rank"])
    #expect(faults(["concentration": ["20"]]) == ["concentration-without-weights"])
    #expect(faults(["concentration": ["0"], "weight": ["money:1"]]) == ["concentration-invalid"])
    #expect(
      faults(["weight": ["beauty:1"], "level": ["2"]]) == ["outlook-number-out-of-range", "weight-unknown"])
    #expect(faults(["weight": ["money: 1,5"], "concentration": ["20"]]) == [])
  }

  /// The cheap run behind the tornado tells what the whole outlook tells: the difference as expected, and at each
  /// turn no difference any more.
  @Test func turnsOfTheMoneyAreWhereTheWholeOutlookHasThem() throws {
    let found = try aid()
    let drivers = try #require(found.drivers)
    let outlook = found.ranking.scoring.outlook
    func difference(_ outlook: Outlook) -> Double {
      (outlook.net(of: drivers.first).expected - outlook.net(of: drivers.second).expected) / outlook.residents
    }
    #expect(abs(difference(outlook) - drivers.difference) < 1e-6)
    let turning = drivers.drivers.filter { $0.turnBelow != nil || $0.turnAbove != nil }
    let turn = try #require(turning.first)
    let value = try #require(turn.turnBelow ?? turn.turnAbove)
    #expect(abs(value - turn.swing.input.base) > 0.01)
    let there = try request(["assume": ["\(turn.prior.id.rawValue):\(value):0"], "draws": ["1"]]).outlook
      .outlook(atlas: Self.atlas.get(), rulebook: Self.rulebook.get(), work: OutlookWork())
    #expect(abs(difference(there)) < 0.01)
    #expect(abs(drivers.difference) > 100)
  }

  @Test func theWidestSwingComesFirst() throws {
    let widths = try #require(try aid().drivers).drivers.map(\.swing.width)
    #expect(widths.count > 3 && widths == widths.sorted(by: >))
  }

  @Test func whoeverWantsShortWaysAndLittleChangeStandsAlone() throws {
    let ranking = try aid(["weight": ["distance:1", "self-rule:1"]]).ranking
    #expect(ranking.scoring.alternatives[ranking.order[0]] == "stand-alone")
    #expect(ranking.acceptability.ranks[0][0] == 1)
    let capacity = try aid(["weight": ["capacity:1"]]).ranking
    #expect(capacity.scoring.alternatives[capacity.order[0]] == "merge-1")
  }

  @Test func theAnswerHasEverythingInJSONAndTables() throws {
    let answer = decideAnswer(
      try aid(), language: "en", criteria: try Self.atlas.get().criteria)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
    let alternatives = try #require(json["alternatives"] as? [[String: Any]])
    #expect(alternatives.count == 3)
    #expect(abs(alternatives.compactMap { $0["best"] as? Double }.reduce(0, +) - 1) < 1e-9)
    #expect((json["criteria"] as? [Any])?.count == 9 && (json["groups"] as? [Any])?.count == 2)
    #expect(
      answer.readable.map(\.name) == [
        "criteria", "ranking", "wins", "central-weights", "flips", "drivers", "lists",
      ])
  }
}
