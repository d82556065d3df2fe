import Markup
import Pages

/// Bars over years, one part for each series, each series named once at a bar of its own.
///
/// What is sure is filled; what is not is outlined and hatched, at an angle of its own for each series.
struct StackChart {
  struct Bar: Equatable {
    /// Above zero.
    let value: Double
    let isSure: Bool
  }

  struct Series {
    let label: String
    let style: ChartStyle
    /// One for each year of the chart, nil where there is none; from the bottom up in the order of series.
    let bars: [Bar?]
  }

  let years: [Int]
  /// Years of which something is not known: a question mark stands above their bars.
  let marked: Set<Int>
  let series: [Series]

  private static let width = 420.0
  private static let plot = (left: 46.0, right: 418.0, height: 220.0)
  private static let labelRow = 22.0

  /// Where the bars begin: below a row for the unit and one for each label.
  private var top: Double { Self.labelRow * Double(series.count + 1) + 22 }
  private var bottom: Double { top + Self.plot.height }
  private var pitch: Double { (Self.plot.right - Self.plot.left) / Double(max(years.count, 1)) }

  /// Writes the drawing; `format` writes a number with so many decimals.
  func write(
    to html: inout HTML, id: String, title: String, unit: String, format: (Double, Int) -> String
  ) {
    let scale = Scale(covering: years.indices.map(sum), steps: 5, fromZero: true)
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, bottom + 30), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      hatches(&$0, id)
      $0.svgText(unit, .class("chart-tick"), .x(0), .y(16))
      grid(scale, &$0, format)
      for index in years.indices { draw(index, scale, &$0, id) }
      labels(scale, &$0)
    }
  }

  /// The years at which the series are named, each at a bar of its own where there are enough: a series
  /// with few bars chooses first, and takes its largest that is free.
  static func labelled(_ series: [Series]) -> [Int?] {
    var taken: Set<Int> = []
    var chosen: [Int?] = series.map { _ in nil }
    let order = series.indices.sorted { a, b in
      (series[a].bars.count { $0 != nil }, a) < (series[b].bars.count { $0 != nil }, b)
    }
    for index in order {
      let bars = series[index].bars.enumerated().compactMap { year, bar in bar.map { (year, $0.value) } }
      let byValue = bars.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }.map(\.0)
      let choice = byValue.first { !taken.contains($0) } ?? byValue.first
      if let choice { taken.insert(choice) }
      chosen[index] = choice
    }
    return chosen
  }

  private func sum(_ index: Int) -> Double {
    series.compactMap { $0.bars[index]?.value }.reduce(0, +)
  }

  private func middle(_ index: Int) -> Double {
    Self.plot.left + (Double(index) + 0.5) * pitch
  }

  private func y(_ value: Double, _ scale: Scale) -> Double {
    scale.position(value, from: bottom, to: top)
  }

  private func hatches(_ html: inout HTML, _ id: String) {
    html.defs {
      for (index, series) in series.enumerated() {
        $0.pattern(
          .id("\(id)-hatch-\(index)"), .width(6), .height(6), .patternUnits("userSpaceOnUse"),
          .patternRotate([45, 135, 0, 90, 20, 110, 70, 160][index % 8])
        ) {
          $0.line(.class("stack-hatch", series.style.name), .x1(0), .y1(3), .x2(6), .y2(3))
        }
      }
    }
  }

  private func grid(_ scale: Scale, _ html: inout HTML, _ format: (Double, Int) -> String) {
    for tick in scale.ticks {
      let y = y(tick, scale)
      html.line(
        .class(tick == 0 ? "chart-base" : "chart-grid"), .x1(Self.plot.left), .x2(Self.plot.right), .y1(y),
        .y2(y))
      html.svgText(
        format(tick, scale.decimals), .class("chart-tick"), .x(Self.plot.left - 6), .y(y + 5),
        .textAnchor("end"))
    }
    yearLabels(&html)
  }

  private func yearLabels(_ html: inout HTML) {
    guard let first = years.first, let last = years.last else { return }
    html.svgText(String(first), .class("chart-tick"), .x(Self.plot.left), .y(bottom + 22))
    guard last > first else { return }
    html.svgText(
      String(last), .class("chart-tick"), .x(Self.plot.right), .y(bottom + 22), .textAnchor("end"))
  }

  private func draw(_ index: Int, _ scale: Scale, _ html: inout HTML, _ id: String) {
    let width = pitch * 0.76
    var below = 0.0
    for (position, series) in series.enumerated() {
      guard let bar = series.bars[index] else { continue }
      let (low, high) = (y(below, scale), y(below + bar.value, scale))
      html.rect(
        .class(bar.isSure ? "stack-sure" : "stack-unsure", series.style.name),
        .x(middle(index) - width / 2), .y(high), .width(width), .height(max(low - high, 0)),
        bar.isSure ? nil : .fill("url(#\(id)-hatch-\(position))"))
      below += bar.value
    }
    if marked.contains(years[index]) {
      html.svgText(
        "?", .class("stack-unknown"), .x(middle(index)), .y(y(below, scale) - 5), .textAnchor("middle"))
    }
  }

  /// Names in rows above the bars, the leftmost on top, so that no line down to a bar crosses a name.
  private func labels(_ scale: Scale, _ html: inout HTML) {
    let named = zip(series.indices, Self.labelled(series)).compactMap { index, year in
      year.map { (series: index, year: $0) }
    }.sorted { ($0.year, $0.series) < ($1.year, $1.series) }
    for (row, item) in named.enumerated() {
      let series = series[item.series]
      let below = self.series[..<item.series].compactMap { $0.bars[item.year]?.value }.reduce(0, +)
      let target = y(below + (series.bars[item.year]?.value ?? 0) / 2, scale)
      let baseline = Self.labelRow * Double(row + 1) + 18
      let x = middle(item.year)
      html.line(
        .class("stack-leader", series.style.name), .x1(x), .x2(x), .y1(baseline + 4), .y2(target))
      html.circle(.class("stack-end", series.style.name), .cx(x), .cy(target), .r(3))
      let isLeft = x < Self.plot.left + (Self.plot.right - Self.plot.left) * 0.55
      html.svgText(
        "\(series.style.sign) \(series.label)", .class("chart-label", series.style.name),
        .x(isLeft ? x - 4 : x + 4), .y(baseline), .textAnchor(isLeft ? "start" : "end"))
    }
  }
}
