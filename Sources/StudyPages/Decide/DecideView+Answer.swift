import Answers
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// Which alternative is best how often, in a sentence, as bars and as a table.
  func answer(_ html: inout HTML) {
    section("answer", title: isWeighed ? "title" : "title-unknown", &html) {
      $0.p(sentence, .class("decide-sentence"))
      $0.p(phrase("decide-page.answer.aid"), .class("column"))
      let finding = phrase(
        isWeighed ? "decide-page.answer.finding" : "decide-page.answer.finding-unknown",
        ["draws": phrase.number(Double(plan.draws))])
      ChartFigure(finding: finding, table: answerTable, tableName: phrase("charts.table")).write(to: &$0) {
        BestChart(
          rows: ranking.order.map { place in
            let share = ranking.acceptability.ranks[place][0]
            return .init(name: heading(place), label: percent(share), share: share, style: style(place))
          }
        ).write(to: &$0, id: "decide-best", title: phrase("decide-page.answer.chart"))
      } note: {
        $0.text(phrase("decide-page.answer.note"))
      }
    }
  }

  private var sentence: String {
    let best = ranking.order[0]
    let share = ranking.acceptability.ranks[best][0]
    let key =
      switch (isWeighed, share) {
      case (true, (1 - 1e-9)...): "always"
      case (true, _): "weighed"
      case (false, (1 - 1e-9)...): "always-unknown"
      case (false, _): "unknown"
      }
    return phrase(
      "decide-page.answer.\(key)", ["name": heading(best), "number": phrase.number(hundredths(share))])
  }

  private var answerTable: ChartFigure.Table {
    let places = table.alternatives.indices
    return .init(
      caption: phrase("decide-page.answer.table"),
      header: [phrase("decide-page.column.alternative")]
        + places.map { phrase("decide-page.column.place", ["number": "\($0 + 1)"]) }
        + [phrase("decide-page.column.sum"), phrase("decide-page.column.flow")],
      rows: ranking.order.map { place in
        [heading(place)] + ranking.acceptability.ranks[place].map(percent)
          + [
            phrase.number(ranking.sums[place], decimals: 2),
            phrase.number(ranking.outranking.net[place], decimals: 2, signed: true),
          ]
      })
  }

  /// How often each beats each other, and what one must find important to choose it.
  func pairs(_ html: inout HTML) {
    section("pairs", &html) {
      $0.p(phrase("decide-page.pairs.lead"), .class("column"))
      grid(
        phrase("decide-page.pairs.wins"), [phrase("decide-page.column.alternative")] + heads,
        table.alternatives.indices.map { place in
          [heading(place)]
            + ranking.acceptability.wins[place].enumerated().map { $0 == place ? "–" : percent($1) }
        }, &$0)
      guard !isExact else { return }
      $0.p(phrase("decide-page.pairs.central-lead"), .class("column"))
      grid(
        phrase("decide-page.pairs.central"),
        [phrase("decide-page.column.alternative")] + table.criteria.indices.map { name(criterion: $0) },
        table.alternatives.indices.map { place in
          [heading(place)]
            + (ranking.acceptability.centralWeights[place]?.shares.map(percent)
              ?? table.criteria.map { _ in "–" })
        }, &$0)
    }
  }

  /// Whether the weights are taken as they were given: then there is one mix of them only.
  private var isExact: Bool {
    switch ranking.choice {
    case .unknown: false
    case .numbers(_, let concentration), .order(_, let concentration): concentration == nil
    }
  }
}
