import Formats
import Surveys
import Testing

@testable import Answers

@Suite struct MarginAnswerTests {
  private static func number(_ name: String, of answer: JSONValue) -> Double {
    if case .number(let number)? = answer[name] { number } else { .nan }
  }

  @Test func theAnswerHasTheNamesOfTheContractInShares() throws {
    let sample = try SampleShare(0.5, answers: 66, population: 93)
    let answer = try marginAnswer(sample, level: 0.95, note: "few").json
    #expect(abs(Self.number("margin", of: answer) - 0.0653) < 0.00005)
    #expect(abs(Self.number("low", of: answer) - 0.4347) < 0.00005)
    #expect(abs(Self.number("high", of: answer) - 0.5653) < 0.00005)
    #expect(answer["publish"] == .bool(true) && answer["note"] == .text(""))
  }

  @Test func tooFewToPublishIsSaid() throws {
    let answer = try marginAnswer(try SampleShare(0.5, answers: 49), level: 0.95, note: "few").json
    #expect(answer["publish"] == .bool(false) && answer["note"] == .text("few"))
  }
}
