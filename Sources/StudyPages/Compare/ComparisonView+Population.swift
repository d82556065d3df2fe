import Figures
import Markup
import Pages
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
    let chart = LineChart(years: shown, lines: lines, baseline: 100)
    figure.write(to: &html) {
      chart.write(
        to: &$0, id: "population", title: phrase("charts.population.title", ["year": "\(base)"])
      ) { phrase.number($0, decimals: $1) }
    } note: {
      $0.text(phrase("charts.population.note", ["year": "\(base)"]))
      if chart.hasGaps { $0.text(" " + phrase("charts.population.gaps")) }
      if shownColumns.contains(where: { !estimatedYears($0).isEmpty }) {
        $0.text(" " + phrase("charts.population.estimated"))
      }
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
      label: "\(LineChart.shortened(name, to: merger == nil ? 11 : 16)): \(last)",
      style: merger?.style ?? .alone,
      values: Array(index), estimated: estimatedYears(column))
  }

  private func estimatedYears(_ column: Column) -> Set<Int> {
    Set((series(column)?.points ?? []).filter { $0.figure.observation.isEstimated }.map(\.year))
  }

  /// What a merged unit is called inside a drawing.
  func togetherName(_ merger: Merger) -> String {
    mergers.count == 1
      ? "\(merger.style.sign) \(phrase("charts.together"))"
      : "\(merger.style.sign) \(phrase("compare.alternative-short", ["number": "\(merger.number)"]))"
  }

  private func populationFinding(_ base: Int) -> String {
    guard let merger = mergers.first,
      let last = lastCommonYear([merger.column] + merger.parts, after: base),
      let whole = growth(merger.column, base, last)
    else { return phrase("charts.population.title", ["year": "\(base)"]) }
    let parts = merger.parts.compactMap { part in growth(part, base, last).map { (part, $0) } }
    guard let low = parts.min(by: { $0.1 < $1.1 }), let high = parts.max(by: { $0.1 < $1.1 }) else {
      return phrase("charts.population.title", ["year": "\(base)"])
    }
    return phrase(
      "charts.population.finding",
      [
        "first": "\(base)", "last": "\(last)", "name": merger.name,
        "percent": phrase.number(whole, decimals: 1, signed: true),
        "low": phrase.number(low.1, decimals: 1, signed: true), "lowName": name(low.0),
        "high": phrase.number(high.1, decimals: 1, signed: true), "highName": name(high.0),
      ])
  }

  /// The last year in which all columns have a number: changes over different spans are not compared.
  private func lastCommonYear(_ columns: [Column], after base: Int) -> Int? {
    let known = columns.map { column in
      Set(
        (series(column)?.points ?? []).filter { $0.figure.observation.value != nil }.map(\.year))
    }
    guard let first = known.first else { return nil }
    let common = known.dropFirst().reduce(first) { $0.intersection($1) }
    return common.contains(base) ? common.filter { $0 > base }.max() : nil
  }

  /// Change in per cent between two years that both have a number.
  private func growth(_ column: Column, _ base: Int, _ last: Int) -> Double? {
    let points = series(column)?.points ?? []
    guard let from = points.first(where: { $0.year == base })?.figure.observation.value, from > 0,
      let to = points.first(where: { $0.year == last })?.figure.observation.value
    else { return nil }
    return 100 * (to - from) / from
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
