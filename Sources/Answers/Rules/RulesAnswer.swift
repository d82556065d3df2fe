import Basics
import Figures
import Formats
import Rulebook

/// Every rule that can be asked for, with what it must be told.
func rulesAnswer(_ parameters: Parameters, _ atlas: Atlas, _ rulebook: Rulebook, _ rules: [Rule])
  throws(Diagnostic) -> Answer
{
  if let country = parameters["country"] { _ = try atlas.country(country) }
  let listed = rules.filter { parameters["country"] == nil || $0.country == parameters["country"] }
    .sorted { $0.id < $1.id }.map { ListedRule($0, rulebook, parameters.language) }
  return Answer("rules", listed, ruleListFields)
}

var ruleListFields: [AnswerField<ListedRule>] {
  [
    AnswerField("id") { $0.rule.id }, AnswerField("country") { $0.rule.country },
    AnswerField("description") { $0.description }, AnswerField("validFrom") { $0.valid.from },
    AnswerField("validTo") { $0.valid.until }, AnswerField("verified") { $0.verified },
    AnswerField("source") { $0.rule.statute.line },
    AnswerField("unit", isColumn: false) { $0.rule.unit },
    AnswerField("inputs", each: inputFields) { $0.rule.inputs },
    AnswerField("parameters", isColumn: false) { $0.rule.parameters },
  ]
}

/// A rule as the list shows it.
struct ListedRule {
  let rule: Rule
  let description: String
  let valid: DayRange
  let verified: Bool

  init(_ rule: Rule, _ rulebook: Rulebook, _ language: String) {
    self.rule = rule
    description = rulebook.words[.rule, rule.id].text(in: language)
    let parameters = rulebook.parameters.filter { rule.parameters.contains($0.id) }
    valid = rule.valid(with: parameters)
    verified = rule.verified && parameters.allSatisfy(\.isVerified)
  }
}

/// What may be given for an input.
private var inputFields: [AnswerField<Input>] {
  [
    AnswerField("name") { $0.name }, AnswerField("unit") { $0.unit }, AnswerField("kind") { $0.kindWord },
    .ifThere("lowest") { $0.limits.map { finite($0.lowerBound) } },
    .ifThere("highest") { $0.limits.map { finite($0.upperBound) } },
    .ifThere("words") { $0.words },
    AnswerField("default", .orNull(.either([.number, .list(.number), .text]))) {
      $0.fallback.map(\.json) ?? .null
    },
  ]
}

/// Nil where there is no limit.
private func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }

extension Input {
  fileprivate var kindWord: String {
    switch kind {
    case .number: "number"
    case .whole: "whole"
    case .numbers: "numbers"
    case .word: "word"
    }
  }

  fileprivate var limits: ClosedRange<Double>? {
    switch kind {
    case .number(let range), .numbers(let range): range
    case .whole(let range): Double(range.lowerBound)...Double(range.upperBound)
    case .word: nil
    }
  }

  fileprivate var words: [String]? {
    if case .word(let words) = kind { words } else { nil }
  }
}

extension InputValue {
  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .numbers(let numbers): .array(numbers.map(JSONValue.number))
    case .word(let word): .text(word)
    }
  }
}
