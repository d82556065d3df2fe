import AtlasFiles
import Basics
import Formats
import Foundation
import Rulebook
import Testing

@testable import Answers

/// A rule answers with the keys of the contract, and says what is wrong with a question about it.
@Suite struct RuleAnswerTests {
  private static let support = Parameter(
    id: "no.merger.support",
    descriptions: ["nb": "Støtte", "nn": "Støtte", "sv": "Stöd", "en": "Support"], unit: "NOK",
    key: "inhabitants",
    versions: [
      .init(
        from: .newYear(2014),
        content: .brackets([
          Bracket(from: 0, amount: .money(Money(kroner: 5_000_000))),
          Bracket(from: 15_000, amount: .unknown("Not found")),
        ]), verified: true, reference: Reference(title: "A letter", section: "p. 2", id: "id1")),
      .init(
        from: .newYear(2018), content: .single(.money(Money(ore: 150))), verified: false,
        reference: Reference(title: "A bill"), note: "Read from a graph"),
    ], lastChecked: .newYear(2026))

  private static let rule = Rule(
    id: "no.merger.support-twice", unit: "NOK",
    inputs: [Input("inhabitants", unit: "persons", .whole(0...99_999), fallback: .number(7))],
    parameters: ["no.merger.support"], statute: Reference(title: "A law", section: "§ 1")
  ) { inputs, day, rulebook throws(Diagnostic) in
    let inhabitants = try inputs.number("inhabitants")
    let used = try rulebook.value("no.merger.support", at: day, by: inhabitants)
    let result = used.money.map { Amount.money($0 * 2) } ?? .unknown(used.unknown ?? "")
    let step = TraceStep(
      "twice", formula: "2 × support", inputs: [.init("inhabitants", .number(inhabitants), unit: "persons")],
      parameters: [used], result: result, unit: "NOK", reference: Reference(title: "A law", section: "§ 1"))
    return Traced(result, steps: [step])
  }

  private static let book = Rulebook(
    [support],
    words: LawWords([
      .rule: ["no.merger.support-twice": LocalText(["nb": "To", "nn": "To", "sv": "Två", "en": "Twice"])]
    ]))

  private func ask(_ values: [String: String]) throws -> [String: Any] {
    let parameters = Parameters(values.mapValues { [$0] }, language: "en")
    let answer = try ruleAnswer(parameters, Self.book, [Self.rule], .newYear(2015))
    let json = try JSONSerialization.jsonObject(with: Data(answer.json.bytes))
    return try #require(json as? [String: Any])
  }

  private func codes(_ values: [String: String]) -> [String] {
    do {
      _ = try ask(values)
      return []
    } catch {
      return (error as? Diagnostics)?.list.map(\.code) ?? ["\(error)"]
    }
  }

  @Test func theKeysAreThoseOfTheContract() throws {
    let answer = try ask([
      "rule": "no.merger.support-twice", "at": "2014-06-01", "input": "inhabitants=14999",
    ])
    #expect(Set(answer.keys).isSuperset(of: ["rule", "value", "unit", "verified", "trace"]))
    #expect(answer["value"] as? Double == 10_000_000)
    #expect(answer["unit"] as? String == "NOK")
    #expect(answer["verified"] as? Bool == true)
    let trace = try #require((answer["trace"] as? [[String: Any]])?.first)
    #expect(Set(trace.keys).isSuperset(of: ["step", "formula", "inputs", "value", "source"]))
    #expect((trace["inputs"] as? [String: Double]) == ["inhabitants": 14_999])
    #expect(trace["source"] as? String == "A law § 1; A letter p. 2, id1")
  }

  @Test func anUnknownValueIsNullWithItsReason() throws {
    let answer = try ask(["rule": "no.merger.support-twice", "input": "inhabitants=15000"])
    #expect(answer["value"] is NSNull)
    #expect(answer["unknown"] as? String == "Not found")
  }

  @Test func anUnverifiedValueSaysSo() throws {
    let answer = try ask(["rule": "no.merger.support-twice", "at": "2019-01-01"])
    #expect(answer["value"] as? Double == 3)
    #expect(answer["verified"] as? Bool == false)
  }

  @Test func anAssumptionIsAnswered() throws {
    let answer = try ask([
      "rule": "no.merger.support-twice", "with": "no.merger.support=20_000_000", "at": "2019-01-01",
    ])
    #expect(answer["value"] as? Double == 40_000_000)
    #expect(answer["assumed"] as? Bool == true)
    #expect(answer["verified"] as? Bool == false)
  }

