import Markup
import Pages
import Studies
import Wording

extension OutlookView {
  /// The four figures to remember: each says what changes, by how much and how sure.
  func headlines(_ html: inout HTML) {
    html.section(.id("difference"), .class(style.name), .aria("labelledby", "difference-title")) {
      $0.h2(.id("difference-title")) {
        $0.text("\(phrase("outlook-page.difference")) ")
        $0.sign(style)
        $0.text(" \(alternatives.heading(chosen))")
      }
      $0.ul(.class("headlines")) {
        support(&$0)
        net(&$0)
        lawyers(&$0)
        democracyHeadline(&$0)
      }
    }
  }

  private func headline(
    _ topic: String, _ figure: String, _ sentences: [String], measure: String, outcome: String? = nil,
    year: Int? = nil, _ html: inout HTML
  ) {
    html.li(.class("headline")) {
      $0.p(phrase("outlook-page.headline.\(topic)"), .class("headline-title"))
      $0.p(figure, .class("headline-figure"))
      for sentence in sentences { $0.p(sentence, .class("headline-sentence")) }
      $0.p(measure, .class("quiet"))
      if let outcome = outcome.flatMap(Outcome.named) {
        if let year { why(outcome, year: year, &$0) } else { whyNet(&$0) }
      }
    }
  }

  private func change(_ id: String, _ year: Int, decimals: Int, isChance: Bool = false) -> String {
    let now = span(extremes(before, id, year), decimals: decimals, isChance: isChance)
    let then = span(extremes(focus, id, year), decimals: decimals, isChance: isChance)
    return now == then ? then : "\(now) → \(then)"
  }

  /// How sure: between what bounds the figure of the one unit lies.
  private func sure(_ id: String, _ year: Int, decimals: Int) -> [String] {
    guard focus.count == 1, let interval = focus[0].series[id]?[year],
      let range = range(interval, decimals: decimals)
    else { return [] }
    return [phrase("outlook-page.headline.interval", ["level": level, "range": range])]
  }

  private func support(_ html: inout HTML) {
    let year = headlineYear
    let isSame = !makesUnits
    headline(
      "support", change("support.80", year, decimals: 1),
      [
        phrase(
          isSame ? "outlook-page.headline.support-same" : "outlook-page.headline.support-sentence",
          ["year": "\(year)"])
      ] + sure("support.80", year, decimals: 1),
      measure: phrase("outlook-page.headline.support-measure", ["year": "\(year)"]), outcome: "support.80",
      year: year, &html)
  }

  private func net(_ html: inout HTML) {
    let measure = phrase("outlook-page.headline.net-measure", ["year": "\(plan.effectYear)"])
    guard let net = netPerInhabitant(chosen.id) else {
      return headline(
        "net", "–", [phrase("outlook-page.headline.net-unknown")], measure: measure, &html)
    }
    var sentences = [
      phrase(
        net.expected >= 0 ? "outlook-page.headline.net-better" : "outlook-page.headline.net-worse",
        ["amount": phrase.number(abs(net.expected))])
    ]
    if let range = range(net, decimals: 0) {
      sentences.append(phrase("outlook-page.headline.interval", ["level": level, "range": range]))
      let draws = outlook.netDraws(of: chosen.id)
      let better = Double(draws.count { $0 > 0 }) / Double(max(draws.count, 1))
      sentences.append(
        phrase("outlook-page.headline.net-chance", ["percent": phrase.number(100 * better)]))
    }
    let left = Set(outlook.gaps.filter { $0.alternative == chosen.id }.flatMap(\.parts))
    if !left.isEmpty {
      sentences.append(
        phrase(
          "outlook-page.headline.net-gaps",
          [
            "parts": AccountPart.allCases.filter(left.contains).map {
              phrase("outlook-account.\($0.rawValue)").lowercased()
            }.joined(separator: ", ")
          ]))
    }
    headline(
      outlook.isWhole(chosen.id) ? "net" : makesUnits ? "net-without-grants" : "net-part",
      phrase("grants-page.kroner", ["amount": phrase.number(net.expected, signed: true)]), sentences,
      measure: measure, outcome: "net", &html)
  }

  private func lawyers(_ html: inout HTML) {
    let year = plan.effectYear
    headline(
      "lawyers", "\(change("lawyers.two", year, decimals: 0, isChance: true)) %",
      [phrase("outlook-page.headline.lawyers-sentence"), planners(year)],
      measure: phrase("outlook-page.headline.lawyers-measure", ["year": "\(year)"]),
      outcome: "lawyers.two", year: year, &html)
  }

  private func planners(_ year: Int) -> String {
    phrase(
      "outlook-page.headline.planners",
      ["change": "\(change("planners.two", year, decimals: 0, isChance: true)) %"])
  }

  private func democracyHeadline(_ html: inout HTML) {
    let year = plan.effectYear
    if makesUnits {
      headline(
        "seats", change("inhabitants-per-seat", year, decimals: 0),
        [
          phrase("outlook-page.headline.seats-minimum")
        ],
        measure: phrase("outlook-page.headline.seats-measure", ["year": "\(year)"]),
        outcome: "inhabitants-per-seat", year: year, &html)
    } else {
      let share = extremes(focus, "indirect-share", year)
      headline(
        "indirect", share == nil ? "–" : "\(span(share, decimals: 1)) %",
        [
          phrase(
            share == nil
              ? "outlook-page.headline.indirect-unknown" : "outlook-page.headline.indirect-sentence")
        ],
        measure: phrase("outlook-page.headline.indirect-measure", ["year": "\(year)"]),
        outcome: "indirect-share", year: year, &html)
    }
  }
}
