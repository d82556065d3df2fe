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
  let choosing = FormChoosing(country: country, day: day, parameters: parameters, choices: choices)
  return Answer(
    json: choosingFields(language).object(choosing),
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

struct FormChoosing {
  let country: String
  let day: Day
  let parameters: Parameters
  let choices: [FormChoice]
}

func choosingFields(_ language: String) -> [AnswerField<FormChoosing>] {
  [
    AnswerField("country") { $0.country }, AnswerField("date") { $0.day },
    .named("needs") { choosing in
      Needs.Question.asked.compactMap { question in
        choosing.parameters[question.rawValue].map { (question.rawValue, $0) }
      }
    },
    AnswerField("choices", each: choiceFields(language)) { $0.choices },
  ]
}

private func choiceFields(_ language: String) -> [AnswerField<FormChoice>] {
  [
    AnswerField("form") { $0.form.id }, AnswerField("name") { $0.form.name.text(in: language) },
    AnswerField("verdict") { $0.verdict.rawValue },
    AnswerField("grounds", each: groundFields(language)) { $0.grounds },
  ]
}

private func groundFields(_ language: String) -> [AnswerField<Ground>] {
  [
    AnswerField("weight") { $0.weight.rawValue }, AnswerField("question") { $0.question.rawValue },
    AnswerField("statement", statementFields(language)) { $0.statement },
  ]
}

extension FormChoice {
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
