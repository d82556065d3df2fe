import Figures
import Markup
import Pages
import Studies
import Wording

extension ComparisonView {
  /// Who works where, of the employed who live in a part.
  private struct Flows {
    let name: String
    let residents: Double
    /// In the part itself.
    let inside: Double
    /// In the other parts.
    let partners: Double

    var elsewhere: Double { residents - inside - partners }
    var before: Double { residents > 0 ? 100 * inside / residents : 0 }
    var after: Double { residents > 0 ? 100 * (inside + partners) / residents : 0 }
  }

  /// For each merger how many more would work in the municipality where they live.
  func commutingFigures(_ html: inout HTML) {
    guard let origin = comparison.commutingSource else { return }
    for merger in mergers {
      let flows = flows(of: merger)
      guard flows.count == merger.parts.count else { continue }
      let all = total(of: flows, merger)
      let shown = flows.count > Self.mostLines ? [all] : flows + [all]
      let figure = ChartFigure(
        finding: phrase(
          "charts.commuting.finding",
          [
            "name": merger.name, "before": phrase.number(all.before, decimals: 1),
            "after": phrase.number(all.after, decimals: 1), "year": "\(origin.year)",
          ]),
        table: table(flows + [all], merger.name, origin.year), tableName: phrase("charts.table"))
      figure.write(to: &html) {
        GainChart(rows: shown.map(row), style: merger.style).write(
          to: &$0, id: "commuting-\(merger.number)",
          title: phrase("charts.commuting.title", ["name": merger.name]))
      } note: {
        $0.text(
          phrase("charts.commuting.note", ["year": "\(origin.year)", "sign": merger.style.sign]))
        $0.footnotes([origin.source], in: sources, phrase)
      }
    }
  }

  private func flows(of merger: Merger) -> [Flows] {
    let codes = Set(merger.parts.map(\.unit))
    return merger.parts.compactMap { part in
      commuting(part).map { summary in
        Flows(
          name: name(part), residents: summary.residents, inside: summary.within,
          partners: summary.destinations.reduce(0) { $0 + (codes.contains($1.code) ? $1.employed : 0) })
      }
    }
  }

  private func total(of flows: [Flows], _ merger: Merger) -> Flows {
    Flows(
      name: phrase("charts.commuting.all"), residents: flows.reduce(0) { $0 + $1.residents },
      inside: flows.reduce(0) { $0 + $1.inside }, partners: flows.reduce(0) { $0 + $1.partners })
  }

  private func row(_ flows: Flows) -> GainChart.Row {
    GainChart.Row(
      name: LineChart.shortened(flows.name, to: 24),
      label: "\(phrase.number(flows.before)) % → \(phrase.number(flows.after)) %", before: flows.before,
      after: flows.after)
  }

  private func table(_ flows: [Flows], _ name: String, _ year: Int) -> ChartFigure.Table {
    ChartFigure.Table(
      caption: phrase("charts.commuting.table", ["name": name, "year": "\(year)"]),
      header: ["charts.commuting.unit", "residents", "inside", "partners", "elsewhere"].map {
        phrase($0.hasPrefix("charts") ? "compare.table.unit" : "charts.commuting.\($0)")
      },
      rows: flows.map { row in
        [row.name] + [row.residents, row.inside, row.partners, row.elsewhere].map { phrase.number($0) }
      })
  }

  /// The places outside that most travel to: from each merged unit, then from each part.
  func destinations(_ html: inout HTML) {
    guard let origin = comparison.commutingSource,
      columns.contains(where: { commuting($0)?.destinations.isEmpty == false })
    else { return }
    let shown = alone.count > Self.mostLines ? mergers.map(\.column) : columns
    html.h3(phrase("compare.destinations"))
    html.p(phrase("compare.destinations-lead", ["year": "\(origin.year)"]), .class("column"))
    html.ul(.class("destinations")) {
      for column in shown {
        guard let summary = commuting(column) else { continue }
        $0.li {
          let merger = mergers.first { $0.column == column }
          if let merger { $0.sign(merger.style) }
          $0.strong((merger == nil ? "" : " ") + name(column))
          $0.ol {
            for destination in summary.destinations.prefix(4) {
              $0.li {
                $0.text(names(destination.code) + " ")
                $0.span(phrase.number(destination.employed), .class("number", "quiet"))
              }
            }
          }
        }
      }
    }
  }
}
