import Basics
import Testing

@testable import Answers

@Suite("What a question costs before it begins")
struct PriceTests {
  private let today = Day.newYear(2026)

  private func refusal(_ question: Question, _ values: [String: [String]]) -> Diagnostic? {
    PriceLimit().refusal(of: Price(question, { values[$0] ?? [] }, today: today), question)
  }

  private func units(_ count: Int) -> String { (0..<count).map { "u\($0)" }.joined(separator: ",") }

  @Test("Units, alternatives, years and futures are multiplied, and the refusal says all of them")
  func multiplied() throws {
    let values = ["merge": [units(5)], "horizon": ["50"], "draws": ["9990"]]
    let price = Price(.decide, { values[$0] ?? [] }, today: today)
    #expect((price.units, price.alternatives, price.years, price.draws) == (5, 2, 51, 9990))
    #expect(price.steps == (5 * 2 + 10) * 51 * 9991)
    let fault = try #require(refusal(.decide, values))
    #expect(fault.code == "question-too-costly")
    #expect(fault.arguments["cost"] == "10190820")
    #expect(fault.arguments["command"] == "nabo decide")
    #expect(fault.place.field == nil)
  }

  @Test("As many futures as a refusal offers are taken")
  func offered() throws {
    for (question, name) in [(Question.outlook, "merge"), (.decide, "merge"), (.project, "units")] {
      var values = [name: [units(7)], "draws": ["9999"], "horizon": ["50"]]
      let fault = try #require(refusal(question, values), "\(question)")
      values["draws"] = [try #require(fault.arguments["less"])]
      #expect(refusal(question, values) == nil, "\(question)")
    }
  }

  private static let again = Array(repeating: "a", count: 7500).joined(separator: ",")
  private static let hundred = (0..<100).map { "u\($0)" }.joined(separator: ",")
  private static let country = (0..<350).map { "u\($0)" }.joined(separator: ",")
  private static let tooMuch: [(Question, [String: [String]])] = [
    (.compare, ["merge": [again]]), (.council, ["merge": [again]]), (.grants, ["merge": [again]]),
    (.outlook, ["alternative": ["merge:" + again]]),
    (.decide, ["merge": [hundred], "horizon": ["50"]]),
    (.decide, ["merge": ["a,b"], "horizon": ["50"], "draws": ["10000"]]),
    (.project, ["units": ["0301"], "draws": ["50000"]]), (.project, ["units": [country], "draws": ["1"]]),
  ]

  @Test("What brought the server down costs too much", arguments: tooMuch)
  func refused(_ question: Question, _ values: [String: [String]]) {
    #expect(refusal(question, values) != nil)
  }

  @Test(
    "What people usually ask is answered: a merger of five, a county's projection, a comparison of a hundred")
  func usual() {
    #expect(refusal(.outlook, ["merge": [units(5)]]) == nil)
    #expect(refusal(.decide, ["merge": [units(5)], "host": ["child-welfare:u0:u1,u2"]]) == nil)
    #expect(refusal(.project, ["units": [units(10)], "draws": ["1000"]]) == nil)
    #expect(refusal(.compare, ["merge": [units(100)]]) == nil)
  }

  @Test(
    "Absurd numbers have a price, and none overflows",
    arguments: [
      "9223372036854775807", "99999999999999999999999999", "-1", "-9223372036854775808", "", "x", "1e9",
    ])
  func absurd(_ number: String) {
    for question in Question.allCases {
      var values: [String: [String]] = ["merge": [units(3000)], "units": [units(3000)]]
      for name in ["draws", "horizon", "from", "to"] { values[name] = [number] }
      let price = Price(question, { values[$0] ?? [] }, today: today)
      #expect(price.steps >= 0 && price.writing >= 0, "\(question)")
    }
    let large = number.utf8.count > 9 && !number.hasPrefix("-")
    #expect((refusal(.project, ["units": ["a"], "draws": [number]]) != nil) == large)
  }
}
