package import Markup

/// Lines over years, each named at its end.
package struct LineChart {
  package struct Line {
    package let label: String
    package let style: ChartStyle
    /// One for each year of the chart; nil breaks the line.
    package let values: [Double?]
    /// Years whose value is an estimate: the line towards them is dashed.
    package let estimated: Set<Int>

    package init(label: String, style: ChartStyle, values: [Double?], estimated: Set<Int>) {
      self.label = label
      self.style = style
      self.values = values
      self.estimated = estimated
    }
  }

  package let years: [Int]
  package let lines: [Line]
  /// A value that is drawn as a thin line across, like the 100 of an index.
  package let baseline: Double?
  /// What the scale must reach beside the lines.
  var covered: [Double] = []

  package init(years: [Int], lines: [Line], baseline: Double?, covered: [Double] = []) {
    self.years = years
    self.lines = lines
    self.baseline = baseline
    self.covered = covered
  }

  /// In user units: wide enough for a phone, where text still has its 12 pixels.
  private static let size = (width: 420.0, height: 300.0)
  private static let plot = (left: 62.0, right: 250.0, top: 14.0, bottom: 264.0)

  /// Where a value of a year, counted from the first, lies in the drawing.
  package typealias Place = (_ year: Int, _ value: Double) -> [Double]

  /// Writes the drawing; `format` writes a number with so many decimals, `beneath` draws what the lines cover.
  package func write(
    to html: inout HTML, id: String, title: String, beneath: (inout HTML, Place) -> Void = { _, _ in },
    format: (Double, Int) -> String
  ) {
    let values = lines.flatMap(\.values).compactMap(\.self) + (baseline.map { [$0] } ?? []) + covered
    let scale = Scale(covering: values, steps: 5, fromZero: false)
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.size.width, Self.size.height), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      grid(scale, &$0, format)
      yearLabels(&$0)
      beneath(&$0) { [x($0), y($1, scale)] }
      for line in lines { draw(line, scale, &$0) }
      labels(scale, &$0)
    }
  }

  private func x(_ index: Int) -> Double {
    guard years.count > 1, let first = years.first, let last = years.last else { return Self.plot.left }
    let part = Double(years[index] - first) / Double(last - first)
    return Self.plot.left + part * (Self.plot.right - Self.plot.left)
  }

  private func y(_ value: Double, _ scale: Scale) -> Double {
    scale.position(value, from: Self.plot.bottom, to: Self.plot.top)
  }

  private func grid(_ scale: Scale, _ html: inout HTML, _ format: (Double, Int) -> String) {
    for tick in scale.ticks {
      let y = y(tick, scale)
      html.line(
        .class(tick == baseline ? "chart-base" : "chart-grid"), .x1(Self.plot.left), .x2(Self.plot.right),
        .y1(y), .y2(y))
      html.svgText(
        format(tick, scale.decimals), .class("chart-tick"), .x(Self.plot.left - 6), .y(y + 5),
        .textAnchor("end"))
    }
  }

  private func yearLabels(_ html: inout HTML) {
    guard let first = years.first, let last = years.last else { return }
    html.svgText(String(first), .class("chart-tick"), .x(Self.plot.left), .y(Self.plot.bottom + 24))
    guard last > first else { return }
    html.svgText(
      String(last), .class("chart-tick"), .x(Self.plot.right), .y(Self.plot.bottom + 24), .textAnchor("end"))
  }

  private func draw(_ line: Line, _ scale: Scale, _ html: inout HTML) {
    for run in runs(of: line) {
      for stretch in stretches(of: run, line) {
        html.polyline(
          .class("chart-line", line.style.name, stretch.isEstimated ? "chart-estimated" : nil),
          .points(stretch.points.flatMap { [x($0.index), y($0.value, scale)] }))
      }
    }
    for point in marked(runs(of: line)) {
      html.circle(
        .class("chart-dot", line.style.name), .cx(x(point.index)), .cy(y(point.value, scale)), .r(3.5))
    }
  }

  /// The end of a line, and what no line leads to.
  private func marked(_ runs: [[Point]]) -> [Point] {
    runs.dropLast().filter { $0.count == 1 }.map { $0[0] } + (runs.last?.last.map { [$0] } ?? [])
  }

  private func labels(_ scale: Scale, _ html: inout HTML) {
    let named = lines.compactMap { line in runs(of: line).last?.last.map { (line, $0.value) } }
    let wanted = named.map { y($0.1, scale) + 5 }
    let range = (Self.plot.top + 4)...(Self.plot.bottom + 5)
    for (position, item) in zip(LabelPlacement.spread(wanted, gap: 20, in: range), named) {
      html.svgText(
        item.0.label, .class("chart-label", item.0.style.name), .x(Self.plot.right + 10), .y(position))
    }
  }

  private typealias Point = (index: Int, value: Double)

  /// A run cut where counted values turn into estimates or back; neighbours share the point between.
  private func stretches(of run: [Point], _ line: Line) -> [(isEstimated: Bool, points: [Point])] {
    var stretches: [(isEstimated: Bool, points: [Point])] = []
    for (from, to) in zip(run, run.dropFirst()) {
      let isEstimated = line.estimated.contains(years[to.index])
      if stretches.last?.isEstimated == isEstimated {
        stretches[stretches.count - 1].points.append(to)
      } else {
        stretches.append((isEstimated, [from, to]))
      }
    }
    return stretches
  }

  /// Whether years lie between those that are drawn of which nothing is known: no line leads across them.
  package var hasGaps: Bool {
    zip(years, years.dropFirst()).contains { $1 - $0 > 1 }
  }

  /// The stretches without a gap: from each year to the next.
  private func runs(of line: Line) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for (index, value) in line.values.enumerated() {
      if let last = runs.last?.last, years[index] - years[last.index] > 1 { runs.append([]) }
      if let value {
        runs[runs.count - 1].append((index, value))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}

extension LineChart {
  /// A name that leaves room for a number beside it, by default at the end of a line.
  package static func shortened(_ name: String, to length: Int = 11) -> String {
    name.count > length ? name.prefix(length - 1) + "…" : name
  }
}
