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
    json: .array(forms.map { $0.json(on: day, language) }),
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

  fileprivate func json(on day: Day, _ language: String) -> JSONValue {
    .object([
      .init("id", .text(id)), .init("country", .text(country)), .init("term", .text(term)),
      .init("termLanguage", .text(termLanguage)), .init("name", .text(name.text(in: language))),
      .init("summary", .text(summary.text(in: language))), .init("state", .text(state(on: day).rawValue)),
      .init("validFrom", .optional(valid.from?.iso)), .init("validTo", .optional(valid.until?.iso)),
      .init("validity", validity.json(language)),
      .init("conversion", conversion.map { $0.json(language) } ?? .null), .init("verified", .bool(verified)),
      .init("traits", traits.json),
      .init(
        "features",
        .object(
          Feature.allCases.map { feature in
            .init(feature.rawValue, .array((features[feature] ?? []).map { $0.json(language) }))
          })),
      .init("contents", .array(contents.map { $0.json(language) })),
    ])
  }
}

extension FormTraits {
  fileprivate var json: JSONValue {
    .object([
      .init(
        "participants",
        .texts(Partners.allCases.filter { participants.contains($0) }.map(\.rawValue))),
      .init("legalPerson", .text(legalPerson.rawValue)), .init("authority", .text(authority.rawValue)),
      .init("liability", .text(liability.rawValue)), .init("market", .text(market.rawValue)),
    ])
  }
}

extension Conversion {
  fileprivate func json(_ language: String) -> JSONValue {
    .object([
      .init("into", .texts(into)), .init("deadline", .optional(latestDeadline?.iso)),
      .init("statement", statement.json(language)),
    ])
  }
}
