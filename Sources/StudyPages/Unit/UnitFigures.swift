import Basics
import Figures
import Markup
import Pages
import Units
import Wording

/// A unit whose figures are shown, each with its sources and how it came about.
protocol FigureView {
  var figures: [(indicator: Indicator, figure: Figure)] { get }
  var sources: NumberedSources { get }
  var explainer: Explainer { get }
}

extension StudyContext {
  /// Population year by year, in the borders of the day that is shown.
  func population(_ view: UnitView, _ html: inout HTML) {
    let known = view.population.filter { $0.figure.observation.value != nil }
    guard let first = known.first, let last = known.last, first.year < last.year,
      let from = first.figure.observation.value, let to = last.figure.observation.value
    else { return }
    let shown = view.population.filter { (first.year...last.year).contains($0.year) }
    let estimated = Set(known.filter { $0.figure.observation.isEstimated }.map(\.year))
    html.section(.aria("labelledby", "population-title")) {
      $0.h2(phrase("unit.population.title"), .id("population-title"))
      let figure = ChartFigure(
        finding: phrase(
          "unit.population.finding",
          [
            "first": "\(first.year)", "last": "\(last.year)", "from": phrase.number(from),
            "to": phrase.number(to), "change": phrase.number(to - from, signed: true),
          ]),
        table: table(view.population), tableName: phrase("charts.table"))
      let chart = LineChart(
        years: shown.map(\.year),
        lines: [
          .init(
            label: phrase.number(to), style: .merger(0),
            values: shown.map(\.figure.observation.value), estimated: estimated)
        ], baseline: nil)
      $0.div(.class("charts")) { html in
        figure.write(to: &html) {
          chart.write(to: &$0, id: "population", title: phrase("unit.population.chart", ["name": view.name]))
          {
            phrase.number($0, decimals: $1)
          }
        } note: {
          $0.text(phrase("unit.population.note", ["date": phrase.date(view.day)]))
          if chart.hasGaps { $0.text(" " + phrase("charts.population.gaps")) }
          if !estimated.isEmpty { $0.text(" " + phrase("charts.population.estimated")) }
          $0.footnotes(last.figure.sources, in: view.sources, phrase)
        }
      }
    }
  }

  private func table(_ points: [(year: Int, figure: Figure)]) -> ChartFigure.Table {
    ChartFigure.Table(
      caption: phrase("charts.population.table"),
      header: [phrase("unit.figures.year"), phrase("unit.population.persons")],
      rows: points.map { year, figure in
        let text = FigureText(figure.observation, decimals: 0, phrase: phrase).plain
        return [String(year), figure.observation.isEstimated ? "\(text)*" : text]
      })
  }

  /// Every figure that there is for the unit on the day, with unit, year, source and "why?".
  func figures(_ view: some FigureView, _ html: inout HTML) {
    guard !view.figures.isEmpty else { return }
    let title = phrase("unit.figures.title")
    html.section(.aria("labelledby", "figures-title")) {
      $0.h2(title, .id("figures-title"))
      $0.scrolling(phrase("compare.table.name", ["name": title])) {
        $0.table(.class("figures")) {
          $0.thead {
            $0.tr {
              $0.th(phrase("compare.table.measure"), .scope("col"))
              $0.th(phrase("unit.figures.value"), .scope("col"), .class("number"))
              $0.th(phrase("unit.figures.unit"), .scope("col"))
              $0.th(phrase("unit.figures.year"), .scope("col"), .class("number"))
            }
          }
          $0.tbody {
            for (indicator, figure) in view.figures { row(indicator, figure, view, &$0) }
          }
        }
      }
      $0.h2(phrase("compare.sources"))
      $0.sourceList(view.sources, phrase)
    }
  }

  private func row(
    _ indicator: Indicator, _ figure: Figure, _ view: some FigureView, _ html: inout HTML
  ) {
    let name = view.explainer.name(indicator)
    html.tr {
      $0.th(.scope("row")) {
        $0.div(.class("measure-facts")) {
          $0.span {
            $0.text(name)
            $0.footnotes(figure.sources, in: view.sources, phrase)
          }
          $0.why([view.explainer.explanation(figure, of: indicator)], about: name, phrase)
        }
      }
      $0.td(.class("number")) {
        $0.figure(FigureText(figure.observation, decimals: indicator.decimals, phrase: phrase), phrase)
      }
      $0.td(phrase("measure.\(indicator.unit)"), .class("word"))
      $0.td(figure.year.map { String($0) } ?? "", .class("number"))
    }
  }
}
