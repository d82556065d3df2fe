import Basics
import Formats
import Law
import Rulebook

/// Every form weighed against what the cooperation is for.
func chooseFormAnswer(
  _ parameters: Parameters, _ statutes: Statutes, _ today: Day
) throws(Diagnostic) -> Answer {
  let day = try parameters.day("date", or: today)
  let country = parameters.text(.country)
  let forms = try statutes.forms(of: country)
  let choices = formChoices(forms, for: try Needs(parameters), on: day)
  let language = parameters.language
  let given = Needs.Question.asked.filter { parameters[$0.rawValue] != nil }
  return Answer(
    json: .object([
      .init("country", .text(country)), .init("date", .text(day.iso)),
      .init(
        "needs", .object(given.map { .init($0.rawValue, .optional(parameters[$0.rawValue])) })),
      .init("choices", .array(choices.map { $0.json(language) })),
    ]),
    table: .init(
      name: "choose-form",
      headings: ["verdict", "form", "name", "weight", "question", "text", "source", "verified"],
      rows: choices.flatMap { $0.rows(language) }),
    readable: [
      .init(
        name: "choose-form", headings: ["verdict", "form", "name", "because"],
        rows: choices.map { choice in
          [
            .text(choice.verdict.rawValue), .text(choice.form.id),
            .text(choice.form.name.text(in: language)), .text(choice.because),
          ]
        })
    ])
}

extension FormChoice {
  fileprivate func json(_ language: String) -> JSONValue {
    .object([
      .init("form", .text(form.id)), .init("name", .text(form.name.text(in: language))),
      .init("verdict", .text(verdict.rawValue)),
      .init(
        "grounds",
        .array(
          grounds.map { ground in
            .object([
              .init("weight", .text(ground.weight.rawValue)),
              .init("question", .text(ground.question.rawValue)),
              .init("statement", ground.statement.json(language)),
            ])
          })),
    ])
  }

  /// A row for each ground; one without a ground where nothing speaks for or against.
  fileprivate func rows(_ language: String) -> [[SheetCell]] {
    let start: [SheetCell] = [.text(verdict.rawValue), .text(form.id), .text(form.name.text(in: language))]
    guard !grounds.isEmpty else { return [start + Array(repeating: .empty, count: 5)] }
    return grounds.map { ground in
      start + [
        .text(ground.weight.rawValue), .text(ground.question.rawValue),
        .text(ground.statement.text.text(in: language)), .text(ground.statement.citation),
        .text(String(ground.statement.verified)),
      ]
    }
  }

  /// The paragraphs that decide: those that exclude, or else the conditions.
  fileprivate var because: String {
    let deciding = grounds(.excludes).isEmpty ? grounds(.condition) : grounds(.excludes)
    return deciding.map { ground in
      let citation = ground.statement.citation
      return "\(ground.question.rawValue): \(citation.isEmpty ? "–" : citation)"
    }.joined(separator: "; ")
  }
}
