import Figures
import Formats

func indicatorsAnswer(_ parameters: Parameters, _ atlas: Atlas) -> Answer {
  let indicators = atlas.catalogue.indicators
  return Answer(
    json: .array(
      indicators.map { indicator in
        .object([
          .init("id", .text(indicator.id)),
          .init("name", .text(indicator.names[parameters.language] ?? indicator.id)),
          .init("unit", .text(indicator.unit)), .init("aggregation", .text(indicator.aggregation.word)),
          .init("direction", .text(indicator.direction.rawValue)),
          .init("source", .text(indicator.sources.joined(separator: ", "))),
          .init(
            "names",
            .object(indicator.names.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })),
        ])
      }),
    table: .init(
      name: "indicators", headings: ["id", "name", "unit", "aggregation", "direction", "source"],
      rows: indicators.map { indicator in
        [
          .text(indicator.id), .text(indicator.names[parameters.language] ?? indicator.id),
          .text(indicator.unit),
          .text(indicator.aggregation.word), .text(indicator.direction.rawValue),
          .text(indicator.sources.joined(separator: ", ")),
        ]
      }))
}
