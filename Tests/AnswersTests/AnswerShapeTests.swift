import AtlasFiles
import Basics
import Figures
import Formats
import Foundation
import Law
import Rulebook
import Testing

@testable import Answers

/// What the description of the interface says of an answer is what the answer is.
@Suite struct AnswerShapeTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")
  private static let content = Result {
    (
      atlas: try readAtlas(data), rulebook: try readRulebook(data),
      statutes: try readStatutes(data)
    )
  }

  /// At least one of each question; those of both forms of an answer where there are two.
  static let asked: [(Question, [String: [String]])] = [
    (.units, ["date": ["2019-01-01"]]), (.units, ["date": ["2020-06-01"], "tier": ["county"]]),
    (.changes, ["from": ["2017-01-01"], "to": ["2020-01-01"]]),
    (.changes, ["from": ["2017-01-01"], "to": ["2020-01-01"], "tier": ["county"]]),
    (.correspond, ["from": ["2019-01-01"], "to": ["2020-01-01"]]), (.reform, ["date": ["2020-01-01"]]),
    (.evaluate, ["unit": ["3020"]]), (.evaluate, ["unit": ["3005"], "outcome": ["population"]]),
    (.indicators, [:]), (.compare, ["date": ["2020-01-01"], "merge": ["3437,3438"]]), (.rules, [:]),
    (
      .rule,
      ["rule": ["no.merger.reform-support"], "at": ["2016-01-01"], "input": ["inhabitants=14000"]]
    ),
    (.parameters, ["country": ["no"]]),
    (.grants, ["merge": ["3437,3438"], "decided": ["2024-06-01"], "effective": ["2027-01-01"]]),
    (.income, ["inhabitants": ["5000", "7000"], "unit": ["a", "b"], "at": ["2026-01-01"]]),
    (
      .income,
      [
        "inhabitants": ["5000", "7000", "900000"], "unit": ["a", "b", "c"], "merge": ["a,b"],
        "effective": ["2028-01-01"],
      ]
    ),
    (.seats, ["seats": ["25"], "votes": ["153,87,5860"]]),
    (.seats, ["seats": ["9"], "votes": ["10,10,10"], "candidates": ["2,2,2"]]),
    (.seats, ["batch": [#"[{"id": 1, "seats": 3, "votes": [1, 1]}, {"seats": 3, "votes": [1, 2]}]"#]]),
    (.council, ["merge": ["3437,3438"], "date": ["2024-01-01"]]), (.forms, ["country": ["se"]]),
    (.chooseForm, ["authority": ["yes"]]),
    (.timeline, ["effective": ["2028-01-01"], "merge": ["3437,3438"]]),
    (.project, ["date": ["2024-01-01"], "units": ["3437"], "to": ["2027"], "draws": ["5"]]),
    (
      .outlook,
      [
        "date": ["2024-01-01"], "merge": ["3437,3438"], "cooperate": ["child-welfare:-:3437,3438"],
        "draws": ["5"], "horizon": ["3"],
      ]
    ),
    (.decide, ["date": ["2024-01-01"], "merge": ["3437,3438"], "draws": ["5"], "horizon": ["3"]]),
  ]

  @Test func everyQuestionIsAsked() {
    #expect(Set(Self.asked.map(\.0)) == Set(Question.allCases))
  }

  @Test(arguments: asked) func anAnswerIsOfTheShapeThatIsDescribed(
    _ question: Question, _ values: [String: [String]]
  ) throws {
    let content = try Self.content.get()
    let answer = try question.answer(
      Parameters(values, language: "en"), atlas: content.atlas, rulebook: content.rulebook,
      statutes: content.statutes, today: .newYear(2026))
    #expect(unfit(answer.json, question.shape, at: question.rawValue) == nil)
  }

  /// Where `value` is not of `shape`; nil where it is.
  private func unfit(_ value: JSONValue, _ shape: AnswerShape, at place: String) -> String? {
    switch (shape, value) {
    case (.orNull, .null): return nil
    case (.orNull(let shape), _): return unfit(value, shape, at: place)
    case (.either(let shapes), _):
      return shapes.contains { unfit(value, $0, at: place) == nil } ? nil : "\(place) is none of several"
    case (.text, .text), (.flag, .bool), (.number, .number): return nil
    case (.whole, .number(let number)): return Int(exactly: number) == nil ? "\(place) is not whole" : nil
    case (.day, .text(let text)): return Day(text) == nil ? "\(place) is no day" : nil
    case (.kroner, .text(let text)): return Double(text) == nil ? "\(place) is no sum" : nil
    case (.list(let shape), .array(let values)):
      return values.enumerated().lazy.compactMap { unfit($1, shape, at: "\(place).\($0)") }.first
    case (.named(let shape), .object(let members)):
      return members.lazy.compactMap { unfit($0.value, shape, at: "\(place).\($0.key)") }.first
    case (.object(let fields), .object(let members)):
      let names = Set(members.map(\.key))
      if let missing = fields.first(where: { $0.isAlways && !names.contains($0.name) }) {
        return "\(place) lacks \(missing.name)"
      }
      return members.lazy.compactMap { member in
        guard let field = fields.first(where: { $0.name == member.key }) else {
          return "\(place).\(member.key) is not described"
        }
        return unfit(member.value, field.shape, at: "\(place).\(member.key)")
      }.first
    default: return "\(place) is something else"
    }
  }
}
