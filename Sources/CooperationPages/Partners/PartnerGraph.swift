import Markup
import Spaces
import WorkPages

/// Municipalities on a circle, a line between two that work together, the thicker the more often. The table below it has
/// each number.
struct PartnerGraph {
  /// In the order in which they stand on the circle.
  let units: [UnitCode]
  let counts: PartnerCounts
  let name: (UnitCode) -> String

  private static let (width, height, radius) = (660.0, 460.0, 170.0)

  func write(to html: inout HTML, title: String) {
    html.svg(
      .class("chart-drawing", "partner-graph"), .viewBox(0, 0, Self.width, Self.height), .role("img"),
      .aria("labelledby", "graph-title")
    ) { html in
      html.svgTitle(title, .id("graph-title"))
      lines(&html)
      for (index, unit) in units.enumerated() { node(&html, unit, index) }
    }
  }

  /// The thickest last, so that none is covered.
  private func lines(_ html: inout HTML) {
    let most = Double(max(1, counts.byUnit.values.compactMap { $0.partners.values.max() }.max() ?? 1))
    let pairs = units.enumerated().flatMap { index, unit in
      units.enumerated().dropFirst(index + 1).compactMap { other, partner in
        counts.byUnit[unit]?.partners[partner].map { (from: index, to: other, count: $0) }
      }
    }.sorted { ($0.count, $0.from, $0.to) < ($1.count, $1.from, $1.to) }
    for pair in pairs {
      let (a, b) = (place(pair.from), place(pair.to))
      html.line(
        .class("partner-line"), .x1(a.x), .y1(a.y), .x2(b.x), .y2(b.y),
        .strokeWidth(1 + 7 * Double(pair.count) / most)
      ) {
        $0.svgTitle("\(name(units[pair.from])) – \(name(units[pair.to])): \(pair.count)")
      }
    }
  }

  private func node(_ html: inout HTML, _ unit: UnitCode, _ index: Int) {
    let (point, label) = (place(index), place(index, 1.09))
    html.circle(.class("partner-node"), .cx(point.x), .cy(point.y), .r(6)) {
      $0.svgTitle("\(name(unit)): \(counts.byUnit[unit]?.cooperations ?? 0)")
    }
    let side = label.x - Self.width / 2
    html.svgText(
      name(unit), .class("partner-name"), .x(label.x), .y(label.y + 5),
      .textAnchor(abs(side) < 12 ? "middle" : side > 0 ? "start" : "end"))
  }

  /// The first at the top, the others clockwise.
  private func place(_ index: Int, _ scale: Double = 1) -> (x: Double, y: Double) {
    let point = UnitCircle.point(Double(index) / Double(max(units.count, 1)))
    return (
      Self.width / 2 + Self.radius * scale * point.right, Self.height / 2 - Self.radius * scale * point.up
    )
  }
}
