import Figures
import Markup
import Studies
import Wording

extension DecideView {
  /// What each alternative comes to on each criterion, with the weight that it has.
  func figures(_ html: inout HTML) {
    section("figures", &html) {
      $0.p(
        phrase(
          "decide-page.figures.lead", ["residents": phrase.number(judgement.outlook.residents)]),
        .class("column"))
      grid(
        phrase("decide-page.figures.caption"),
        [phrase("decide-page.column.criterion")] + heads + [
          phrase("decide-page.column.better"), phrase("decide-page.column.weight"),
        ],
        judgement.counted.enumerated().map { place, score in
          [heading(score)] + score.figures.map { text($0, score.yardstick) } + [
            phrase(score.yardstick.moreIsBetter ? "decide-page.better.more" : "decide-page.better.less"),
            isWeighed ? percent(decision.weights.shares[place]) : phrase("decide-page.weight-open"),
          ]
        }, &$0)
    }
  }

  private func heading(_ score: Judgement.Score) -> String {
    score.year.map { "\(name(score.yardstick)) (\($0))" } ?? name(score.yardstick)
  }

  /// Criteria that others have drawn up, with the figures that speak to each, or that nothing does.
  func list(_ group: YardstickGroup, _ html: inout HTML) {
    html.section(.id(group.id), .aria("labelledby", "\(group.id)-title")) {
      $0.h2(group.names[language] ?? group.id, .id("\(group.id)-title"))
      $0.p(.class("column")) {
        $0.text((group.texts[language] ?? "") + " ")
        $0.text(phrase("decide-page.list.source", ["source": group.source]))
        if !group.isVerified {
          $0.text(" ")
          $0.span(phrase("statute.unverified"), .class("unverified"))
        }
      }
      grid(
        group.names[language] ?? group.id,
        [phrase("decide-page.column.criterion"), phrase("decide-page.column.figure")] + heads + [
          phrase("decide-page.column.note")
        ], group.members.flatMap(rows), &$0)
    }
  }

  private func rows(_ member: YardstickGroup.Member) -> [[String]] {
    let name = member.names[language] ?? member.id
    let note = member.texts[language] ?? ""
    let scores = member.yardsticks.compactMap { id in judgement.scores.first { $0.yardstick.id == id } }
    guard !scores.isEmpty else {
      return [[name, phrase("decide-page.list.nothing")] + table.alternatives.map { _ in "–" } + [note]]
    }
    return scores.enumerated().map { place, score in
      [name, heading(score)] + score.figures.map { text($0, score.yardstick) } + [place == 0 ? note : ""]
    }
  }

  /// What does not count, and why; and what is missing from the money.
  func leftOut(_ html: inout HTML) {
    section("left-out", &html) {
      let lines = judgement.scores.compactMap(reason) + moneyGaps
      if lines.isEmpty {
        $0.p(phrase("decide-page.left-out.nothing"), .class("column"))
      } else {
        $0.ul(.class("column")) { for line in lines { $0.li(line) } }
      }
      $0.p(phrase("decide-page.left-out.always"), .class("column"))
    }
  }

  private func reason(_ score: Judgement.Score) -> String? {
    switch score.standing {
    case .counts, .shown: nil
    case .same: phrase("decide-page.left-out.same", ["criterion": name(score.yardstick)])
    case .missing(let alternatives):
      phrase(
        "decide-page.left-out.missing",
        [
          "criterion": name(score.yardstick),
          "names": alternatives.map { name(alternative: $0) }.joined(separator: "; "),
        ])
    }
  }

  /// Once for each reason, with the alternatives that it touches.
  private var moneyGaps: [String] {
    Gap.Reason.allCases.compactMap { reason in
      let touched = table.alternatives.indices.filter { place in
        judgement.moneyGaps(of: table.alternatives[place]).contains { $0.reason == reason }
      }
      guard !touched.isEmpty else { return nil }
      return phrase(
        "decide-page.left-out.money",
        [
          "reason": phrase("decide-page.gap.\(reason.rawValue)"),
          "names": touched.map { name($0) }.joined(separator: "; "),
        ])
    }
  }

  /// How it was worked out, and what it is not.
  func closing(_ html: inout HTML) {
    section("limits", &html) {
      $0.ul(.class("column")) {
        for key in ["mean", "money", "scale", "weights", "flow"] {
          $0.li(phrase("decide-page.limits.\(key)", ["draws": phrase.number(Double(plan.draws))]))
        }
      }
    }
  }
}
