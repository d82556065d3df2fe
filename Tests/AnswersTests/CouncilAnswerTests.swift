import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

/// Seats and councils are asked for and answered under the names that other programs rely on.
@Suite struct CouncilAnswerTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  private static let known = Result { (try readAtlas(data), try readRulebook(data)) }

  private func ask(_ question: Question, _ values: [String: [String]]) throws -> Answer {
    let (atlas, rulebook) = try Self.known.get()
    return try question.answer(
      Parameters(values, language: "en"), atlas: atlas, rulebook: rulebook,
      statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
  }

  private func object(_ question: Question, _ values: [String: [String]]) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(ask(question, values).json.bytes))
    return try #require(json as? [String: Any])
  }

  private func faults(_ question: Question, _ values: [String: [String]]) -> [String] {
    do {
      _ = try ask(question, values)
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? ["\(error)"]
    }
  }

  @Test func seatsHaveTheKeysOfTheContract() throws {
    let plain = try object(.seats, ["seats": ["25"], "votes": ["153,87,5860"]])
    #expect(Set(plain.keys) == ["seats", "tie"])
    #expect(plain["seats"] as? [Int] == [0, 0, 25])
    #expect(plain["tie"] is NSNull)
    let tied = try object(.seats, ["seats": ["2"], "votes": ["90,42"]])
    let tie = try #require(tied["tie"] as? [String: Any])
    #expect(tie["lists"] as? [Int] == [0, 1])
    #expect(tie["seats"] as? Int == 1)
    #expect(tie["decidedBy"] as? String == "votes")
  }

  @Test func aBatchKeepsTheNamesOfItsContests() throws {
    let batch =
      #"[{"id": 7, "seats": 3, "votes": [2, 1], "note": [1]}, {"id": "b", "votes": [4], "seats": 1}]"#
    let json = try JSONSerialization.jsonObject(
      with: Data(ask(.seats, ["method": ["dhondt"], "batch": [batch]]).json.bytes))
    let contests = try #require(json as? [[String: Any]])
    #expect(contests.map { Set($0.keys) } == [["id", "seats", "tie"], ["id", "seats", "tie"]])
    #expect(contests[0]["id"] as? Int == 7)
    #expect(contests[1]["id"] as? String == "b")
    #expect(contests[0]["seats"] as? [Int] == [2, 1])
  }

  @Test func candidatesLimitOneContestAndThoseOfABatchThatNameThem() throws {
    let one = try ask(
      .seats, ["seats": ["9"], "votes": ["600,300,100"], "candidates": ["2,9,9"]])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(one.json.bytes)) as? [String: Any])
    #expect(json["seats"] as? [Int] == [2, 5, 2] && json["passedOn"] as? [Int] == [3, 0, 0])
    let batch = """
      [{"seats": 9, "votes": [600, 300, 100], "candidates": [2, 2, 2]},
       {"seats": 9, "votes": [600, 300, 100]}]
      """
    let many = try JSONSerialization.jsonObject(
      with: Data(ask(.seats, ["batch": [batch]]).json.bytes))
    let contests = try #require(many as? [[String: Any]])
    #expect(contests[0]["unfilled"] as? Int == 3)
    #expect(contests[1]["unfilled"] == nil && contests[1]["seats"] as? [Int] == [5, 3, 1])
  }

  @Test func everyFaultOfABatchHasItsLine() throws {
    let batch = """
      [{"id": 1, "seats": 3, "votes": [1, 2]},
       {"id": 2, "votes": [1]},
       {"id": 3, "seats": 0, "votes": [-1]},
       {"id": 4, "seats": 1, "votes": [1.5]}]
      """
    #expect {
      try seatsAnswer(batch: Array(batch.utf8), file: "votes.json", by: .dhondt)
    } throws: { error in
      let list = (error as? Diagnostics)?.list ?? []
      return list.map(\.code) == [
        "batch-field-missing", "votes-negative", "seats-out-of-range", "votes-not-a-number",
      ] && list.map(\.place.line) == [2, 3, 3, 4] && list.allSatisfy { $0.place.file == "votes.json" }
    }
  }

  @Test(arguments: ["", "{}", "[1]", #"[{"id": 1,"#, "[] []", #"[{"seats": 1, "votes": 5}]"#])
  func whatIsNoBatchIsRefused(_ text: String) {
    #expect {
      try seatsAnswer(batch: Array(text.utf8), file: nil, by: .dhondt)
    } throws: { ($0 as? Diagnostics)?.list.map(\.code) == ["batch-malformed"] }
  }

  @Test(arguments: [
    (["seats": ["3"], "votes": ["5,x,-"]], ["votes-not-a-number", "votes-not-a-number"]),
    (["seats": ["3"], "votes": ["99999999999999999999"]], ["number-too-large"]),
    (["seats": ["3"]], ["parameter-missing"]), ([:], ["parameter-missing", "parameter-missing"]),
    (["seats": ["many"], "votes": ["1"]], ["seats-not-a-number"]),
    (["seats": ["1,2"], "votes": ["1"]], ["seats-not-a-number"]),
    (["seats": ["-1"], "votes": ["0,0"]], ["votes-all-zero", "seats-out-of-range"]),
    (["seats": ["1"], "votes": ["1"], "method": ["hare"]], ["seats-method-unknown"]),
  ])
  func whatIsNoContestIsRefused(_ values: [String: [String]], _ codes: [String]) {
    #expect(faults(.seats, values) == codes)
  }

  /// Population of 1 January 2018 by the table of the publisher, votes of 2011.
  @Test func aCouncilIsDesignedFromWhatIsKnown() throws {
    let answer = try object(
      .council,
      ["date": ["2019-01-01"], "merge": ["Asker,Røyken,Hurum"], "size": ["55"], "before": ["47,,29"]])
    #expect(answer["electionYear"] as? Int == 2019)
    #expect(answer["populationDay"] as? String == "2018-01-01")
    #expect(answer["populationYear"] as? Int == 2018)
    #expect(answer["voteYear"] as? Int == 2011)
    let before = try #require(answer["before"] as? [[String: Any]])
    #expect(before.map { $0["known"] as? Bool } == [true, false, true])
    #expect(before.compactMap { $0["seatsOfNew"] as? Int }.reduce(0, +) == 55)
    let after = try #require(answer["after"] as? [String: Any])
    let inhabitants = before.compactMap { $0["inhabitants"] as? Int }
    #expect(after["inhabitants"] as? Int == inhabitants.reduce(0, +))
    let parties = try #require(after["parties"] as? [[String: Any]])
    #expect(parties.compactMap { $0["seats"] as? Int }.reduce(0, +) == 55)
  }

  @Test func whatNoCouncilCanBeIsRefused() {
    let merge = ["date": ["2026-01-01"], "merge": ["Moss,Råde"]]
    func faults(_ more: [String: [String]]) -> [String] {
      self.faults(.council, merge.merging(more) { $1 })
    }
    #expect(faults(["size": ["40"]]) == ["council-even"])
    #expect(faults(["size": ["33"]]) == ["council-too-small"])
    #expect(faults(["size": ["x"]]) == ["seats-not-a-number"])
    #expect(faults(["before": ["1,3,5"]]) == ["council-before-count"])
    #expect(faults(["merge": ["Moss"]]) == ["merge-of-one"])
    #expect(
      self.faults(.council, ["country": ["se"], "merge": ["Ale,Kungälv"]]) == ["council-only-norway"])
  }
}

