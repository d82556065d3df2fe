import Figures
import Formats

func indicatorsAnswer(_ parameters: Parameters, _ atlas: Atlas) -> Answer {
  Answer("indicators", atlas.catalogue.indicators, indicatorFields(parameters.language))
}

func indicatorFields(_ language: String) -> [AnswerField<Indicator>] {
  [
    AnswerField("id") { $0.id }, AnswerField("name") { $0.names[language] ?? $0.id },
    AnswerField("unit") { $0.unit }, AnswerField("aggregation") { $0.aggregation.word },
    AnswerField("direction") { $0.direction.rawValue },
    AnswerField("source") { $0.sources.joined(separator: ", ") },
    .named("names") { $0.names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } },
  ]
}
