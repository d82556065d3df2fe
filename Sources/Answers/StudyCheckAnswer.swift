import Basics
import Formats
package import Studies

/// What a study file holds, once every name in it has been found: one row for each alternative.
package func studyCheckAnswer(_ file: StudyFile, _ study: Study) -> Answer {
  let names = study.alternatives.map { file.name(of: $0.id, in: study) }
  return Answer(
    json: .object([
      .init("title", .optional(file.title)), .init("country", .text(study.country)),
      .init("date", .text(study.date.iso)), .init("year", .number(Double(study.year))),
      .init("units", .texts(study.units)),
      .init(
        "alternatives",
        .array(
          zip(study.alternatives, names).map { alternative, name in
            .object([
              .init("id", .text(alternative.id)), .init("kind", .text(alternative.kind.rawValue)),
              .init("name", .optional(name)), .init("measures", .texts(alternative.measures.map(\.text))),
            ])
          })),
      .init("horizon", .optional(file.horizon.map(Double.init))),
      .init("draws", .optional(file.draws.map(Double.init))),
      .init("seed", .optional(file.seed.map { String($0) })), .init("level", .optional(file.level)),
      .init("assumptions", .texts(file.assumptions.keys.sorted())),
      .init("weights", .texts(file.weights.keys.sorted())),
      .init("inputs", .texts(file.inputs.keys.sorted())),
    ]),
    table: Answer.Table(
      name: "study", headings: ["id", "kind", "name", "measures"],
      rows: zip(study.alternatives, names).map { alternative, name in
        [
          .text(alternative.id), .text(alternative.kind.rawValue), Answers.cell(name),
          .text(alternative.text),
        ]
      }))
}
