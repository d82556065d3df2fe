package import Markup

/// How something stands among many: for each measure a track from the least to the most, the middle half of it filled, and a sign
/// where the thing itself stands.
package struct SpreadChart {
  package struct Row {
    package let name: String
    /// What the sign stands at, in words.
    package let label: String
    /// Ascending: the least, 5 %, a quarter, the middle, three quarters, 95 %, the most.
    package let quantiles: [Double]
    package let mark: Double?

    package init(name: String, label: String, quantiles: [Double], mark: Double?) {
      self.name = name
      self.label = label
      self.quantiles = quantiles
      self.mark = mark
    }
  }

  package let rows: [Row]
  package let style: ChartStyle

  package init(rows: [Row], style: ChartStyle) {
    self.rows = rows
    self.style = style
  }

  private static let width = 420.0
  private static let row = 60.0
  private static let edge = 8.0

  package func write(to html: inout HTML, id: String, title: String) {
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, Double(rows.count) * Self.row), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      for (index, row) in rows.enumerated() { draw(row, y: Double(index) * Self.row, &$0) }
    }
  }

  private func draw(_ row: Row, y: Double, _ html: inout HTML) {
    html.svgText(row.name, .class("chart-label", "alt-0"), .x(1), .y(y + 18))
    html.svgText(
      "\(style.sign) \(row.label)", .class("chart-label", style.name), .x(Self.width - 1), .y(y + 18),
      .textAnchor("end"))
    guard row.quantiles.count == 7, row.quantiles.allSatisfy(\.isFinite) else { return }
    let least = min(row.quantiles[0], row.mark ?? row.quantiles[0])
    let most = max(row.quantiles[6], row.mark ?? row.quantiles[6])
    func x(_ value: Double) -> Double {
      let share = most > least ? (value - least) / (most - least) : 0.5
      return Self.edge + share * (Self.width - 2 * Self.edge)
    }
    func bar(_ name: String, from: Double, to: Double) {
      html.rect(.class(name), .x(x(from)), .y(y + 26), .width(max(x(to) - x(from), 1)), .height(18))
    }
    bar("gain-track", from: row.quantiles[0], to: row.quantiles[6])
    bar("gain-before", from: row.quantiles[2], to: row.quantiles[4])
    if let mark = row.mark {
      html.svgText(
        style.sign, .class("chart-label", style.name), .x(x(mark)), .y(y + 41), .textAnchor("middle"))
    }
  }
}
