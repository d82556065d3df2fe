import Basics
import Figures
import Formats
import Projection
import Studies
import Units

/// The population of some units in the years to come, by single year of age, with intervals.
///
/// - Throws: those of ``ProjectRequest``, `outlook-stopped`.
func projectAnswer(
  _ parameters: Parameters, _ atlas: Atlas, _ today: Day, _ watch: OutlookWatch = OutlookWatch()
) throws(Diagnostics) -> Answer {
  let request = try ProjectRequest(parameters, atlas, today)
  let ages = (0..<request.model.ages - 1).map { AgeSpan($0, $0) } + [AgeSpan(request.model.ages - 1, nil)]
  let spans = [AgeSpan.everyone] + AgeSpan.services + ages
  let outlooks = request.units.map { unit in
    PopulationOutlook(
      of: request.model.restricted(to: [unit.code]), years: request.to - request.model.firstYear + 1,
      spans: spans, draws: request.draws, seed: request.seed, level: request.level,
      isWanted: watch.isWanted)
  }
  do throws(Diagnostic) { try watch.check() } catch { throw Diagnostics([error]) }
  let shown = [0] + Array(spans.count - ages.count..<spans.count)
  var rows: [ProjectionRow] = []
  for (unit, outlook) in zip(request.units, outlooks) {
    for year in 0..<outlook.years {
      rows += shown.map { row(unit, outlook, year: year, span: $0) }
    }
  }
  return Answer(
    json: projectFields.object(PopulationProjection(request: request, rows: rows)),
    table: Answer.Table("project", rows, ProjectionRow.fields), readable: [summary(of: request, outlooks)])
}

/// To three decimals: the counts do not tell the sexes apart, so that a row has none.
private func row(_ unit: AdministrativeUnit, _ outlook: PopulationOutlook, year: Int, span: Int)
  -> ProjectionRow
{
  let cell = outlook[year: year, span: span]
  func thousandths(_ number: Double) -> Double { (number * 1000).rounded() / 1000 }
  return ProjectionRow(
    unit: unit.code, year: outlook.firstYear + year, age: span == 0 ? nil : outlook.spans[span].first,
    value: thousandths(cell.value), low: thousandths(cell.low), high: thousandths(cell.high))
}

struct PopulationProjection {
  let request: ProjectRequest
  let rows: [ProjectionRow]
}

/// What the rows rest on, and the rows.
var projectFields: [AnswerField<PopulationProjection>] {
  [
    AnswerField("method") { $0.request.model.method },
    AnswerField("country") { $0.request.country.register.country }, AnswerField("date") { $0.request.day },
    AnswerField("from") { $0.request.model.firstYear }, AnswerField("to") { $0.request.to },
    AnswerField("history", historyFields) { $0.request.model.history },
    AnswerField("level") { $0.request.level }, AnswerField("draws") { $0.request.draws },
    AnswerField("seed") { Double($0.request.seed) },
    AnswerField("estimated") { told in
      told.request.units.map(\.code).filter(told.request.model.estimated.contains)
    },
    AnswerField("sources") { $0.request.projection.sources },
    AnswerField("unused-statistics") { $0.request.projection.unused?.code },
    AnswerField("rows", each: ProjectionRow.fields) { $0.rows },
  ]
}

private var historyFields: [AnswerField<ClosedRange<Int>>] {
  [AnswerField("from") { $0.lowerBound }, AnswerField("to") { $0.upperBound }]
}

/// One line for each unit and year: everyone with the interval, then the age groups of services.
private func summary(of request: ProjectRequest, _ outlooks: [PopulationOutlook]) -> Answer.Table {
  Answer.Table(
    name: "project",
    headings: ["unit", "name", "year", "value", "low", "high"] + AgeSpan.services.map(\.id),
    rows: zip(request.units, outlooks).flatMap { unit, outlook in
      (0..<outlook.years).map { year in summaryRow(unit, outlook, year) }
    })
}

private func summaryRow(_ unit: AdministrativeUnit, _ outlook: PopulationOutlook, _ year: Int) -> [SheetCell]
{
  let all = outlook[year: year, span: 0]
  let groups = AgeSpan.services.indices.map { outlook[year: year, span: $0 + 1].value }
  let numbers = [all.value, all.low, all.high] + groups
  return [.text(unit.code), .text(unit.name), .year(outlook.firstYear + year)]
    + numbers.map { SheetCell.number($0, decimals: 0) }
}
