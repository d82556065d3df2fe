import Markup
import Pages

/// How often each alternative is best: a bar of all futures, filled as far as it goes.
struct BestChart {
  struct Row {
    let name: String
    /// In words, like `72 %`.
    let label: String
    /// 0…1.
    let share: Double
    let style: ChartStyle
  }

  let rows: [Row]

  private static let width = 420.0
  private static let row = 52.0

  func write(to html: inout HTML, id: String, title: String) {
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, Double(rows.count) * Self.row), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      for (place, row) in rows.enumerated() {
        let y = Double(place) * Self.row
        $0.svgText(
          shortened("\(row.style.sign) \(row.name)", to: 38), .class("chart-tick"), .x(1), .y(y + 18))
        $0.svgText(
          row.label, .class("chart-label", row.style.name), .x(Self.width - 1), .y(y + 18),
          .textAnchor("end"))
        $0.rect(.class("gain-track"), .x(1), .y(y + 25), .width(Self.width - 2), .height(18))
        $0.rect(
          .class("gain-added", row.style.name), .x(1), .y(y + 25), .width(row.share * (Self.width - 2)),
          .height(18))
      }
    }
  }
}

/// What each assumption alone does to a difference: a bar from its low to its high end, around what is expected.
struct TornadoChart {
  struct Row {
    let name: String
    /// In words, like `−20 194 – 27 245 kr`.
    let label: String
    let ends: ClosedRange<Double>
  }

  let rows: [Row]
  /// The difference as expected.
  let base: Double
  let style: ChartStyle

  private static let width = 420.0
  private static let row = 74.0

  func write(to html: inout HTML, id: String, title: String) {
    let ends: [Double] = rows.flatMap { [$0.ends.lowerBound, $0.ends.upperBound] } + [0, base]
    let low = ends.min() ?? 0
    let high = ends.max() ?? 1
    let span: Double = high > low ? high - low : 1
    func x(_ value: Double) -> Double { 1 + (value - low) / span * (Self.width - 2) }
    let height = Double(rows.count) * Self.row
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, height), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      for (place, row) in rows.enumerated() {
        let y = Double(place) * Self.row
        $0.svgText(shortened(row.name, to: 46), .class("chart-tick"), .x(1), .y(y + 16))
        $0.svgText(row.label, .class("chart-label", style.name), .x(1), .y(y + 36))
        $0.rect(
          .class("gain-added", style.name), .x(x(row.ends.lowerBound)), .y(y + 44),
          .width(x(row.ends.upperBound) - x(row.ends.lowerBound)), .height(16))
        $0.line(.class("decide-line"), .x1(x(0)), .x2(x(0)), .y1(y + 41), .y2(y + 63))
        $0.line(
          .class("decide-line"), .x1(x(base)), .x2(x(base)), .y1(y + 41), .y2(y + 63), .strokeDasharray(3, 3))
      }
    }
  }
}

/// A name of at most so many letters, for what is beside it.
private func shortened(_ name: String, to length: Int) -> String {
  name.count > length ? name.prefix(length - 1) + "…" : name
}
