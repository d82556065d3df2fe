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
  return Answer(
    "rules", listed,
    [
      AnswerField("id") { .text($0.rule.id) }, AnswerField("country") { .text($0.rule.country) },
      AnswerField("description") { .text($0.description) },
      AnswerField("validFrom") { .optional($0.valid.from?.iso) },
      AnswerField("validTo") { .optional($0.valid.until?.iso) },
      AnswerField("verified") { .bool($0.verified) }, AnswerField("source") { .text($0.rule.statute.line) },
      AnswerField("unit", isColumn: false) { .text($0.rule.unit) },
      AnswerField("inputs", isColumn: false) { .array($0.rule.inputs.map(\.json)) },
      AnswerField("parameters", isColumn: false) { .texts($0.rule.parameters) },
    ])
}

/// A rule as the list shows it.
private struct ListedRule {
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

extension Input {
  /// What may be given for it.
  fileprivate var json: JSONValue {
    let limits: [JSONValue.Member] =
      switch kind {
      case .number(let range):
        [.init("kind", .text("number"))] + Input.limits(range.lowerBound, range.upperBound)
      case .whole(let range):
        [.init("kind", .text("whole"))] + Input.limits(Double(range.lowerBound), Double(range.upperBound))
      case .numbers(let range):
        [.init("kind", .text("numbers"))] + Input.limits(range.lowerBound, range.upperBound)
      case .word(let words): [.init("kind", .text("word")), .init("words", .texts(words))]
      }
    return .object(
      [.init("name", .text(name)), .init("unit", .text(unit))] + limits + [
        .init("default", fallback.map(\.json) ?? .null)
      ])
  }

  private static func limits(_ lowest: Double, _ highest: Double) -> [JSONValue.Member] {
    [.init("lowest", .optional(lowest)), .init("highest", .optional(highest))]
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
