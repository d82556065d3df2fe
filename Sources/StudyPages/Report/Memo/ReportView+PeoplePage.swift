import Markup
import Pages
import Studies
import Wording

/// The second page: who lives there, and what they need.
extension ReportView {
  func peoplePage(_ html: inout HTML) {
    html.h2(phrase("memo.people.title"), .id("memo-people"))
    guard let view = leading else { return }
    support(view, &html)
    html.h2(phrase("memo.services.title"))
    guard outlook.need != nil else { return html.p(phrase("outlook-page.need.unknown")) }
    care(view, &html)
    html.p(otherServices(view))
  }

  private func support(_ view: OutlookView, _ html: inout HTML) {
    let year = view.headlineYear
    let finding = phrase(
      "memo.people.finding",
      [
        "year": "\(year)", "first": "\(outlook.firstYear)",
        "then": view.span(view.extremes(view.alone, "support.80", year), decimals: 1),
        "now": view.span(view.extremes(view.alone, "support.80", outlook.firstYear), decimals: 1),
      ])
    let told = view.focus.prefix(2).map { cell in
      self.told(cell.series["support.80"]?[year], decimals: 1, of: words.name(cell.column), in: year)
    }
    drawing(finding, note: told + [view.makesUnits ? phrase("outlook-page.fan.alone") : ""], &html) {
      fan("support.80", view, &$0)
    }
  }

  private func care(_ view: OutlookView, _ html: inout HTML) {
    let year = view.headlineYear
    guard let cell = view.focus.first, let care = cell.series["need.care"]?[year] else { return }
    let finding = phrase(
      "memo.services.finding",
      [
        "year": "\(year)", "name": words.name(cell.column),
        "percent": phrase.number(care.expected - 100, signed: true),
      ])
    drawing(
      finding,
      note: [
        told(care, decimals: 0, of: words.name(cell.column), in: year),
        phrase("memo.services.index", ["first": "\(outlook.firstYear)"]),
      ], &html
    ) { fan("need.care", view, baseline: 100, &$0) }
  }

  /// The other services in a sentence each: what people's ages do to the need for them.
  private func otherServices(_ view: OutlookView) -> String {
    let year = view.headlineYear
    guard let cell = view.focus.first else { return "" }
    let changes = ["kindergarten", "school", "health"].compactMap { service -> String? in
      guard let need = cell.series["need.\(service)"]?[year] else { return nil }
      let bounds =
        need.low.flatMap { low in
          need.high.map { (phrase.number(low - 100, signed: true), phrase.number($0 - 100, signed: true)) }
        }
      return phrase(
        bounds == nil ? "memo.services.change" : "memo.services.change-range",
        [
          "service": phrase("memo.service.\(service)"),
          "percent": phrase.number(need.expected - 100, signed: true), "low": bounds?.0 ?? "",
          "high": bounds?.1 ?? "",
        ])
    }
    return changes.isEmpty ? "" : phrase("memo.services.others", ["changes": changes.joined(separator: "; ")])
  }

  /// The units as they stand alone as thin lines, what the alternative makes of them with its band.
  func fan(_ id: String, _ view: OutlookView, baseline: Double? = nil, _ html: inout HTML) {
    guard let outcome = Outcome.named(id) else { return }
    let cells = ((view.makesUnits ? view.before : []) + view.focus).filter { $0.series[id] != nil }
    // More lines than this and nobody can follow one; the annex has them all.
    let shown = cells.count > ComparisonView.mostLines ? Array(view.focus.prefix(1)) : cells
    guard let years = shown.first?.series[id]?.years else { return }
    let paths = shown.compactMap { cell -> FanChart.Path? in
      guard let fan = cell.series[id] else { return nil }
      let isAlone = cell.column.alternative == "stand-alone"
      let style = view.style(cell.column.alternative)
      let name =
        isAlone || !cell.column.isMerged
        ? LineChart.shortened(words.name(cell.column)) : "\(style.sign) \(phrase("charts.together"))"
      let last = fan.values.last.map { phrase.number($0.expected, decimals: outcome.decimals) } ?? "–"
      let band = fan.values.map { interval in
        let ends = [interval.low ?? interval.expected, interval.high ?? interval.expected].sorted()
        return ends[0]...ends[1]
      }
      return FanChart.Path(
        label: "\(name): \(last)", style: style, values: fan.values.map(\.expected),
        band: isAlone && view.makesUnits ? nil : band)
    }
    FanChart(years: Array(years), paths: paths, baseline: baseline).write(
      to: &html, id: "memo-\(id.map { $0 == "." ? "-" : String($0) }.joined())", title: words.name(outcome)
    ) { phrase.number($0, decimals: $1) }
  }
}
