import Basics
import Law
import Testing

@testable import Answers

/// What the list of a question says of its parameters is what its reader accepts.
@Suite struct QuestionParametersTests {
  struct Asked: CustomTestStringConvertible {
    let question: Question
    let parameter: QuestionParameter
    var testDescription: String { "\(question.rawValue) \(parameter.name)" }
  }

  static let all = Question.allCases.flatMap { question in
    question.parameters.map { Asked(question: question, parameter: $0) }
  }

  @Test(arguments: Question.allCases) func noNameStandsTwice(_ question: Question) {
    let names = question.parameters.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: Question.allCases) func theQuestionsOfTheseTestsHaveAnswers(_ question: Question) throws {
    #expect(try AskedQuestion(question).faults().map(\.code) == [])
  }

  @Test(arguments: all.filter(\.parameter.isRequired)) func whatIsRequiredIsMissed(_ asked: Asked) throws {
    let question = AskedQuestion(asked.question).with(asked.parameter, nil)
    #expect(try question.faults().contains { $0.place.field == asked.parameter.name })
  }

  @Test(arguments: all.filter { $0.parameter.usual != nil })
  func whatIsUsualCountsWhereNothingIsGiven(_ asked: Asked) throws {
    let question = AskedQuestion(asked.question)
    #expect(
      try question.with(asked.parameter, nil).meaning()
        == question.with(asked.parameter, asked.parameter.usual).meaning())
  }

  @Test(arguments: all) func whatTheKindLeavesOutIsRefused(_ asked: Asked) throws {
    for wrong in wrong(asked.parameter) {
      let faults = try AskedQuestion(asked.question).with(asked.parameter, wrong).faults()
      #expect(faults.contains { $0.place.field == asked.parameter.name }, "\(wrong)")
    }
  }

  /// It may be refused for what else is asked, but not for what a value outside would be refused for.
  @Test(arguments: all) func whatTheKindHoldsIsAccepted(_ asked: Asked) throws {
    func codes(_ value: String) throws -> Set<String> {
      let faults = try AskedQuestion(asked.question).with(asked.parameter, value).faults()
      return Set(faults.filter { $0.place.field == asked.parameter.name }.map(\.code))
    }
    let refused = try wrong(asked.parameter).reduce(into: Set<String>()) { $0.formUnion(try codes($1)) }
    for right in right(asked.parameter) {
      #expect(try codes(right).isDisjoint(with: refused), "\(right)")
    }
  }

  private func wrong(_ parameter: QuestionParameter) -> [String] {
    switch parameter.kind {
    case .day: ["2020-13-01"]
    case .whole(nil): ["x"]
    case .whole(let range?): ["x", "\(range.lowerBound - 1)", "\(range.upperBound + 1)"]
    case .number(let range, let except):
      ["x", "\(range.lowerBound - 0.001)", "\(range.upperBound + 0.001)"] + except.map { "\($0)" }
    case .choice: ["neither"]
    case .unit, .units: parameter.name == "unit" ? [] : ["Nowhere at all"]
    case .text: []
    }
  }

  private func right(_ parameter: QuestionParameter) -> [String] {
    switch parameter.kind {
    case .whole(let range?): ["\(range.lowerBound)", "\(range.upperBound)"]
    case .number(let range, let except):
      [range.lowerBound, range.upperBound].filter { !except.contains($0) }.map(plainNumber)
    case .choice(let words): words
    case .day, .whole(nil), .unit, .units, .text: []
    }
  }
}
