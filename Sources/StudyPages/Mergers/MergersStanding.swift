import Basics
import GroupingAnswers
import Groupings
import Markup
import Pages
import Wording

extension StudyContext {
  /// How the map stands among those drawn by chance that hold to the same rules.
  func standing(_ html: inout HTML, _ view: MergersView) {
    html.section(.aria("labelledby", "mergers-standing")) { html in
      html.h2(phrase("mergers.standing.title"), .id("mergers-standing"))
      switch view.found.standing {
      case .known(let measures, let steps): standing(&html, measures, steps: steps)
      case .keptApart: html.p(phrase("mergers.standing.kept-apart"), .class("column"))
      case .tooLarge: html.p(phrase("mergers.standing.too-large"), .class("column"))
      case .nothingToDraw: html.p(phrase("mergers.standing.nothing"), .class("column"))
      case .breaksRules: html.p(phrase("mergers.standing.breaks"), .class("column"))
      case .notFound: html.p(phrase("mergers.standing.not-found"), .class("column"))
      }
    }
  }

  private func standing(_ html: inout HTML, _ measures: [EnsembleStanding], steps: Int) {
    let finding =
      measures.first { $0.measure == .heterogeneity }.map { told($0) } ?? phrase("mergers.standing.title")
    let rows = measures.map { standing in
      SpreadChart.Row(
        name: phrase("mergers.measure.\(standing.measure.rawValue)"),
        label: standing.proposal.map { number($0, of: standing.measure) } ?? "–",
        quantiles: Array(standing.quantiles), mark: standing.proposal)
    }
    let table = ChartFigure.Table(
      caption: phrase("mergers.standing.table"),
      header: ["measure", "map", "least", "quarter", "middle", "three-quarters", "most", "below", "sure"].map
      {
        phrase("mergers.standing.column.\($0)")
      },
      rows: measures.map { standing in
        [
          phrase("mergers.measure.\(standing.measure.rawValue)"),
          standing.proposal.map { number($0, of: standing.measure) } ?? "–",
        ]
          + [0, 2, 3, 4, 6].map { number(standing.quantiles[$0], of: standing.measure) }
          + [
            standing.below.map { phrase.number(100 * $0, decimals: 0) + "\u{202F}%" } ?? "–",
            phrase(standing.hasMixed ? "mergers.standing.sure" : "mergers.standing.unsure"),
          ]
      })
    ChartFigure(finding: finding, table: table, tableName: phrase("mergers.as-table"))
      .write(to: &html) {
        SpreadChart(rows: rows, style: .merger(0)).write(
          to: &$0, id: "mergers-standing-chart", title: finding)
      } note: {
        $0.text(phrase("mergers.standing.note", ["steps": phrase.number(Double(steps))]))
      }
    let unsure = measures.filter { !$0.hasMixed }.map { phrase("mergers.measure.\($0.measure.rawValue)") }
    if !unsure.isEmpty {
      html.p(
        phrase("mergers.standing.unsure-measures", ["measures": unsure.joined(separator: ", ")]),
        .class("quiet"))
    }
  }

  /// What an ensemble says of the distances, where it says anything.
  private func told(_ standing: EnsembleStanding) -> String {
    guard standing.hasMixed, let below = standing.below, let same = standing.same else {
      return phrase("mergers.standing.finding-unsure")
    }
    return phrase(
      "mergers.standing.finding", ["percent": phrase.number(100 * (1 - below - same), decimals: 0)])
  }

  private func number(_ value: Double, of measure: EnsembleMeasure) -> String {
    phrase.number(value, decimals: 0) + (measure == .heterogeneity ? "\u{202F}km" : "")
  }
}
