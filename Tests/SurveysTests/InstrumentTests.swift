import AtlasFiles
import Basics
import Foundation
import Testing

@testable import Surveys

@Suite struct InstrumentTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  private static let yesNo = Instrument.Scale(
    id: "yesno",
    options: [
      .init(code: "yes", value: 1, labels: ["en": "Yes"]), .init(code: "no", value: 0, labels: ["en": "No"]),
      .init(code: "dk", value: nil, labels: ["en": "Don't know"]),
    ])

  private static func item(_ code: String, _ conditions: [Instrument.Condition] = [], index: String = "")
    -> Instrument.Item
  {
    .init(code: code, scale: "yesno", texts: ["en": "Is \(code) so?"], index: index, conditions: conditions)
  }

  private static func instrument(_ items: [Instrument.Item], version: Int = 1) -> Instrument {
    Instrument(
      id: "x", version: version, languages: ["en"], titles: ["en": "X"], scales: [yesNo],
      blocks: [.init(id: "block", titles: ["en": "Block"], items: items)])
  }

  @Test func ourOwnItemsAreWellAndSaidNotToBeValidated() throws {
    let instruments = try readInstruments(Self.data)
    let own = try #require(instruments.first { $0.id == "local-democracy" })
    #expect(own.faults.isEmpty && own.languages == ["nb", "nn", "sv", "en"])
    #expect(own.origins["en"]?.contains("not been validated") == true)
    #expect(Set(own.items.map(\.index)) == ["reliable", "accountable", "close", "effective", ""])
  }

  @Test(arguments: [
    ([item("a"), item("a")], "instrument-code-twice", "a"),
    ([item("a", [.init(item: "b", answers: ["yes"])])], "instrument-condition-unknown", "a"),
    ([item("a", [.init(item: "b", answers: ["yes"])]), item("b")], "instrument-condition-later", "a"),
    ([item("a"), item("b", [.init(item: "a", answers: ["maybe"])])], "instrument-answer-unknown", "b"),
    (
      [item("a"), item("b", [.init(item: "a", answers: ["yes"]), .init(item: "a", answers: ["no"])])],
      "instrument-condition-impossible", "b"
    ),
    // b is asked after a yes only, so that nobody who answered b can have said no to a.
    (
      [
        item("a"), item("b", [.init(item: "a", answers: ["yes"])]),
        item("c", [.init(item: "b", answers: ["yes"]), .init(item: "a", answers: ["no"])]),
      ], "instrument-condition-impossible", "c"
    ),
    ([.init(code: "a", scale: "yesno", texts: ["nb": "Er det slik?"])], "instrument-language-lacking", "a"),
    ([.init(code: "a", scale: "other", texts: ["en": "Is it?"])], "instrument-scale-unknown", "a"),
    ([], "instrument-empty", "x"),
  ])
  func whatIsWrongIsToldWithTheItem(_ items: [Instrument.Item], _ code: String, _ field: String) {
    #expect(
      Self.instrument(items).faults.map { "\($0.code) \($0.place.field ?? "")" } == ["\(code) \(field)"])
  }

  @Test func aVersionThatWasUsedNeverChanges() throws {
    let used = Self.instrument([Self.item("a")])
    try used.check(against: used)
    try Self.instrument([Self.item("a"), Self.item("b")], version: 2).check(against: used)
    let fault = try #require(throws: Diagnostic.self) {
      try Self.instrument([Self.item("a"), Self.item("b")]).check(against: used)
    }
    #expect(fault.code == "instrument-version-used")
  }

  @Test func answersToWhatWasNotToBeAskedAreLeftOut() throws {
    let instrument = Self.instrument([Self.item("a"), Self.item("b", [.init(item: "a", answers: ["yes"])])])
    #expect(try AnswerSheet(["a": "no", "b": "yes"], to: instrument).answers == ["a": "no"])
    #expect(try AnswerSheet(["a": "yes", "b": "no"], to: instrument).answers == ["a": "yes", "b": "no"])
    #expect(try AnswerSheet(["b": "no"], to: instrument).answers.isEmpty)
    for given in [["a": "maybe"], ["z": "yes"]] {
      let fault = try #require(throws: Diagnostic.self) { try AnswerSheet(given, to: instrument) }
      #expect(fault.code == "answer-unknown" && fault.place.field == given.keys.first)
    }
  }

  @Test func anIndexTurnsReversedItemsAndNeedsHalfOfThem() throws {
    let own = try #require(try readInstruments(Self.data).first { $0.id == "local-democracy" })
    func index(_ answers: [String: String]) throws -> Double? {
      try AnswerSheet(answers, to: own).index("reliable", of: own)
    }
    #expect(try index(["rel-fair": "4", "rel-own": "1", "rel-word": "4"]) == 4)
    #expect(try index(["rel-fair": "4", "rel-own": "4"]) == 2.5)
    #expect(try index(["rel-fair": "4", "rel-own": "dk"]) == nil)
    #expect(try index([:]) == nil)
  }

  @Test func donTKnowIsNotInTheBaseAndFewHaveNoShares() throws {
    let instrument = Self.instrument([Self.item("a")])
    func result(_ yes: Int, _ no: Int, _ unsure: Int, population: Int? = nil) throws -> ItemResult {
      let given = [("yes", yes), ("no", no), ("dk", unsure)].flatMap { Array(repeating: $0.0, count: $0.1) }
      return try ItemResult(
        instrument.items[0], of: instrument, given.map { try AnswerSheet(["a": $0], to: instrument) },
        population: population)
    }
    let told = try result(60, 40, 25)
    #expect(told.base == 100 && told.unsure == 25 && told.rows.map(\.share) == [0.6, 0.4, nil])
    #expect(abs((told.rows[0].margin?.margin ?? 0) - 0.0960) < 0.0001 && told.mean == 0.6)
    let few = try result(30, 19, 500)
    #expect(!few.isEnough && few.rows.allSatisfy { $0.share == nil } && few.mean == nil)
    // Of everybody there are a few are enough.
    #expect(try result(6, 4, 0, population: 10).rows[0].margin?.method == .census)
    let none = try result(0, 0, 80)
    #expect(none.base == 0 && !none.isEnough)
  }
}
