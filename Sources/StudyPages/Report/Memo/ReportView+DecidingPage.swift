import Basics
import Figures
import Markup
import Pages
import Studies
import Units
import Wording

/// The fourth page: democracy and distance, then what is uncertain, what nobody knows and what would turn the answer.
extension ReportView {
  func decidingPage(_ html: inout HTML) {
    guard let view = leading else { return }
    html.h2(phrase("memo.democracy.title"), .id("memo-deciding"))
    for view in views { html.p(democracy(view)) }
    if let known = outlook.plan.realSeats(words.names, phrase) { html.p(known) }
    likelySeats(view, &html)
    html.h2(phrase("memo.distance.title"))
    html.p(distance(view))
    html.h2(phrase("memo.uncertain.title"))
    uncertain(view, &html)
    html.h2(phrase("memo.unknown.title"))
    unknown(&html)
    html.h2(phrase("memo.turn.title"))
    html.p(turning(view))
    html.p(phrase("memo.turn.values"))
    html.h2(phrase("memo.sources.title"))
    html.p(shortSources, .class("memo-sources"))
  }

  private func likelySeats(_ view: OutlookView, _ html: inout HTML) {
    for cell in view.focus where cell.column.isMerged {
      guard let seats = cell.memberSeats else { continue }
      let list = zip(cell.column.members, seats).map { member, seats in
        "\(words.names(member.code)) \(phrase.number(seats, decimals: 1))"
      }
      html.p(phrase("memo.democracy.likely", ["list": phrase.list(list)]))
    }
  }

  private func distance(_ view: OutlookView) -> String {
    let year = outlook.plan.effectYear
    guard let minutes = view.extremes(view.focus, "minutes", year), view.makesUnits else {
      return phrase(view.makesUnits ? "memo.distance.unknown" : "memo.distance.same")
    }
    let told = phrase(
      "memo.distance.minutes",
      [
        "minutes": view.span(minutes, decimals: 0),
        "near": view.span(view.extremes(view.focus, "within-30", year), decimals: 0),
      ])
    let sources = Set(view.focus.flatMap(\.memberRoads).compactMap { $0?.source }).sorted()
    let isLine = view.focus.contains { $0.column.isMerged && $0.estimatesMinutes }
    return [
      told, sources.isEmpty ? nil : phrase("memo.distance.road", ["sources": phrase.list(sources)]),
      isLine ? phrase(sources.isEmpty ? "memo.distance.line" : "memo.distance.line-in-part") : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  private func uncertain(_ view: OutlookView, _ html: inout HTML) {
    let year = view.headlineYear
    var told = [people(in: year, view)]
    told += widestParts(view).prefix(3).map { part, width in
      phrase(
        "memo.uncertain.part",
        [
          "part": phrase("outlook-account.\(part.rawValue)"), "amount": million(width, signed: false),
          "percent": words.percent,
        ])
    }
    html.ul {
      for line in told where !line.isEmpty { $0.li(line) }
      $0.li(phrase("memo.uncertain.means"))
    }
  }

  /// Between what bounds the population of the one unit lies; empty where there are several, or no bounds.
  private func people(in year: Int, _ view: OutlookView) -> String {
    guard view.focus.count == 1, let people = view.focus[0].series["people.total"]?[year],
      let low = people.low, let high = people.high
    else { return "" }
    return phrase(
      "memo.uncertain.people",
      [
        "year": "\(year)", "percent": words.percent, "low": phrase.number(low), "high": phrase.number(high),
      ])
  }

  /// Each reason once, with what to do about it; the annex says which alternative it is about.
  private func unknown(_ html: inout HTML) {
    let reasons = Gap.Reason.allCases.filter { reason in outlook.gaps.contains { $0.reason == reason } }
    guard !reasons.isEmpty else { return html.p(phrase("report.gaps.none")) }
    html.ul {
      for reason in reasons {
        $0.li(
          "\(phrase("outlook-gap.\(reason.rawValue)")). \(phrase("outlook-gap-remedy.\(reason.rawValue)"))")
      }
    }
  }

  /// The tables that figures come from, by publisher; the annex names each with its licence.
  private var shortSources: String {
    let publishers = sources.flatMap { $0.publisher.split(separator: "; ").map(String.init) }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return phrase(
      "memo.sources.text",
      [
        "publishers": phrase.list(publishers), "draws": phrase.number(Double(outlook.plan.draws)),
        "method": phrase("report.method.\(outlook.method)").lowercased(),
      ])
  }
}