  @Test func theRulesOfAnotherDayAreAnswered() throws {
    let answer = try ask(["rule": "no.merger.support-twice", "rules-of": "2016-01-01", "at": "2019-01-01"])
    #expect(answer["value"] as? Double == 10_000_000)
    #expect(answer["rulesOf"] as? String == "2016-01-01")
  }

  @Test(arguments: [
    ([:], "parameter-missing"), (["rule": "no.merger.suport-twice"], "rule-unknown"),
    (["at": "2013-12-31"], "parameter-before-first-value"), (["at": "2013-12-32"], "date-invalid"),
    (["input": "inhabitants"], "input-malformed"), (["input": "=3"], "input-malformed"),
    (["input": "inhabitants=1,inhabitants=2"], "input-duplicate"),
    (["input": "inhabitants=100000"], "input-out-of-range"), (["input": "people=1"], "input-unknown"),
    (["with": "no.merger.support"], "overlay-malformed"),
    (["with": "no.merger.support=much"], "overlay-malformed"),
    (["with": "no.merger.help=1"], "parameter-unknown-id"),
    (["with": "no.merger.support=1e300"], "overlay-malformed"), (["rules-of": "2016"], "date-invalid"),
  ])
  func faultsHaveACode(_ values: [String: String], _ code: String) {
    let rule = values.isEmpty ? [:] : ["rule": "no.merger.support-twice"]
    #expect(codes(rule.merging(values) { $1 }) == [code])
  }

  @Test func anUnknownRuleSuggestsTheNearest() {
    #expect {
      try ask(["rule": "no.merger.suport-twice"])
    } throws: { error in
      (error as? Diagnostics)?.list.first?.arguments["suggestions"] == "no.merger.support-twice"
    }
  }

  @Test func theListHasTheKeysOfTheContract() throws {
    let atlas = try readAtlas(root.appending(path: "Data"))
    let none = Parameters([:], language: "en")
    let answer = try rulesAnswer(none, atlas, Self.book, [Self.rule])
    let rules = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.json.bytes)) as? [[String: Any]])
    let keys: Set = ["id", "country", "description", "validFrom", "validTo", "verified", "source"]
    #expect(Set(try #require(rules.first).keys).isSuperset(of: keys))
    #expect(rules.first?["validFrom"] as? String == "2014-01-01")
    #expect(rules.first?["verified"] as? Bool == false)
    let swedish = Parameters(["country": ["se"]], language: "en")
    #expect(try rulesAnswer(swedish, atlas, Self.book, [Self.rule]).table.rows.isEmpty)
    let values = try parametersAnswer(none, atlas, Self.book, [Self.rule])
    #expect(values.table.rows.count == 3)
    #expect {
      try rulesAnswer(Parameters(["country": ["dk"]], language: "en"), atlas, Self.book, [])
    } throws: { ($0 as? Diagnostic)?.code == "country-unknown" }
  }

  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  @Test func oneBracketCanBeAssumed() throws {
    let json = try ask(["rule": "no.merger.support-twice", "with": "no.merger.support@0:7_000_000"])
    #expect(json["value"] as? Double == 14_000_000)
    #expect(json["assumed"] as? Bool == true && json["verified"] as? Bool == false)
    let other = try ask([
      "rule": "no.merger.support-twice", "input": "inhabitants=20000", "with": "no.merger.support@0:7",
    ])
    #expect(other["assumed"] as? Bool == false)
  }

  @Test(arguments: [
    ("no.merger.support@7:1", "parameter-key-unknown"), ("no.merger.support@0", "overlay-malformed"),
    ("no.merger.support@0:x", "overlay-malformed"), ("@0:1", "overlay-malformed"),
    ("no.nothing@0:1", "parameter-unknown-id"),
  ])
  func anAssumptionThatCannotBeIsRefused(_ text: String, _ code: String) {
    #expect(codes(["rule": "no.merger.support-twice", "with": text]) == [code])
  }

  @Test func anAssumptionIsReadWithItsPlace() throws {
    let cell = try #require(Assumption("no.split.costs@Troms og Finnmark,granted:1_000.5"))
    #expect(cell.parameter == "no.split.costs" && cell.number == 1000.5)
    #expect(cell.place == ContentPlace(row: "Troms og Finnmark", column: "granted"))
    #expect(Assumption("a.b=-2")?.number == -2 && Assumption("a.b=-2")?.place == nil)
    #expect(Assumption("a.b=inf") == nil && Assumption("a.b") == nil)
  }
}
