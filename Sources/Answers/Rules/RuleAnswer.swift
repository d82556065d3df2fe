import Basics
import Formats
import Rulebook

/// What one rule gives on a day, step by step.
func ruleAnswer(_ parameters: Parameters, _ rulebook: Rulebook, _ rules: [Rule], _ today: Day)
  throws(Diagnostics) -> Answer
{
  let request: RuleRequest
  do throws(Diagnostic) {
    request = try RuleRequest(parameters, rulebook, rules, today)
  } catch {
    throw Diagnostics([error])
  }
  let outcome = try request.rule.answer(request.input, at: request.day, in: request.rulebook)
  let (value, language) = (outcome.value, parameters.language)
  let summary = Answer.Table(
    name: "rule", headings: ["rule", "at", "value", "unit", "verified", "unknown"],
    rows: [
      [
        .text(request.rule.id), .text(request.day.iso), value.cell, .text(request.rule.unit),
        .text(String(outcome.verified)), cell(value.unknown?.text(in: language)),
      ]
    ])
  let trace = Answer.Table(
    name: "trace",
    headings: ["step", "formula", "inputs", "parameters", "value", "unit", "verified", "source"],
    rows: outcome.steps.map { step in
      [
        .text(step.step), .text(step.formula),
        .text(step.inputs.map { "\($0.name) = \($0.amount.shown)" }.joined(separator: "; ")),
        .text(step.parameters.map { "\($0.parameter) = \($0.amount.shown)" }.joined(separator: "; ")),
        step.result.cell, .text(step.unit), .text(String(step.verified)), .text(step.source),
      ]
    })
  return Answer(
    json: ruleFields(language).object((request, outcome)), table: trace, readable: [summary, trace],
    sheets: [summary, trace])
}

func ruleFields(_ language: String) -> [AnswerField<(request: RuleRequest, outcome: Traced<Amount>)>] {
  [
    AnswerField("rule") { $0.request.rule.id }, AnswerField("value") { $0.outcome.value },
    AnswerField("unit") { $0.request.rule.unit }, AnswerField("verified") { $0.outcome.verified },
    AnswerField("trace", each: traceFields(language)) { $0.outcome.steps },
    AnswerField("at") { $0.request.day },
    AnswerField("unknown") { $0.outcome.value.unknown?.text(in: language) },
    AnswerField("assumed") { $0.outcome.steps.contains { $0.parameters.contains(where: \.isAssumed) } },
    AnswerField("rulesOf") { $0.request.rulebook.reform.rulesOf },
  ]
}
