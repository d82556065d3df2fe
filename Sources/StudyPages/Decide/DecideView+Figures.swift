import Figures
import Markup
import Pages
import Studies
import Wording

extension DecideView {
  /// What each alternative comes to on each criterion, with the weight that it has.
  func figures(_ html: inout HTML) {
    section("figures", &html) {
      $0.p(
        scoring.unit.map { phrase("decide-page.figures.lead-unit", ["unit": alternatives.names($0)]) }
          ?? phrase("decide-page.figures.lead", ["residents": phrase.number(scoring.outlook.residents)]),
        .class("column"))
      grid(
        phrase("decide-page.figures.caption"),
        [phrase("decide-page.column.criterion")] + heads + [
          phrase("decide-page.column.better"), phrase("decide-page.column.weight"),
        ],
        scoring.counted.enumerated().map { place, score in
          [heading(score)] + texts(score) + [
            phrase(score.criterion.moreIsBetter ? "decide-page.better.more" : "decide-page.better.less"),
            isWeighed ? percent(ranking.weights.shares[place]) : phrase("decide-page.weight-open"),
          ]
        }, &$0)
    }
  }

  private func heading(_ score: Scoring.CriterionScores) -> String {
    score.year.map { "\(name(score.criterion)) (\($0))" } ?? name(score.criterion)
  }

  /// The figures of all alternatives; what changes nothing says so.
  private func texts(_ score: Scoring.CriterionScores) -> [String] {
    score.figures.enumerated().map { place, figure in
      score.unchanged.contains(place) ? phrase("outlook-page.unchanged") : text(figure, score.criterion)
    }
  }

  /// Criteria that others have drawn up, with the figures that speak to each, or that nothing does.
  func list(_ group: CriteriaGroup, _ html: inout HTML) {
    html.unfolding(group.id, group.names[language] ?? group.id) {
      $0.p(.class("column")) {
        $0.text((group.texts[language] ?? "") + " ")
        $0.text(phrase("decide-page.list.source", ["source": group.source]))
        if !group.isVerified {
          $0.text(" ")
          $0.span(phrase("statute.unverified"), .class("unverified"))
        }
      }
      listTable(group, &$0)
    }
  }

  private func listTable(_ group: CriteriaGroup, _ html: inout HTML) {
    let caption = group.names[language] ?? group.id
    html.scrolling(caption) {
      $0.table(.class("figures", "decide-table", "decide-list")) {
        $0.caption(caption)
        $0.thead {
          $0.tr {
            for head in [phrase("decide-page.column.criterion"), phrase("decide-page.column.figure")] + heads
            {
              $0.th(head, .scope("col"))
            }
          }
        }
        for member in group.members { $0.tbody { rows(member, &$0) } }
      }
    }
  }

  /// A criterion with what the figures leave out, then one row for each figure, or a row that says that there
  /// is none.
  private func rows(_ member: CriteriaGroup.Member, _ html: inout HTML) {
    let scores = member.criteria.compactMap { id in scoring.scores.first { $0.criterion.id == id } }
    let rows =
      scores.map { score in [heading(score)] + texts(score) }
      + (scores.isEmpty
        ? [[phrase("decide-page.list.nothing")] + table.alternatives.map { _ in "–" }] : [])
    for (place, row) in rows.enumerated() {
      html.tr {
        if place == 0 {
          $0.th(.scope("rowgroup"), .rowspan(rows.count)) {
            $0.text(member.names[language] ?? member.id)
            $0.p(member.texts[language] ?? "", .class("quiet"))
          }
        }
        for (column, cell) in row.enumerated() { $0.td(cell, .class(column == 0 ? "word" : "number")) }
      }
    }
  }

  /// What does not count, and why; and what is missing from the money.
  func leftOut(_ html: inout HTML) {
    section("left-out", &html) {
      let lines = scoring.scores.compactMap(reason) + moneyGaps
      if lines.isEmpty {
        $0.p(phrase("decide-page.left-out.nothing"), .class("column"))
      } else {
        $0.ul(.class("column")) { for line in lines { $0.li(line) } }
      }
      $0.p(phrase("decide-page.left-out.always"), .class("column"))
    }
  }

  private func reason(_ score: Scoring.CriterionScores) -> String? {
    switch score.standing {
    case .counts, .shown: nil
    case .same: phrase("decide-page.left-out.same", ["criterion": name(score.criterion)])
    case .missing(let alternatives): lacking("missing", score.criterion, alternatives)
    case .partly(let alternatives): lacking("partly", score.criterion, alternatives)
    }
  }

  private func lacking(_ key: String, _ criterion: Criterion, _ alternatives: [String]) -> String {
    phrase(
      "decide-page.left-out.\(key)",
      [
        "criterion": name(criterion),
        "names": alternatives.map { self.alternatives.heading(of: $0) }.joined(separator: "; "),
      ])
  }

  /// Once for each reason, with the alternatives that it touches.
  private var moneyGaps: [String] {
    Gap.Reason.allCases.compactMap { reason in
      let touched = table.alternatives.indices.filter { place in
        scoring.moneyGaps(of: table.alternatives[place]).contains { $0.reason == reason }
      }
      guard !touched.isEmpty else { return nil }
      return phrase(
        "decide-page.left-out.money",
        [
          "reason": phrase("decide-page.gap.\(reason.rawValue)"),
          "names": touched.map { heading($0) }.joined(separator: "; "),
        ])
    }
  }

  /// How it was worked out, and what it is not.
  func closing(_ html: inout HTML) {
    section("limits", &html) {
      $0.ul(.class("column")) {
        for key in ["mean", "money", "scale", "change", "lacking", "weights", "flow"] {
          $0.li(phrase("decide-page.limits.\(key)", ["draws": phrase.number(Double(plan.draws))]))
        }
      }
    }
  }
}
