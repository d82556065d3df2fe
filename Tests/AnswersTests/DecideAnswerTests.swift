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
      let (first, second) = (outlook.net(of: drivers.first), outlook.net(of: drivers.second))
      return ((first?.expected ?? .nan) - (second?.expected ?? .nan)) / outlook.residents
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

  /// Beside cooperations of which nothing is known, each has the share that it has without them, and those that look alike
  /// have the same.
  @Test func cooperationsThatLookAlikeDoNotTurnTheAnswer() throws {
    let weights = ["weight": ["money:40", "capacity:40", "distance:20"]]
    func best(_ cooperations: [String]) throws -> [String: Double] {
      let request = try DecideRequest(
        Parameters(
          ["merge": ["3405,3440,3441"], "draws": ["60"], "cooperate": cooperations].merging(weights) { $1 },
          language: "en"), atlas: Self.atlas.get(), statutes: Statutes(forms: [], procedures: []),
        today: .newYear(2026))
      let ranking = try request.aid(
        atlas: Self.atlas.get(), rulebook: Self.rulebook.get(), work: OutlookWork()
      ).ranking
      return Dictionary(
        uniqueKeysWithValues: zip(
          ranking.scoring.alternatives, ranking.acceptability.ranks.map { $0[0] }))
    }
    let plain = try best([])
    let crowded = try best(["ict:-:3405,3440,3441", "payroll:-:3405,3440,3441"])
    #expect(plain["stand-alone"] == crowded["stand-alone"] && plain["merge-1"] == crowded["merge-1"])
    let others = crowded.filter { plain[$0.key] == nil }.map(\.value)
    #expect(others.count == 2 && others[0] == others[1])
    #expect(others[0] <= (crowded["stand-alone"] ?? 0))
  }

  @Test func theAnswerCanBeSeenFromOneMunicipality() throws {
    let aid = try aid(["unit": ["Gausdal"], "weight": ["capacity:1"]])
    #expect(aid.ranking.scoring.unit == "3441")
    #expect(aid.views.map(\.unit) == aid.ranking.scoring.outlook.plan.study.units)
    let own = try #require(aid.views.first { $0.unit == "3441" }?.ranking)
    #expect(own.acceptability == aid.ranking.acceptability)
    #expect(faults(["unit": ["Oslo"]]) == ["mine-unit-elsewhere"])
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
    #expect(alternatives.compactMap { $0["best"] as? Double }.reduce(0, +) >= 1 - 1e-9)
    #expect(json["weighed"] as? Bool == false && (json["order"] as? [String]) == [])
    #expect((json["seenFrom"] as? [[String: Any]])?.compactMap { $0["unit"] as? String }.count == 3)
    #expect((json["criteria"] as? [Any])?.count == 8 && (json["groups"] as? [Any])?.count == 2)
    #expect(
      answer.readable.map(\.name) == [
        "criteria", "best-by", "ranking", "seen-from", "wins", "central-weights", "flips", "drivers",
        "lists",
      ])
  }
}
