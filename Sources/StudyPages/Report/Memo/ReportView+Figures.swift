import Markup
import Pages
import Studies
import Wording

/// Four figures for each alternative, side by side.
extension ReportView {
  func figures(_ html: inout HTML) {
    guard let view = leading else { return }
    let year = view.headlineYear
    let caption = phrase(
      "memo.figures.caption", ["year": "\(year)", "effect": "\(outlook.plan.effectYear)"])
    html.div(.class("table-region"), .role("region"), .tabindex(0), .aria("label", caption)) {
      $0.table(.class("memo-figures")) {
        $0.caption(caption)
        $0.thead {
          $0.tr {
            $0.th(phrase("report.column.alternative"), .scope("col"))
            for key in ["support", "money", "lawyers", view.plan.comparesRealSeats ? "seats-real" : "seats"] {
              $0.th(phrase("memo.figures.\(key)", ["year": "\(year)"]), .scope("col"), .class("number"))
            }
          }
        }
        $0.tbody {
          row(view, of: study.alternatives[0], view.alone, &$0)
          for view in views { row(view, of: view.chosen, outlook.cells(of: view.chosen.id), &$0) }
        }
      }
    }
    let parts = views.filter { !outlook.isWhole($0.chosen.id) }
    if !parts.isEmpty { html.p(phrase("memo.figures.part"), .class("chart-note")) }
  }

  private func row(
    _ view: OutlookView, of alternative: Alternative, _ cells: [Outlook.Prospect], _ html: inout HTML
  ) {
    let begins = outlook.plan.effectYear
    html.tr {
      $0.th(.scope("row")) {
        $0.sign(view.style(alternative.id))
        $0.text(" \(words.alternatives.heading(alternative))")
      }
      $0.td(
        view.span(view.extremes(cells, "support.80", view.headlineYear), decimals: 1), .class("number"))
      $0.td(present(alternative), .class("number"))
      $0.td(
        view.span(view.extremes(cells, "lawyers.two", begins), decimals: 0, isChance: true),
        .class("number"))
      $0.td(view.span(view.extremes(cells, "inhabitants-per-seat", begins), decimals: 0), .class("number"))
    }
  }

  /// Present value in millions with its bounds; a dot for what the others are compared with.
  private func present(_ alternative: Alternative) -> String {
    guard alternative.kind != .standAlone else { return "·" }
    guard let net = outlook.net(of: alternative.id) else { return "–" }
    let bounds = net.low.flatMap { low in net.high.map { " (\(million(low)) – \(million($0)))" } } ?? ""
    return million(net.expected) + bounds + (outlook.isWhole(alternative.id) ? "" : " *")
  }
}
