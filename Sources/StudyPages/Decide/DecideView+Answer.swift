import Answers
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// Which alternative is best how often, in a sentence, as bars and as a table; before anybody has weighed there is no
  /// verdict, but what each who looks at one thing alone would find best.
  func answer(_ html: inout HTML) {
    section("answer", title: isWeighed ? "title" : "title-unknown", &html) {
      guard isWeighed else { return unweighed(&$0) }
      for text in sentences { $0.p(text, .class("decide-sentence")) }
      $0.p(phrase("decide-page.answer.aid"), .class("column"))
      let finding = phrase(
        "decide-page.answer.finding", ["draws": phrase.number(Double(plan.draws))])
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
      for text in notes { $0.p(text, .class("column")) }
    }
  }

  /// What follows from the weights: the best with those that look like it, and for whom it is told.
  private var sentences: [String] {
    let leaders = ranking.leaders
    let share = ranking.acceptability.ranks[leaders[0]][0]
    let key = share >= 1 - 1e-9 ? "always" : "weighed"
    let form = leaders.count > 1 ? "\(key)-alike" : key
    let sentence = phrase(
      "decide-page.answer.\(form)",
      [
        "name": heading(leaders[0]), "names": quoted(leaders),
        "number": phrase.number(hundredths(share)),
      ])
    return [
      scoring.unit.map { phrase("decide-page.seen-from.now", ["unit": alternatives.names($0)]) }, sentence,
    ]
    .compactMap(\.self)
  }

  /// What the number means, and what is not known of some alternative.
  private var notes: [String] {
    [phrase("decide-page.answer.as-good", ["percent": phrase.number(100 * AcceptabilityTally.tolerance)])]
      + [expectedNote, unusedNote].compactMap(\.self) + alikeNotes
      + ranking.acceptability.alike.compactMap(lackingNote)
  }

  /// That another alternative has the highest weighted sum of what is expected, and why the two need not agree.
  private var expectedNote: String? {
    let best = bestFirst(ranking.sums)[0]
    guard !ranking.leaders.contains(best),
      ranking.sums[best] - ranking.sums[ranking.leaders[0]] > AcceptabilityTally.tolerance
    else { return nil }
    return phrase("decide-page.answer.expected", ["name": heading(best)])
  }

  /// Criteria that somebody gave weight and that tell nothing apart here: the others share that weight.
  private var unusedNote: String? {
    let unused = ranking.weightedWithoutEffect
    guard !unused.isEmpty else { return nil }
    return phrase("decide-page.answer.unused", ["criteria": unused.map { name($0) }.joined(separator: ", ")])
  }

  private var alikeNotes: [String] {
    ranking.acceptability.alike.filter { $0.count > 1 }.map { group in
      phrase(
        "decide-page.answer.alike",
        ["names": quoted(group)])
    }
  }

  private func quoted(_ places: [Int]) -> String {
    places.map { phrase("decide-page.answer.quoted", ["name": heading($0)]) }.joined(separator: ", ")
  }

  /// Of alternatives that look alike; nothing where the first has every figure that has a weight.
  private func lackingNote(_ group: [Int]) -> String? {
    let unknown = table.criteria.indices.filter {
      table.lacking[$0].contains(group[0]) && ranking.weights.shares[$0] > 0
    }
    guard !unknown.isEmpty, let most = ranking.bestAtMost(group[0]) else { return nil }
    return phrase(
      "decide-page.answer.lacking",
      [
        "names": quoted(group), "criteria": unknown.map { name(criterion: $0) }.joined(separator: ", "),
        "number": phrase.number(hundredths(most)),
      ])
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
      if isWeighed { wins(&$0) }
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

  private func wins(_ html: inout HTML) {
    html.p(phrase("decide-page.pairs.lead"), .class("column"))
    grid(
      phrase("decide-page.pairs.wins"), [phrase("decide-page.column.alternative")] + heads,
      table.alternatives.indices.map { place in
        [heading(place)]
          + ranking.acceptability.wins[place].enumerated().map { $0 == place ? "–" : percent($1) }
      }, &html)
  }

  /// Whether the weights are taken as they were given: then there is one mix of them only.
  private var isExact: Bool {
    switch ranking.choice {
    case .unknown: false
    case .numbers(_, let concentration), .order(_, let concentration): concentration == nil
    }
  }
}