/// Real sizes of councils that the operator imported count where nobody says otherwise, and it is said which counted.
@Suite struct ImportedCouncilTests {
  private static let known = Result {
    let data = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
    return (try readAtlas(data), try readRulebook(data))
  }

  private func answer(_ question: Question, _ values: [String: [String]]) throws -> [String: Any] {
    let (atlas, rulebook) = try Self.known.get()
    let councils = CouncilSizes([.init(unit: "0220", seats: 47, election: 2015, source: "kommunen")])
    let answer = try question.answer(
      Parameters(values, language: "en"), atlas: atlas.with(councils: ["no": councils]),
      rulebook: rulebook, statutes: Statutes(forms: [], procedures: []), today: .newYear(2026))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [String: Any])
  }

  @Test func whatIsImportedCountsAndWhatIsGivenCountsMore() throws {
    func before(_ given: String) throws -> [[String: Any]] {
      let answer = try answer(
        .council, ["date": ["2019-01-01"], "merge": ["Asker,Røyken,Hurum"], "before": [given]])
      return try #require(answer["before"] as? [[String: Any]])
    }
    let imported = try before(",27,")
    #expect(imported.map { $0["seatsFrom"] as? String } == ["imported", "given", "law"])
    #expect(imported.map { $0["seats"] as? Int }.prefix(2) == [47, 27])
    #expect(imported[0]["seatsSource"] as? String == "kommunen (2015)")
    #expect(try before("51,27,")[0]["seats"] as? Int == 51)
  }
}
