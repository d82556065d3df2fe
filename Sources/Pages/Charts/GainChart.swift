package import Markup

/// Shares of 100 per cent before and after: a bar for what is, its lengthening for what is added.
package struct GainChart {
  package struct Row {
    package let name: String
    /// In words, like `42 % → 68 %`.
    package let label: String
    /// Per cent.
    package let before: Double
    package let after: Double

    package init(name: String, label: String, before: Double, after: Double) {
      self.name = name
      self.label = label
      self.before = before
      self.after = after
    }
  }

  package let rows: [Row]
  package let style: ChartStyle

  package init(rows: [Row], style: ChartStyle) {
    self.rows = rows
    self.style = style
  }

  private static let width = 420.0
  private static let row = 52.0

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
      row.label, .class("chart-label", style.name), .x(Self.width - 1), .y(y + 18), .textAnchor("end"))
    let unit = (Self.width - 2) / 100
    html.rect(
      .class("gain-track"), .x(1), .y(y + 25), .width(Self.width - 2), .height(18))
    html.rect(.class("gain-before"), .x(1), .y(y + 25), .width(row.before * unit), .height(18))
    html.rect(
      .class("gain-added", style.name), .x(1 + row.before * unit), .y(y + 25),
      .width(max(0, row.after - row.before) * unit), .height(18))
  }
}
