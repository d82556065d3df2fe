import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// An outcome year by year: the units as they stand alone as thin lines, what the alternative makes of them
  /// with its band; the table behind has every unit and its bounds.
  ///
  /// - Parameter indexed: as an index, 100 in the first year, so that large and small can be compared.
  func fan(_ id: String, indexed: Bool = false, _ html: inout HTML) {
    guard let outcome = Outcome.named(id) else { return }
    let cells = (makesUnits ? before : []) + focus
    let known = cells.filter { $0.series[id] != nil }
    guard let fan = known.first?.series[id], fan.years.count > 1 else { return }
    // More lines than this and nobody can follow one; the table has them all.
    let shown = known.count > ComparisonView.mostLines ? focus.filter { $0.series[id] != nil } : known
    let paths = shown.prefix(ComparisonView.mostLines).compactMap { path($0, outcome, indexed: indexed) }
    let years = Array(fan.years)
    let title = measure(outcome)
    let figure = ChartFigure(
      finding: finding(outcome), table: table(outcome, known, years), tableName: phrase("charts.table"))
    figure.write(to: &html) {
      FanChart(years: years, paths: paths, baseline: baseline(outcome, indexed: indexed)).write(
        to: &$0, id: "fan-\(id.map { $0 == "." ? "-" : String($0) }.joined())", title: title
      ) { phrase.number($0, decimals: $1) }
    } note: {
      $0.text(title + ". ")
      if indexed { $0.text(phrase("outlook-page.fan.index", ["year": "\(outlook.firstYear)"]) + " ") }
      $0.text(phrase("outlook-page.fan.note", ["level": level]))
      if paths.contains(where: { $0.band == nil }) { $0.text(" " + phrase("outlook-page.fan.alone")) }
    }
  }

  private func baseline(_ outcome: Outcome, indexed: Bool) -> Double? {
    if indexed { return 100 }
    return isDifference(outcome) ? 0 : nil
  }

  private func path(_ cell: Outlook.Prospect, _ outcome: Outcome, indexed: Bool) -> FanChart.Path? {
    guard let fan = cell.series[outcome.id], let first = fan.values.first?.expected, !indexed || first > 0
    else { return nil }
    let scale = indexed ? 100 / first : 1
    let isAlone = cell.column.alternative == "stand-alone"
    let style = style(cell.column.alternative)
    let label =
      isAlone || !cell.column.isMerged
      ? LineChart.shortened(name(cell.column)) : "\(style.sign) \(phrase("charts.together"))"
    let last = phrase.number(
      (fan.values.last?.expected ?? 0) * scale, decimals: indexed ? 0 : outcome.decimals)
    let band = fan.values.map { interval in
      let ends = [interval.low ?? interval.expected, interval.high ?? interval.expected].sorted()
      return (ends[0] * scale)...(ends[1] * scale)
    }
    return FanChart.Path(
      label: "\(label): \(last)", style: style, values: fan.values.map { $0.expected * scale },
      band: isAlone && makesUnits ? nil : band)
  }

  private func finding(_ outcome: Outcome) -> String {
    guard let cell = focus.first(where: { $0.series[outcome.id] != nil }), let fan = cell.series[outcome.id],
      let last = fan[outlook.lastYear]
    else { return measure(outcome) }
    return phrase(
      "outlook-page.fan.finding",
      [
        "outcome": name(outcome), "name": name(cell.column), "first": "\(outlook.firstYear)",
        "last": "\(outlook.lastYear)",
        "from": fan.values.first.map { phrase.number($0.expected, decimals: decimals(outcome)) } ?? "–",
        "to": text(last, outcome),
      ])
  }

  private func table(_ outcome: Outcome, _ cells: [Outlook.Prospect], _ years: [Int]) -> ChartFigure.Table {
    let shown = years.filter { ($0 - outlook.firstYear).isMultiple(of: 5) || tableYears.contains($0) }
    return ChartFigure.Table(
      caption: measure(outcome), header: [phrase("compare.table.unit")] + shown.map(String.init),
      rows: cells.map { cell in
        [
          [style(cell.column.alternative).sign, name(cell.column)].filter { !$0.isEmpty }.joined(
            separator: " ")
        ]
          + shown.map { text(cell.series[outcome.id]?[$0], outcome) }
      })
  }
}
