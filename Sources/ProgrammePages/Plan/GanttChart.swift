import Basics
import Markup
import Programmes
import Wording

/// The plan as bars over months: what was planned as an outline behind what is expected. Every bar is a link.
struct GanttChart {
  struct Row {
    enum Shape { case stretch, point, gate }

    let name: String
    let address: String
    /// Read out, and shown where somebody rests on it.
    let words: String
    let shape: Shape
    let isHead: Bool
    let state: PlanLine.State
    let sign: String
    let start: Day
    let last: Day
    let planned: (start: Day, last: Day)?
    /// The day that must not be passed.
    let latest: Day?
  }

  let rows: [Row]
  let today: Day
  let effective: Day?
  let isFree: (Day) -> Bool

  private static let (names, width, top, row) = (330.0, 1180.0, 46.0, 26.0)
  /// Days off are drawn where a day is at least this wide.
  private static let visibleDay = 4.0
  private static let longestName = 38

  func write(to html: inout HTML, title: String, _ phrase: Phrasebook) {
    guard let first = days.min(), let last = days.max() else { return }
    let scale = Scale(from: first, to: last)
    let height = Self.top + Double(rows.count) * Self.row + 8
    html.svg(
      .class("gantt"), .viewBox(0, 0, Self.width, height), .role("group"), .aria("labelledby", "gantt-title")
    ) { html in
      html.svgTitle(title, .id("gantt-title"))
      free(&html, scale, height)
      months(&html, scale, height, phrase)
      for (index, row) in rows.enumerated() {
        write(row, at: Self.top + Double(index) * Self.row, scale, &html)
      }
      mark(&html, today, "gantt-today", phrase("programmes.today"), scale, height)
      if let effective {
        mark(&html, effective, "gantt-effective", phrase("programmes.effective"), scale, height)
      }
    }
  }

  /// Every day that must be on it.
  private var days: [Day] {
    rows.flatMap { [$0.start, $0.last, $0.planned?.start, $0.planned?.last, $0.latest].compactMap(\.self) }
      + [today, effective].compactMap(\.self)
  }

  /// Whole months, so that every one has its line.
  private struct Scale {
    let first: Day
    let end: Day
    let day: Double

    init(from: Day, to: Day) {
      first = Day(year: from.year, month: from.month, day: 1) ?? from
      let month = Day(year: to.year, month: to.month, day: 1) ?? to
      end = month.adding(months: 1) ?? to
      day = (GanttChart.width - GanttChart.names) / Double(max(end.days(since: first), 1))
    }

    /// Where the morning of a day lies.
    func x(_ day: Day) -> Double { GanttChart.names + Double(day.days(since: first)) * self.day }
  }

  private func months(_ html: inout HTML, _ scale: Scale, _ height: Double, _ phrase: Phrasebook) {
    var month = scale.first
    let isNarrow = scale.day * 30 < 13
    while month < scale.end {
      let x = scale.x(month)
      let isYear = month.month == 1 || month == scale.first
      if isYear || !isNarrow {
        html.line(
          .class(isYear ? "gantt-year" : "gantt-month"), .x1(x), .x2(x), .y1(isYear ? 4 : 26), .y2(height))
      }
      if isYear { html.svgText(String(month.year), .class("gantt-label"), .x(x + 4), .y(16)) }
      if !isNarrow {
        let name = phrase("month.\(month.month)")
        let shown = scale.day * 30 < 34 ? name.prefix(1) : name.prefix(3)
        html.svgText(String(shown), .class("gantt-label"), .x(x + 3), .y(38))
      }
      guard let next = month.adding(months: 1) else { return }
      month = next
    }
  }

  private func free(_ html: inout HTML, _ scale: Scale, _ height: Double) {
    guard scale.day >= Self.visibleDay else { return }
    var day = scale.first
    while day < scale.end, let next = day.adding(days: 1) {
      if isFree(day) {
        html.rect(
          .class("gantt-free"), .x(scale.x(day)), .y(Self.top - 4), .width(scale.day),
          .height(height - Self.top))
      }
      day = next
    }
  }

  private func mark(
    _ html: inout HTML, _ day: Day, _ name: String, _ words: String, _ scale: Scale, _ height: Double
  ) {
    let x = scale.x(day)
    html.line(.class(name), .x1(x), .x2(x), .y1(22), .y2(height)) { $0.svgTitle(words) }
  }

  private func write(_ row: Row, at y: Double, _ scale: Scale, _ html: inout HTML) {
    let middle = y + Self.row / 2
    html.a(.href(row.address), .class("gantt-row", "is-\(row.state.rawValue)")) { html in
      html.svgTitle(row.words)
      html.rect(
        .class("gantt-touch"), .x(0), .y(y), .width(Self.width), .height(Self.row), .fill("transparent"))
      html.svgText(
        shortened(row.name), .class(row.isHead ? "gantt-head" : "gantt-name"), .x(row.isHead ? 4 : 16),
        .y(middle + 5))
      if let planned = row.planned { outline(planned, row.shape, middle, scale, &html) }
      shape(row, middle, scale, &html)
      if let latest = row.latest {
        let x = scale.x(latest) + (row.shape == .stretch ? scale.day : 0)
        html.line(.class("gantt-latest"), .x1(x), .x2(x), .y1(middle - 10), .y2(middle + 10))
      }
    }
  }

  private func shape(_ row: Row, _ middle: Double, _ scale: Scale, _ html: inout HTML) {
    let (x, end) = (scale.x(row.start), scale.x(row.last) + (row.shape == .stretch ? scale.day : 0))
    switch row.shape {
    case .stretch:
      html.rect(
        .class(row.isHead ? "gantt-group" : "gantt-bar"), .x(x), .y(middle - 6), .width(max(end - x, 3)),
        .height(12), .rx(2))
    case .point: html.polygon(.class("gantt-bar"), .points(Self.diamond(x, middle, 7)))
    case .gate: html.polygon(.class("gantt-gate"), .points(Self.diamond(x, middle, 9)))
    }
    guard !row.sign.isEmpty else { return }
    // Beside the bar, and before it where there is no room behind.
    let isLast = end > Self.width - 30
    html.svgText(
      row.sign, .class("gantt-sign"), .x(isLast ? x - 12 : end + (row.shape == .stretch ? 6 : 12)),
      .y(middle + 5), isLast ? .textAnchor("end") : nil, .aria("hidden", "true"))
  }

  private func outline(
    _ planned: (start: Day, last: Day), _ shape: Row.Shape, _ middle: Double, _ scale: Scale,
    _ html: inout HTML
  ) {
    let x = scale.x(planned.start)
    if shape == .stretch {
      html.rect(
        .class("gantt-planned"), .x(x), .y(middle - 9), .width(max(scale.x(planned.last) + scale.day - x, 3)),
        .height(18), .rx(2))
    } else {
      html.polygon(.class("gantt-planned"), .points(Self.diamond(x, middle, 9)))
    }
  }

  private static func diamond(_ x: Double, _ y: Double, _ size: Double) -> [Double] {
    [x, y - size, x + size, y, x, y + size, x - size, y]
  }

  private func shortened(_ name: String) -> String {
    name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name
  }
}
