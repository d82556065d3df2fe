import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension GrantsView {
  /// The grants year by year: drawn, and as a table by year and rule.
  func years(_ html: inout HTML) {
    guard hasAmounts else { return }
    html.section(.aria("labelledby", "grants-years")) {
      $0.h2(phrase("grants-page.years.title"), .id("grants-years"))
      $0.p(phrase("grants-page.years.lead"), .class("column"))
      $0.div(.class("charts")) { figure(&$0) }
      table(&$0)
    }
  }

  private func figure(_ html: inout HTML) {
    let finding = phrase("grants-page.chart.finding", ["sentence": largest])
    let figure = ChartFigure(
      finding: finding, table: certainty,
      tableName: phrase("compare.table.name", ["name": phrase("grants-page.chart.table")]))
    figure.write(to: &html) {
      chart.write(
        to: &$0, id: "grants-chart", title: finding, unit: phrase("grants-page.chart.unit"),
        format: { phrase.number($0, decimals: $1) })
    } note: {
      $0.text(phrase("grants-page.chart.note"))
    }
  }

  /// The year that pays most of what is known.
  private var largest: String {
    let sums = years.map { year in (year, sum(year)) }
    guard let most = sums.max(by: { $0.1 < $1.1 }) else { return "" }
    let first = sums.first { $0.1 == most.1 } ?? most
    return phrase(
      "grants-page.chart.largest", ["year": String(first.0), "amount": text.millions(first.1)])
  }

  private var chart: StackChart {
    StackChart(
      years: years, marked: Set(schedule.rows.filter { $0.amount.unknown != nil }.map(\.year)),
      series: payingRules.map { rule in
        StackChart.Series(
          label: shortName(rule), style: style(rule),
          bars: years.map { bar(rule, in: $0) })
      })
  }

  private func bar(_ rule: String, in year: Int) -> StackChart.Bar? {
    guard let row = rows(rule, in: year).first, let money = row.amount.money, money != .zero else {
      return nil
    }
    return StackChart.Bar(value: money.kroner / 1e6, isSure: row.verified)
  }

  /// What of each year is verified: the table behind the drawing.
  private var certainty: ChartFigure.Table {
    ChartFigure.Table(
      caption: phrase("grants-page.chart.table"),
      header: ["year", "verified", "unverified", "sum", "missing"].map { phrase("grants-page.table.\($0)") },
      rows: years.map { year in
        let rows = schedule.rows.filter { $0.year == year }
        let sure = rows.filter(\.verified).compactMap(\.amount.money).sum
        let missing = rows.filter { $0.amount.unknown != nil }.map { shortName($0.rule) }
        return [
          String(year), amount(sure), amount(sum(year) - sure), amount(sum(year)),
          missing.isEmpty ? "–" : missing.joined(separator: ", "),
        ]
      })
  }

  private func sum(_ year: Int) -> Money {
    schedule.rows.filter { $0.year == year }.compactMap(\.amount.money).sum
  }

  /// Kroner without their name, for tables that say it in the caption.
  private func amount(_ money: Money) -> String {
    phrase.number(money.kroner, decimals: money.ore % 100 == 0 ? 0 : 2)
  }

  private func table(_ html: inout HTML) {
    let caption = phrase("grants-page.table.caption")
    html.scrolling(caption) {
      $0.table(.class("figures", "figures-tall", "grants-table")) {
        $0.caption(caption)
        $0.thead {
          $0.tr {
            $0.th(phrase("grants-page.table.year"), .scope("col"))
            for rule in shownRules {
              $0.th(.scope("col"), .class("number")) {
                if payingRules.contains(rule) { $0.sign(style(rule)) }
                $0.text(" \(shortName(rule))")
              }
            }
            $0.th(phrase("grants-page.table.sum"), .scope("col"), .class("number"))
          }
        }
        $0.tbody {
          for year in years { row(String(year), { rows($0, in: year) }, &$0) }
          sums(&$0)
        }
      }
    }
  }

  /// Rules with a column: those that pay, then those of which nothing is known.
  private var shownRules: [String] {
    schedule.rows.map(\.rule).reduce(into: payingRules) { if !$0.contains($1) { $0.append($1) } }
  }

  private func row(_ name: String, _ rows: (String) -> [GrantSchedule.Row], _ html: inout HTML) {
    html.tr {
      $0.th(name, .scope("row"))
      for rule in shownRules { $0.td(.class("number")) { cell(rows(rule).first, &$0) } }
      $0.td(.class("number")) {
        let found = shownRules.flatMap(rows)
        self.sum(found, &$0)
      }
    }
  }

  private func cell(_ row: GrantSchedule.Row?, _ html: inout HTML) {
    guard let row else { return html.absent("·", phrase("grants-page.table.none")) }
    guard let money = row.amount.money else { return html.absent("?", phrase("grants-page.unknown.word")) }
    value(money, isSure: row.verified, &html)
  }

  /// A sum, and that something is missing from it; nothing but a question mark where all is.
  private func sum(_ rows: [GrantSchedule.Row], _ html: inout HTML) {
    let known = rows.filter { $0.amount.money != nil }
    let lacks = rows.contains { $0.amount.unknown != nil }
    guard !known.isEmpty || !lacks else { return html.absent("?", phrase("grants-page.unknown.word")) }
    value(known.compactMap(\.amount.money).sum, isSure: known.allSatisfy(\.verified), &html)
    if lacks { html.absent(" + ?", phrase("grants-page.table.more")) }
  }

  private func sums(_ html: inout HTML) {
    html.tr(.class("merged-row")) {
      $0.th(phrase("grants-page.table.sum"), .scope("row"))
      for rule in shownRules {
        $0.td(.class("number")) { sum(schedule.rows.filter { $0.rule == rule }, &$0) }
      }
      $0.td(.class("number")) { sum(schedule.rows, &$0) }
    }
  }

  private func value(_ money: Money, isSure: Bool, _ html: inout HTML) {
    guard !isSure, money != .zero else { return html.text(amount(money)) }
    let word = phrase("council.unverified")
    html.span(amount(money), .class("estimated"), .title(word))
    html.span(" (\(word))", .class("visually-hidden"))
  }
}

extension HTML {
  /// A sign that stands for no number, with its word for those who do not see it.
  fileprivate mutating func absent(_ sign: String, _ word: String) {
    span(.class("absent"), .title(word)) {
      $0.span(sign, .aria("hidden", true))
      $0.span(" \(word)", .class("visually-hidden"))
    }
  }
}
