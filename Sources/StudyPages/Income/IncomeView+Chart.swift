import Answers
import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

extension IncomeView {
  /// The new municipality's income against that of the old ones together, by what becomes of the money.
  func chart(_ html: inout HTML) {
    guard let merged, merged.items.contains(where: { $0.money != nil }) else { return }
    let known = merged.items.filter { $0.money != nil }
    let bars = known.map { item in
      IncomeChart.Bar(
        name: "\(kind(item.kind)): \(part(item))", label: signed(item.money ?? .zero),
        value: item.money?.kroner ?? 0, isSure: item.isVerified)
    }
    let finding = phrase(
      "income-page.chart.finding",
      [
        "lost": signed(merged.sum(of: .lost).known), "moved": signed(merged.sum(of: .redistributed).known),
        "back": signed(merged.sum(of: .compensated).known),
      ])
    let table = ChartFigure.Table(
      caption: phrase("income-page.chart.caption"),
      header: [
        phrase("income-page.chart.part"), phrase("income-page.chart.amount"), phrase("rules.column.status"),
      ],
      rows: bars.map { [$0.name, $0.label, phrase($0.isSure ? "rules.verified" : "rules.unverified")] })
    ChartFigure(finding: finding, table: table, tableName: phrase("charts.table")).write(to: &html) {
      IncomeChart(bars: bars).write(to: &$0, id: "income-chart", title: phrase("income-page.chart.caption"))
    } note: {
      $0.text(phrase("income-page.chart.note"))
    }
  }
}

/// Bars to the left for what is lost and to the right for what comes; each with its name and amount above it.
struct IncomeChart {
  struct Bar: Equatable {
    let name: String
    let label: String
    let value: Double
    let isSure: Bool
  }

  let bars: [Bar]

  private static let width = 420.0
  private static let row = 52.0

  func write(to html: inout HTML, id: String, title: String) {
    let reach = max(bars.map { abs($0.value) }.max() ?? 0, 1)
    let low = bars.contains { $0.value < 0 } ? -reach : 0
    let high = bars.contains { $0.value > 0 } ? reach : 0
    let span = max(high - low, 1)
    func x(_ value: Double) -> Double { 1 + (value - low) / span * (Self.width - 2) }
    let height = Double(bars.count) * Self.row
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, height), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      $0.defs {
        $0.pattern(
          .id("\(id)-hatch"), .width(6), .height(6), .patternUnits("userSpaceOnUse"), .patternRotate(45)
        ) {
          $0.line(.class("stack-hatch", "alt-1"), .x1(0), .y1(3), .x2(6), .y2(3))
        }
      }
      for (index, bar) in bars.enumerated() {
        let y = Double(index) * Self.row
        $0.svgText(bar.name, .class("chart-tick"), .x(1), .y(y + 16))
        $0.svgText(
          bar.label, .class("chart-label", "alt-1"), .x(Self.width - 1), .y(y + 16), .textAnchor("end"))
        $0.line(.class("chart-base"), .x1(x(0)), .x2(x(0)), .y1(y + 21), .y2(y + 43))
        let ends = (x(min(bar.value, 0)), x(max(bar.value, 0)))
        $0.rect(
          .class(bar.isSure ? "stack-sure" : "stack-unsure", "alt-1"), .x(ends.0), .y(y + 24),
          .width(ends.1 - ends.0), .height(16), bar.isSure ? nil : .fill("url(#\(id)-hatch)"))
      }
    }
  }
}

extension StudyContext {
  /// Every known amount with its trace: what was looked up, what was computed, where it is written.
  func incomeReasons(_ view: IncomeView, _ html: inout HTML) {
    html.section(.aria("labelledby", "income-reasons")) {
      $0.h2(phrase("income-page.reasons.title"), .id("income-reasons"))
      $0.p(phrase("income-page.reasons.lead"), .class("column"))
      for party in view.parties + view.study.alone { reasons(party, view, &$0) }
    }
  }

  private func reasons(_ party: IncomeParty, _ view: IncomeView, _ html: inout HTML) {
    // What a partner has a share of is explained at the new municipality.
    let items = party.items.filter { $0.money != nil && (party.role != .partner || $0.kind == .pooled) }
    guard !items.isEmpty else { return }
    let name = view.name(party)
    let title = party.role == .alone ? phrase("income-page.reasons.alone", ["name": name]) : name
    html.h3(title)
    for item in items {
      html.details(.class("why")) {
        $0.summary {
          $0.text("\(view.kind(item.kind)): \(view.part(item)) ")
          view.money(item.money ?? .zero, isSure: item.isVerified, &$0)
          $0.span(" \(title)", .class("visually-hidden"))
        }
        $0.ol(.class("rule-steps")) {
          for step in item.amount.steps { $0.li { self.step(step, view.study.query.country, &$0) } }
        }
      }
    }
  }
}
