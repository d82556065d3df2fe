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
    json: .array(listed.map { $0.json(language, rules) }),
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

extension Parameter {
  fileprivate func json(_ language: String, _ rules: [Rule]) -> JSONValue {
    .object([
      .init("id", .text(id)), .init("country", .text(country)),
      .init("description", .text(descriptions[language] ?? id)), .init("unit", .text(unit)),
      .init("by", .optional(key)), .init("verified", .bool(isVerified)),
      .init("lastChecked", .optional(lastChecked?.iso)),
      .init("rules", .texts(rules.filter { $0.parameters.contains(id) }.map(\.id).sorted())),
      .init("values", .array(versions.map { $0.json(language) })),
    ])
  }
}

extension Parameter.Version {
  fileprivate func json(_ language: String) -> JSONValue {
    .object([
      .init("from", .text(from.iso)),
      .init(
        "entries",
        .array(
          content.entries.map { entry in
            .object([
              .init("key", .optional(entry.key.isEmpty ? nil : entry.key)),
              .init("value", entry.amount.json),
              .init("unknown", .optional(entry.amount.unknown?.text(in: language))),
              .init("verified", .bool(verified && entry.verified)),
            ])
          })),
      .init("verified", .bool(verified)), .init("source", .text(reference.line)),
      .init("url", .optional(reference.url.isEmpty ? nil : reference.url)),
      .init("note", .optional(note?.text(in: language))),
    ])
  }
}
