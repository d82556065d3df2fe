import Markup
import Pages
import Studies
import Wording

/// The first page: what is asked, the answer in five sentences, four figures for each alternative.
extension ReportView {
  func answerPage(_ html: inout HTML) {
    html.header(.class("memo-front")) {
      $0.p(phrase("memo.kind", ["date": phrase.date(origin.today)]), .class("report-kind"))
      $0.h1(origin.title ?? question, .id("memo-answer"))
      if origin.title != nil { $0.p(question, .class("memo-question")) }
    }
    html.h2(phrase("memo.answer.title"))
    html.ol(.class("memo-sentences")) {
      for sentence in answer { $0.li(sentence) }
    }
    figures(&html)
    if let map { html.div(.class("memo-map")) { map.write(to: &$0, id: "memo-map", phrase) } }
    html.p(.class("memo-address")) {
      $0.text(phrase("memo.address") + " ")
      $0.span(origin.address, .class("memo-link"))
    }
  }

  /// What the council is asked, by what the alternatives do.
  private var question: String {
    let measures = study.alternatives.flatMap(\.measures)
    let merges = measures.contains { $0.kind == .merge }
    let key =
      measures.contains { $0.kind == .split }
      ? "organise"
      : !merges ? "cooperate" : measures.allSatisfy { $0.kind == .merge } ? "merge" : "either"
    return phrase("memo.question.\(key)", ["units": unitsInWords()])
  }

  private var answer: [String] {
    guard let view = leading else { return [] }
    return [people(view), money(view), specialists(view), democracy(view), turning(view)]
  }

  private func people(_ view: OutlookView) -> String {
    let year = view.headlineYear
    let then = view.focus.count == 1 ? view.focus[0].series["people.total"]?[year] : nil
    let range = then.flatMap { view.range($0, decimals: 0) }.map { " (\($0))" } ?? ""
    return phrase(
      "memo.answer.people",
      [
        "units": unitsInWords(), "first": "\(outlook.firstYear)", "year": "\(year)",
        "now": phrase.number(view.persons(outlook.firstYear)),
        "then": phrase.number(then?.expected ?? view.persons(year)) + range,
        "support": view.span(view.extremes(view.focus, "support.80", year), decimals: 1),
        "today": view.span(view.extremes(view.alone, "support.80", outlook.firstYear), decimals: 1),
      ])
  }

  /// What the alternative does to the money; a sum that lacks its largest part is never told as the whole.
  func money(_ view: OutlookView) -> String {
    let name = name(of: view)
    guard let net = outlook.net(of: view.chosen.id) else {
      return phrase("memo.answer.money-unknown", ["name": name])
    }
    let parts = missing(view)
    let values = [
      "name": name, "amount": million(abs(net.expected), signed: false), "known": million(net.expected),
      "low": million(net.low ?? net.expected), "high": million(net.high ?? net.expected),
      "percent": words.percent, "parts": names(parts),
    ]
    let isWhole = outlook.isWhole(view.chosen.id)
    let key =
      !isWhole
      ? "part" : (net.low ?? 0) < 0 && (net.high ?? 0) > 0 ? "open" : net.expected < 0 ? "worse" : "better"
    let without =
      isWhole && !parts.isEmpty ? " " + phrase("report.summary.without", ["parts": names(parts)]) : ""
    return phrase("memo.answer.money-\(key)", values) + without
  }

  private func specialists(_ view: OutlookView) -> String {
    let year = outlook.plan.effectYear
    func chance(_ cells: [Outlook.Prospect], _ profession: String) -> String {
      view.span(view.extremes(cells, "\(profession).two", year), decimals: 0, isChance: true)
    }
    return phrase(
      "memo.answer.specialists",
      [
        "name": name(of: view), "now": chance(view.before, "lawyers"), "then": chance(view.focus, "lawyers"),
        "planners-now": chance(view.before, "planners"), "planners-then": chance(view.focus, "planners"),
      ])
  }

  /// Inhabitants behind each seat where the map changes, else what others come to decide.
  func democracy(_ view: OutlookView) -> String {
    let year = outlook.plan.effectYear
    guard view.makesUnits else {
      let share = view.extremes(view.focus, "indirect-share", year)
      return phrase(
        share == nil ? "memo.answer.indirect-unknown" : "memo.answer.indirect",
        ["name": name(of: view), "share": view.span(share, decimals: 1)])
    }
    guard let then = view.extremes(view.focus, "inhabitants-per-seat", year) else {
      return phrase("memo.answer.seats-unknown", ["name": name(of: view)])
    }
    return phrase(
      "memo.answer.seats",
      [
        "name": name(of: view), "then": view.span(then, decimals: 0),
        "now": view.span(view.extremes(view.before, "inhabitants-per-seat", year), decimals: 0),
      ])
  }

  /// What the answer hangs on most: the parts of the account that nobody knows, else the widest.
  func turning(_ view: OutlookView) -> String {
    let parts = missing(view)
    if !outlook.isWhole(view.chosen.id), !parts.isEmpty {
      return phrase("memo.answer.turn-unknown", ["parts": names(parts)])
    }
    let widest = widestParts(view).prefix(2)
    guard !widest.isEmpty else { return phrase("memo.answer.turn-values") }
    return phrase(
      "memo.answer.turn",
      [
        "parts": names(widest.map(\.part)),
        "amount": million(widest.reduce(0) { max($0, $1.width) }, signed: false),
      ])
  }

  /// Parts of the account by how far apart their bounds lie, widest first.
  func widestParts(_ view: OutlookView) -> [(part: AccountPart, width: Double)] {
    let cells = outlook.cells(of: view.chosen.id)
    return AccountPart.allCases.map { part in
      let widths = cells.compactMap { cell -> Double? in
        guard let interval = cell.account[part], let low = interval.low, let high = interval.high
        else { return nil }
        return high - low
      }
      return (part, widths.reduce(0, +))
    }.filter { $0.1 >= 1e5 }.sorted { $0.1 > $1.1 }
  }
}
