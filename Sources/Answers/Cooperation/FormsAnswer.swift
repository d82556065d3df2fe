import Basics
import Formats
import Law
import Rulebook

/// The forms of cooperation that can exist on a day, with what the law says of each.
func formsAnswer(_ parameters: Parameters, _ statutes: Statutes, _ today: Day) throws(Diagnostic) -> Answer {
  let day = try parameters.day("date", or: today)
  let forms = try statutes.forms(of: parameters.text(.country)).filter { $0.exists(on: day) }
  let language = parameters.language
  return Answer(
    json: .array(forms.map(formFields(on: day, language).object)),
    table: .init(
      name: "forms", headings: ["form", "term", "state", "feature", "text", "source", "verified"],
      rows: forms.flatMap { form in
        form.stated.map { heading, statement in
          [
            .text(form.id), .text(form.term), .text(form.state(on: day).rawValue), .text(heading),
            .text(statement.text.text(in: language)), .text(statement.citation),
            .text(String(statement.verified)),
          ]
        }
      }),
    readable: [
      .init(
        name: "forms",
        headings: ["form", "name", "state", "legal-person", "authority", "liability", "verified"],
        rows: forms.map { form in
          [
            .text(form.id), .text(form.name.text(in: language)), .text(form.state(on: day).rawValue),
            .text(form.traits.legalPerson.rawValue), .text(form.traits.authority.rawValue),
            .text(form.traits.liability.rawValue), .text(String(form.verified)),
          ]
        })
    ])
}

extension CooperationForm {
  /// Every statement under the word of its heading, in the order of the page.
  fileprivate var stated: [(heading: String, statement: Statement)] {
    let features = Feature.allCases.flatMap { feature in
      (self.features[feature] ?? []).map { (feature.rawValue, $0) }
    }
    let conversion = self.conversion.map { [("conversion", $0.statement)] } ?? []
    return [("validity", validity)] + conversion + features + contents.map { ("contents", $0) }
  }
}

func formFields(on day: Day, _ language: String) -> [AnswerField<CooperationForm>] {
  [
    AnswerField("id") { $0.id }, AnswerField("country") { $0.country }, AnswerField("term") { $0.term },
    AnswerField("termLanguage") { $0.termLanguage }, AnswerField("name") { $0.name.text(in: language) },
    AnswerField("summary") { $0.summary.text(in: language) },
    AnswerField("state") { $0.state(on: day).rawValue }, AnswerField("validFrom") { $0.valid.from },
    AnswerField("validTo") { $0.valid.until },
    AnswerField("validity", statementFields(language)) { $0.validity },
    AnswerField("conversion", ifAny: conversionFields(language)) { $0.conversion },
    AnswerField("verified") { $0.verified }, AnswerField("traits", traitFields) { $0.traits },
    AnswerField("features", featureFields(language)) { $0 },
    AnswerField("contents", each: statementFields(language)) { $0.contents },
  ]
}

private func featureFields(_ language: String) -> [AnswerField<CooperationForm>] {
  Feature.allCases.map { feature in
    AnswerField(feature.rawValue, each: statementFields(language)) { $0.features[feature] ?? [] }
  }
}

private var traitFields: [AnswerField<FormTraits>] {
  [
    AnswerField("participants") { traits in
      Partners.allCases.filter { traits.participants.contains($0) }.map(\.rawValue)
    },
    AnswerField("legalPerson") { $0.legalPerson.rawValue },
    AnswerField("authority") { $0.authority.rawValue },
    AnswerField("liability") { $0.liability.rawValue }, AnswerField("market") { $0.market.rawValue },
  ]
}

private func conversionFields(_ language: String) -> [AnswerField<Conversion>] {
  [
    AnswerField("into") { $0.into }, AnswerField("deadline") { $0.latestDeadline },
    AnswerField("statement", statementFields(language)) { $0.statement },
  ]
}
