import Figures
import Markup
import Studies
import Wording

extension ComparisonView {
  /// More parts than this and the chart shows the merged units only; its table has them all.
  static let mostLines = 8

  /// Population over time, every line 100 in the first year that all of them have: so that a small unit
  /// beside a large one can be read.
  func populationFigure(_ html: inout HTML) {
    guard let years = comparison.population.first?.points.map(\.year),
      let base = baseYear(years, shownColumns)
    else { return }
    let from = years.firstIndex(of: base) ?? 0
    let end = shownColumns.compactMap { values($0).lastIndex { $0 != nil } }.max() ?? from
    let shown = Array(years[from...max(from, end)])
    let lines = shownColumns.compactMap { line($0, from: from, through: end) }
    let figure = ChartFigure(
      finding: populationFinding(base), table: populationTable(years),
      tableName: phrase("charts.table"))
    figure.write(to: &html) {
      LineChart(years: shown, lines: lines, baseline: 100).write(
        to: &$0, id: "population", title: phrase("charts.population.title", ["year": "\(base)"])
      ) { phrase.number($0, decimals: $1) }
    } note: {
      $0.text(phrase("charts.population.note", ["year": "\(base)"]))
      $0.footnotes(populationSources, in: sources, phrase)
    }
  }

  private var shownColumns: [Column] {
    alone.count > Self.mostLines ? mergers.map(\.column) : columns
  }

  private var populationSources: [String] {
    catalogue["population"]?.sources.filter { $0.hasPrefix("\(comparison.study.country).") } ?? []
  }

  private func values(_ column: Column) -> [Double?] {
    series(column)?.points.map(\.figure.observation.value) ?? []
  }

  /// The first year in which most columns have a number.
  private func baseYear(_ years: [Int], _ columns: [Column]) -> Int? {
    let all = columns.map(values)
    let counts = years.indices.map { index in all.count { $0[index] != nil } }
    guard let most = counts.max(), most > 0 else { return nil }
    return counts.firstIndex(of: most).map { years[$0] }
  }

  private func line(_ column: Column, from: Int, through end: Int) -> LineChart.Line? {
    let values = values(column)
    guard end < values.count, from <= end, let base = values[from], base > 0 else { return nil }
    let merger = mergers.first { $0.column == column }
    let index = values[from...end].map { $0.map { 100 * $0 / base } }
    let last = index.compactMap(\.self).last.map { phrase.number($0, decimals: 1) } ?? ""
    let name = merger.map { togetherName($0) } ?? self.name(column)
    return LineChart.Line(
      label: "\(LineChart.shortened(name)) \(last)", style: merger?.style ?? .alone, values: Array(index))
  }

  /// What a merged unit is called inside a drawing.
  func togetherName(_ merger: Merger) -> String {
    mergers.count == 1
      ? "\(merger.style.sign) \(phrase("charts.together"))"
      : "\(merger.style.sign) \(phrase("compare.alternative-short", ["number": "\(merger.number)"]))"
  }

  private func populationFinding(_ base: Int) -> String {
    guard let merger = mergers.first, let whole = growth(merger.column, since: base) else {
      return phrase("charts.population.title", ["year": "\(base)"])
    }
    let parts = merger.parts.compactMap { part in growth(part, since: base).map { (part, $0.percent) } }
    var values = [
      "first": "\(base)", "last": "\(whole.year)", "name": merger.name,
      "percent": phrase.number(whole.percent, decimals: 1, signed: true),
    ]
    guard parts.count == merger.parts.count, let low = parts.min(by: { $0.1 < $1.1 }),
      let high = parts.max(by: { $0.1 < $1.1 })
    else { return phrase("charts.population.finding", values) }
    values["low"] = phrase.number(low.1, decimals: 1, signed: true)
    values["lowName"] = name(low.0)
    values["high"] = phrase.number(high.1, decimals: 1, signed: true)
    values["highName"] = name(high.0)
    return phrase("charts.population.finding-range", values)
  }

  private func growth(_ column: Column, since base: Int) -> (year: Int, percent: Double)? {
    guard let points = series(column)?.points,
      let first = points.first(where: { $0.year == base })?.figure.observation.value, first > 0,
      let last = points.last(where: { $0.figure.observation.value != nil }), last.year > base,
      let value = last.figure.observation.value
    else { return nil }
    return (last.year, 100 * (value - first) / first)
  }

  private func populationTable(_ years: [Int]) -> ChartFigure.Table {
    ChartFigure.Table(
      caption: phrase("charts.population.table"),
      header: [phrase("compare.table.unit")] + years.map { String($0) },
      rows: columns.map { column in
        [name(column)]
          + (series(column)?.points ?? []).map {
            FigureText($0.figure.observation, decimals: 0, phrase: phrase)
          }.map { text in
            if case .number(let number, estimated: true) = text { "\(number)*" } else { text.plain }
          }
      })
  }
}
