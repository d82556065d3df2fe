import Markup
import Pages
import Studies
import Units
import Wording

/// The third page: what each alternative does to the money, and whether there are people who know.
extension ReportView {
  /// More accounts than this leave no room for the rest of the page; the annex has them all.
  private static let mostAccounts = 2
  /// More municipalities than this make a list that nobody reads; the annex has them all.
  private static let mostSpenders = 6
  /// More bars than this do the same.
  private static let mostBars = 4

  func moneyPage(_ html: inout HTML) {
    html.h2(phrase("memo.money.title"), .id("memo-money"))
    if outlook.need == nil {
      html.p(phrase("outlook-page.money.unknown"))
    } else {
      html.div(.class("memo-accounts", views.count > 1 ? "memo-pair" : nil)) {
        for view in views.prefix(Self.mostAccounts) { account(view, &$0) }
      }
      html.p(
        ([phrase("memo.money.note")] + spending).joined(separator: " "), .class("chart-note"))
      for view in views.dropFirst(Self.mostAccounts) { html.p(money(view)) }
    }
    html.h2(phrase("memo.capacity.title"))
    guard let view = leading else { return }
    capacity(view, &html)
  }

  /// What they spend by their accounts, or that what counts is a calculated need.
  private var spending: [String] {
    let accounts = AccountWords(outlook: outlook, names: words.names, phrase: phrase)
    guard let list = accounts.spending else { return [accounts.ground] }
    let told =
      study.units.count > Self.mostSpenders
      ? accounts.ground : phrase("memo.money.accounts", ["list": list])
    return [told, accounts.sources].compactMap(\.self)
  }

  private func account(_ view: OutlookView, _ html: inout HTML) {
    guard let net = outlook.net(of: view.chosen.id) else { return html.p(money(view)) }
    let label = phrase("grants-page.million", ["amount": million(net.expected)])
    drawing(money(view), note: [], &html) {
      AccountChart(
        parts: view.parts(view.chosen).filter { $0.value != 0 || $0.isUncertain },
        sum: .init(
          name: phrase(outlook.isWhole(view.chosen.id) ? "memo.money.sum" : "outlook-page.money.net"),
          label: label, value: net.expected),
        range: net.low.flatMap { low in net.high.map { min(low, $0)...max(low, $0) } },
        style: view.style
      ).write(
        to: &$0, id: "memo-account-\(view.chosen.id)",
        title: phrase("outlook-page.money.account", ["name": name(of: view)]))
    }
  }

  /// The chance of two lawyers in each municipality by itself, and in what it becomes or takes part in.
  private func capacity(_ view: OutlookView, _ html: inout HTML) {
    let year = outlook.plan.effectYear
    let rows = view.before.compactMap { cell -> GainChart.Row? in
      let after = view.focus.first { $0.column.members.contains { $0.code == cell.column.unit } }
      guard let before = cell.series["lawyers.two"]?[year]?.expected,
        let then = after?.series["lawyers.two"]?[year]?.expected
      else { return nil }
      let shown = { (chance: Double) in view.span((chance, chance), decimals: 0, isChance: true) }
      return .init(
        name: LineChart.shortened(words.name(cell.column), to: 24),
        label: shown(before) == shown(then) ? "\(shown(then)) %" : "\(shown(before)) → \(shown(then)) %",
        before: before, after: then)
    }
    guard !rows.isEmpty else { return html.p(phrase("outlook-page.nothing")) }
    let finding = phrase(
      "memo.capacity.finding",
      [
        "name": name(of: view),
        "now": view.span(view.extremes(view.before, "lawyers.two", year), decimals: 0, isChance: true),
        "then": view.span(view.extremes(view.focus, "lawyers.two", year), decimals: 0, isChance: true),
      ])
    drawing(finding, note: [phrase("memo.capacity.note")], &html) {
      GainChart(rows: Array(rows.prefix(Self.mostBars)), style: view.style).write(
        to: &$0, id: "memo-lawyers", title: finding)
    }
  }
}
