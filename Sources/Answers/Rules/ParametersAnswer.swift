import Basics
import Figures
import Formats
import Rulebook

/// Every value that the law has set, with its dates and sources.
func parametersAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ rulebook: Rulebook, _ rules: [Rule]
) throws(Diagnostic) -> Answer {
  if let country = parameters["country"] { _ = try atlas.country(country) }
  let rulebook = try parameters.overlaid(rulebook)
  let wanted = parameters["parameter"]
  let all = if let wanted { [try rulebook.parameter(wanted)] } else { rulebook.parameters }
  let listed = all.filter { parameters["country"] == nil || $0.country == parameters["country"] }
  let language = parameters.language
  return Answer(
    json: .array(listed.map(parameterFields(language, rules).object)),
    table: .init(
      name: "parameters",
      headings: ["id", "description", "unit", "from", "key", "value", "verified", "source"],
      rows: listed.flatMap { parameter in
        parameter.versions.flatMap { version in
          version.content.entries.map { entry in
            [
              .text(parameter.id), .text(parameter.descriptions[language] ?? parameter.id),
              .text(parameter.unit), .text(version.from.iso), cell(entry.key.isEmpty ? nil : entry.key),
              entry.amount.cell, .text(String(version.verified && entry.verified)),
              .text(version.reference.line),
            ]
          }
        }
      }))
}

func parameterFields(_ language: String, _ rules: [Rule]) -> [AnswerField<Parameter>] {
  [
    AnswerField("id") { $0.id }, AnswerField("country") { $0.country },
    AnswerField("description") { $0.descriptions[language] ?? $0.id }, AnswerField("unit") { $0.unit },
    AnswerField("by") { $0.key }, AnswerField("verified") { $0.isVerified },
    AnswerField("lastChecked") { $0.lastChecked },
    AnswerField("rules") { parameter in
      rules.filter { $0.parameters.contains(parameter.id) }.map(\.id).sorted()
    },
    AnswerField("values", each: versionFields(language)) { $0.versions },
  ]
}

private func versionFields(_ language: String) -> [AnswerField<Parameter.Version>] {
  [
    AnswerField("from") { $0.from },
    AnswerField("entries", each: entryFields(language)) { version in
      version.content.entries.map {
        ParameterEntry(key: $0.key, amount: $0.amount, isVerified: version.verified && $0.verified)
      }
    },
    AnswerField("verified") { $0.verified }, AnswerField("source") { $0.reference.line },
    AnswerField("url") { $0.reference.url.isEmpty ? nil : $0.reference.url },
    AnswerField("note") { $0.note?.text(in: language) },
  ]
}

private struct ParameterEntry {
  let key: String
  let amount: Amount
  let isVerified: Bool
}

private func entryFields(_ language: String) -> [AnswerField<ParameterEntry>] {
  [
    AnswerField("key") { $0.key.isEmpty ? nil : $0.key }, AnswerField("value") { $0.amount },
    AnswerField("unknown") { $0.amount.unknown?.text(in: language) },
    AnswerField("verified") { $0.isVerified },
  ]
}
