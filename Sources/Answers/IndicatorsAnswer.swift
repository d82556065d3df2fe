import Figures
import Formats

func indicatorsAnswer(_ parameters: Parameters, _ atlas: Atlas) -> Answer {
  Answer(
    "indicators", atlas.catalogue.indicators,
    [
      AnswerField("id") { .text($0.id) },
      AnswerField("name") { .text($0.names[parameters.language] ?? $0.id) },
      AnswerField("unit") { .text($0.unit) }, AnswerField("aggregation") { .text($0.aggregation.word) },
      AnswerField("direction") { .text($0.direction.rawValue) },
      AnswerField("source") { .text($0.sources.joined(separator: ", ")) },
      AnswerField("names", isColumn: false) { indicator in
        .object(indicator.names.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })
      },
    ])
}
