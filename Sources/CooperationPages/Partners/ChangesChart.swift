import Basics
import Markup
import Wording

/// Joins and beginnings upwards, exits and ends downwards, year by year. The table below it has each.
struct ChangesChart {
  private let years: ClosedRange<Int>
  private let more: [Int: Int]
  private let less: [Int: Int]

  /// So many years at most, the last ones: more would be too thin to be seen.
  private static let mostYears = 60

  init(_ changes: [RegisterChange], from first: Int, to last: Int) {
    years = max(first, last - Self.mostYears + 1)...last
    more = Dictionary(grouping: changes.filter(\.kind.isMore), by: \.day.year).mapValues(\.count)
    less = Dictionary(grouping: changes.filter { !$0.kind.isMore }, by: \.day.year).mapValues(\.count)
  }

  func write(to html: inout HTML, title: String, _ phrase: Phrasebook) {
    let (width, middle, height) = (660.0, 90.0, 70.0)
    let most = Double(max(1, years.map { max(more[$0] ?? 0, less[$0] ?? 0) }.max() ?? 1))
    let step = min(40, (width - 20) / Double(years.count))
    html.svg(
      .class("chart-drawing", "changes-chart"), .viewBox(0, 0, width, 200), .role("img"),
      .aria("labelledby", "changes-title")
    ) { html in
      html.svgTitle(title, .id("changes-title"))
      html.line(.class("chart-grid"), .x1(0), .x2(width), .y1(middle), .y2(middle))
      for (index, year) in years.enumerated() {
        let x = 10 + Double(index) * step
        if let count = more[year] {
          let size = height * Double(count) / most
          html.rect(
            .class("changes-more"), .x(x), .y(middle - size), .width(step * 0.8), .height(size))
          html.svgText(
            "+\(count)", .class("chart-tick"), .x(x + step * 0.4), .y(middle - size - 4),
            .textAnchor("middle"))
        }
        if let count = less[year] {
          let size = height * Double(count) / most
          html.rect(.class("changes-less"), .x(x), .y(middle), .width(step * 0.8), .height(size))
          html.svgText(
            "\u{2212}\(count)", .class("chart-tick"), .x(x + step * 0.4), .y(middle + size + 14),
            .textAnchor("middle"))
        }
      }
      html.svgText(String(years.lowerBound), .class("chart-tick"), .x(10), .y(195))
      if years.count > 1 {
        html.svgText(
          String(years.upperBound), .class("chart-tick"), .x(10 + Double(years.count) * step), .y(195),
          .textAnchor("end"))
      }
    }
  }
}
