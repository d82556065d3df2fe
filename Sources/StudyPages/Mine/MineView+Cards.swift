import Figures
import Markup
import Pages
import Studies
import Units
import Wording

extension MineView {
  /// One card for each alternative: what differs for the municipality, money first.
  func cards(_ html: inout HTML) {
    html.section(.class("mine-part"), .aria("labelledby", "mine-cards")) {
      $0.h2(phrase("mine.cards.title"), .id("mine-cards"))
      $0.p(phrase("mine.cards.lead", ["unit": unitName]), .class("column"))
      $0.div(.class("mine-cards")) {
        for (index, alternative) in outlook.plan.study.alternatives.dropFirst().enumerated() {
          $0.article(.class("mine-card", ChartStyle.merger(index).name)) { card(alternative, &$0) }
        }
      }
    }
  }

  private func card(_ alternative: Alternative, _ html: inout HTML) {
    html.h3(words.alternatives.heading(alternative))
    html.p(words.alternatives.sentence(alternative))
    let cells = outlook.cells(of: alternative.id)
    guard let cell = cells.first(where: { $0.column.members.contains { $0.code == request.unit.code } })
    else {
      return
    }
    let tasks = alternative.measures.filter { $0.units.contains(request.unit.code) && $0.task != nil }
    guard !cell.column.isToday || !tasks.isEmpty else {
      html.p(phrase("mine.card.nothing", ["unit": unitName]))
      return
    }
    money(cell, alternative, &html)
    if !tasks.isEmpty { shared(tasks, &html) }
    council(cell, &html)
    distance(cell, &html)
    html.p {
      $0.a(phrase("mine.full"), .href(StudyPlaces.outlook.address(links.setting("show", to: alternative.id))))
    }
  }

  private func money(_ cell: Outlook.Prospect, _ alternative: Alternative, _ html: inout HTML) {
    html.h4(phrase("mine.money.title"))
    let year = min(outlook.firstYear + 10, outlook.lastYear)
    guard let outcome = Outcome.named("net.per-inhabitant"), let fan = cell.series[outcome.id],
      let interval = fan[year]
    else {
      html.p(phrase("mine.money.unknown"))
      return
    }
    let missing = words.missing(cell)
    let isTold = abs(interval.expected) >= 0.5
    guard isTold || missing.isEmpty else {
      html.p(phrase("mine.money.unknown"))
      return left(missing, &html)
    }
    let key = !isTold ? "same" : interval.expected > 0 ? "better" : "worse"
    html.p(
      phrase(
        "mine.money.\(key)",
        ["amount": phrase.number(abs(interval.expected)), "year": "\(year)", "range": kroner(interval)]),
      .class("mine-figure"))
    left(missing, &html)
    html.why([explanation(outcome, cell, fan, year)], about: words.name(outcome), phrase)
  }

  private func left(_ missing: [AccountPart], _ html: inout HTML) {
    guard !missing.isEmpty else { return }
    let names = missing.map { phrase("outlook-account.\($0.rawValue)").lowercased() }
    html.p(phrase("mine.money.without", ["parts": names.joined(separator: ", ")]), .class("quiet"))
  }

  /// The bounds of an amount that is told without its sign; both signs where it may go either way.
  private func kroner(_ interval: Interval) -> String {
    guard let low = interval.low, let high = interval.high else { return "" }
    guard low * high >= 0 else {
      return phrase(
        "mine.money.both",
        ["low": phrase.number(low, signed: true), "high": phrase.number(high, signed: true)])
    }
    let ends = [abs(low), abs(high)].sorted()
    return phrase("mine.range", ["low": phrase.number(ends[0]), "high": phrase.number(ends[1])])
  }

  private func shared(_ tasks: [Measure], _ html: inout HTML) {
    html.h4(phrase("mine.tasks.title"))
    html.ul { html in
      for measure in tasks {
        html.li(sentence(measure))
      }
    }
  }

  private func sentence(_ measure: Measure) -> String {
    let task = measure.task.map(words.alternatives.task) ?? ""
    switch measure {
    case .cooperate(_, _, let units, _):
      let others = units.filter { $0 != request.unit.code }
      return phrase("mine.tasks.shared", ["task": task, "others": words.alternatives.list(others)])
    case .host(_, let host, let guests):
      return phrase(
        "mine.tasks.host",
        ["task": task, "host": words.names(host), "guests": words.alternatives.list(guests)])
    case .asymmetric(_, _, let to):
      return phrase("mine.tasks.handed", ["task": task, "to": words.alternatives.recipient(to)])
    case .merge, .split: return task
    }
  }

  private func council(_ cell: Outlook.Prospect, _ html: inout HTML) {
    let year = min(max(outlook.plan.effectYear, outlook.firstYear), outlook.lastYear)
    guard let outcome = Outcome.named("inhabitants-per-seat"), let fan = cell.series[outcome.id],
      let after = fan[year], let before = alone?.series[outcome.id]?[year]
    else { return }
    html.h4(phrase("mine.council.title"))
    let values = [
      "before": phrase.number(before.expected), "after": phrase.number(after.expected), "unit": unitName,
    ]
    guard !cell.column.isToday else {
      html.p(phrase("mine.council.same", values))
      return
    }
    html.p(phrase("mine.council.ratio", values), .class("mine-figure"))
    if let seats = cell.memberSeats,
      let place = cell.column.members.firstIndex(where: { $0.code == request.unit.code }),
      seats.indices.contains(place)
    {
      html.p(
        phrase(
          "mine.council.own",
          [
            "seats": phrase.number(seats[place]), "all": phrase.number(seats.reduce(0, +)), "unit": unitName,
          ]))
    }
    html.p(phrase("mine.council.law"), .class("quiet"))
    if let known = outlook.plan.realSeats(words.names, phrase) { html.p(known, .class("quiet")) }
    if cell.column.isMerged, let centre = cell.centre {
      html.p(phrase("mine.council.place", ["centre": words.names(centre)]), .class("quiet"))
    }
    html.why([explanation(outcome, cell, fan, year)], about: words.name(outcome), phrase)
  }

  private func distance(_ cell: Outlook.Prospect, _ html: inout HTML) {
    html.h4(phrase("mine.distance.title"))
    guard cell.column.isMerged, let centre = cell.centre else {
      html.p(phrase("mine.distance.same"))
      return
    }
    guard centre != request.unit.code else {
      html.p(phrase("mine.distance.here", ["unit": unitName]))
      return
    }
    guard let outcome = Outcome.named("minutes"), let way = cell.way(from: request.unit.code) else { return }
    var values = [
      "unit": unitName, "centre": words.names(centre), "minutes": phrase.number(way.minutes),
    ]
    if let road = way.road {
      values["source"] = road.source ?? phrase("mine.distance.given")
      return html.p(phrase("mine.distance.road", values))
    }
    html.p(phrase("mine.distance.far", values))
    html.why(
      [
        Explanation(
          formula: words.way(outcome), inputs: [],
          result: "\(phrase.number(way.minutes)) \(phrase("mine.distance.minutes"))")
      ], about: words.name(outcome), phrase)
  }
}
