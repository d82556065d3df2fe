import Basics
package import Figures
import Formats
import Law
package import Studies
import Units

func compareAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ statutes: Statutes, _ today: Day
) throws(Diagnostics) -> Answer {
  let study = try StudyRequest(parameters).study(in: atlas, statutes: statutes, today: today)
  do throws(Diagnostic) {
    return comparisonAnswer(try compare(study, atlas: atlas), language: parameters.language, atlas: atlas)
  } catch {
    throw Diagnostics([error])
  }
}

extension StudyRequest {
  package init(_ parameters: Parameters) {
    self.init(
      country: parameters["country"], date: parameters["date"], year: parameters["year"],
      values: parameters.all)
  }
}

/// A comparison as JSON, as one long table, as tables for people and as a workbook.
package func comparisonAnswer(_ comparison: Comparison, language: String, atlas: Atlas) -> Answer {
  Answer(
    json: json(comparison), table: cellTable(comparison), readable: readable(comparison, language),
    sheets: readable(comparison, language) + [
      cellTable(comparison), sourceTable(comparison, language, atlas),
    ])
}

private func json(_ comparison: Comparison) -> JSONValue {
  let study = comparison.study
  return .object([
    .init(
      "study",
      .object([
        .init("country", .text(study.country)), .init("date", .text(study.date.iso)),
        .init("year", .number(Double(study.year))),
        .init("merges", .array(study.merges.map(JSONValue.texts))),
      ])),
    .init(
      "alternatives",
      .array(
        comparison.alternatives.map {
          .object([
            .init("id", .text($0.id)), .init("kind", .text($0.kind.rawValue)),
            .init("groups", .array($0.groups.map(JSONValue.texts))),
            .init("measures", .texts($0.measures.map(\.text))),
          ])
        })),
    .init("cells", .array(comparison.cells.map(json))),
    .init(
      "differences",
      .array(
        comparison.differences.map {
          .object([
            .init("alternative", .text($0.alternative)), .init("unit", .text($0.unit)),
            .init("indicator", .text($0.indicator)), .init("value", .optional($0.value)),
            .init("estimated", .bool($0.estimated)),
          ])
        })),
    .init("series", .array(comparison.population.flatMap(json))),
    .init("commuting", .array(zip(comparison.columns, comparison.commuting).map(json))),
    .init("neighbours", .array(zip(comparison.columns, comparison.neighbours).map(json))),
  ])
}

private func json(_ cell: ComparedFigure) -> JSONValue {
  .object([
    .init("alternative", .text(cell.alternative)), .init("unit", .text(cell.unit)),
    .init("indicator", .text(cell.indicator)), .init("year", .optional(cell.figure.year.map(Double.init))),
    .init("value", .optional(cell.figure.observation.value)), .init("low", .null), .init("high", .null),
    .init("missing", .optional(cell.figure.observation.absence)),
    .init("estimated", .bool(cell.figure.observation.isEstimated)),
    .init("source", .text(cell.figure.sources.joined(separator: ", "))), .init("text", .optional(cell.text)),
    .init("trace", .array(cell.figure.trace.formula == .none ? [] : [json(cell.figure.trace, cell.figure)])),
  ])
}

private func json(_ trace: Trace, _ figure: Figure) -> JSONValue {
  .object([
    .init("step", .number(1)), .init("formula", .text(trace.formula.expression)),
    .init(
      "inputs",
      .array(
        trace.inputs.map {
          .object([
            .init("indicator", .text($0.indicator)), .init("unit", .optional($0.unit)),
            .init("year", .optional($0.year.map(Double.init))), .init("value", .optional($0.value)),
            .init("share", .number($0.share)),
          ])
        })), .init("value", .optional(figure.observation.value)),
    .init("source", .text(figure.sources.joined(separator: ", "))),
  ])
}

private func json(_ series: Series) -> [JSONValue] {
  series.points.map { year, figure in
    .object([
      .init("alternative", .text(series.column.alternative)), .init("unit", .text(series.column.unit)),
      .init("indicator", .text("population")), .init("year", .number(Double(year))),
      .init("value", .optional(figure.observation.value)),
      .init("estimated", .bool(figure.observation.isEstimated)),
    ])
  }
}

private func json(_ column: Column, _ commuting: CommutingFlows.Summary?) -> JSONValue {
  .object([
    .init("alternative", .text(column.alternative)), .init("unit", .text(column.unit)),
    .init("residents", .optional(commuting?.residents)),
    .init("workplaces", .optional(commuting?.workplaces)),
    .init("within", .optional(commuting?.within)), .init("estimated", .bool(commuting?.estimated ?? false)),
    .init(
      "destinations",
      .array(
        (commuting?.destinations.prefix(10) ?? []).map {
          .object([.init("unit", .text($0.code)), .init("employed", .number($0.employed))])
        })),
  ])
}

private func json(_ column: Column, _ neighbours: [Neighbour]?) -> JSONValue {
  .object([
    .init("alternative", .text(column.alternative)), .init("unit", .text(column.unit)),
    .init(
      "neighbours",
      neighbours.map { list in
        .array(
          list.map { .object([.init("unit", .text($0.code)), .init("link", .text($0.link.rawValue))]) })
      } ?? .null),
  ])
}

extension Trace.Formula {
  /// What was done, in the words of a formula.
  var expression: String {
    switch self {
    case .published: "published"
    case .sum: "sum(value × share)"
    case .weightedMean(let by): "sum(value × \(by)) / sum(\(by))"
    case .ratio(let scale): scale == 1 ? "numerator / denominator" : "\(Int(scale)) × numerator / denominator"
    case .difference: "now − then"
    case .percentChange: "100 × (now − then) / then"
    case .count: "count"
    case .rank: "1 + number of larger units"
    case .none: ""
    }
  }
}
