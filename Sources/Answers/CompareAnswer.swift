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
  let decimals = Dictionary(
    comparison.indicators.map { ($0.id, $0.decimals) }, uniquingKeysWith: { first, _ in first })
  let cells = Answer.Table("cells", comparison.cells, comparedFields(decimals))
  return Answer(
    json: comparisonFields.object(comparison), table: cells, readable: readable(comparison, language),
    sheets: readable(comparison, language) + [cells, sourceTable(comparison, language, atlas)])
}

var comparisonFields: [AnswerField<Comparison>] {
  [
    AnswerField("study", studyFields) { $0.study },
    AnswerField("alternatives", each: alternativeFields) { $0.alternatives },
    AnswerField("cells", each: comparedFields([:])) { $0.cells },
    AnswerField("differences", each: differenceFields) { $0.differences },
    AnswerField("series", each: seriesFields) { comparison in
      comparison.population.flatMap { series in
        series.points.map { CountedYear(column: series.column, year: $0.year, figure: $0.figure) }
      }
    },
    AnswerField("commuting", each: commutingFields) { Array(zip($0.columns, $0.commuting)) },
    AnswerField("neighbours", each: neighbourFields) { Array(zip($0.columns, $0.neighbours)) },
  ]
}

private var studyFields: [AnswerField<Study>] {
  [
    AnswerField("country") { $0.country }, AnswerField("date") { $0.date }, AnswerField("year") { $0.year },
    AnswerField("merges") { $0.merges },
  ]
}

private var alternativeFields: [AnswerField<Alternative>] {
  [
    AnswerField("id") { $0.id }, AnswerField("kind") { $0.kind.rawValue },
    AnswerField("groups") { $0.groups },
    AnswerField("measures") { $0.measures.map(\.text) },
  ]
}

/// Every figure of a comparison.
///
/// - Parameter decimals: of each indicator in a table.
private func comparedFields(_ decimals: [String: Int]) -> [AnswerField<ComparedFigure>] {
  [
    AnswerField("alternative") { $0.alternative }, AnswerField("unit") { $0.unit },
    AnswerField("indicator") { $0.indicator }, AnswerField("year") { $0.figure.year.map(Year.init) },
    AnswerField(
      "value",
      cell: { $0.figure.observation.value.cell(decimals: decimals[$0.indicator] ?? 2) },
      { $0.figure.observation.value }),
    AnswerField("low") { _ in Double?.none }, AnswerField("high") { _ in Double?.none },
    AnswerField("missing") { $0.figure.observation.absence },
    AnswerField("estimated") { $0.figure.observation.isEstimated },
    AnswerField("source") { $0.figure.sources.joined(separator: ", ") },
    AnswerField("text", isColumn: false) { $0.text },
    AnswerField("trace", each: figureTraceFields) { $0.figure.trace.formula == .none ? [] : [$0.figure] },
  ]
}

private var figureTraceFields: [AnswerField<Figure>] {
  [
    AnswerField("step") { _ in 1 }, AnswerField("formula") { $0.trace.formula.expression },
    AnswerField("inputs", each: figureInputFields) { $0.trace.inputs },
    AnswerField("value") { $0.observation.value },
    AnswerField("source") { $0.sources.joined(separator: ", ") },
  ]
}

private var figureInputFields: [AnswerField<Trace.Input>] {
  [
    AnswerField("indicator") { $0.indicator }, AnswerField("unit") { $0.unit },
    AnswerField("year") { $0.year }, AnswerField("value") { $0.value }, AnswerField("share") { $0.share },
  ]
}

private var differenceFields: [AnswerField<Difference>] {
  [
    AnswerField("alternative") { $0.alternative }, AnswerField("unit") { $0.unit },
    AnswerField("indicator") { $0.indicator }, AnswerField("value") { Double?.some($0.value) },
    AnswerField("estimated") { $0.estimated },
  ]
}

/// The population of a column in a year.
private struct CountedYear {
  let column: Column
  let year: Int
  let figure: Figure
}

private var seriesFields: [AnswerField<CountedYear>] {
  [
    AnswerField("alternative") { $0.column.alternative }, AnswerField("unit") { $0.column.unit },
    AnswerField("indicator") { _ in "population" }, AnswerField("year") { $0.year },
    AnswerField("value") { $0.figure.observation.value },
    AnswerField("estimated") { $0.figure.observation.isEstimated },
  ]
}

private var commutingFields: [AnswerField<(Column, CommutingFlows.Summary?)>] {
  [
    AnswerField("alternative") { $0.0.alternative }, AnswerField("unit") { $0.0.unit },
    AnswerField("residents") { $0.1?.residents }, AnswerField("workplaces") { $0.1?.workplaces },
    AnswerField("within") { $0.1?.within }, AnswerField("estimated") { $0.1?.estimated ?? false },
    AnswerField("destinations", each: destinationFields) {
      ($0.1?.destinations.prefix(10) ?? []).map { (unit: $0.code, employed: $0.employed) }
    },
  ]
}

private var destinationFields: [AnswerField<(unit: String, employed: Double)>] {
  [AnswerField("unit") { $0.unit }, AnswerField("employed") { $0.employed }]
}

private var neighbourFields: [AnswerField<(Column, [Neighbour]?)>] {
  [
    AnswerField("alternative") { $0.0.alternative }, AnswerField("unit") { $0.0.unit },
    AnswerField("neighbours", eachIfAny: linkedFields) { $0.1 },
  ]
}

private var linkedFields: [AnswerField<Neighbour>] {
  [AnswerField("unit") { $0.code }, AnswerField("link") { $0.link.rawValue }]
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
