import Basics
import Law
import Markup
import Pages
import Rulebook
import Wording

/// Days as places along a drawing, and the sizes of its rows.
private struct TimeScale {
  let first: Day
  let last: Day
  static let labels = 330.0
  static let width = 960.0
  static let top = 26.0
  static let row = 24.0

  func x(_ day: Day) -> Double {
    let span = Double(max(1, last.days(since: first)))
    let place = Double(min(max(day, first), last).days(since: first)) / span
    return Self.labels + place * (Self.width - Self.labels - 12)
  }

  /// The first days of the years between the ends; fewer where they would stand on each other.
  var years: [Int] {
    let span = last.year - first.year + 1
    let step = max(1, span / 10)
    return Array(stride(from: first.year, through: last.year, by: step))
  }
}

extension StudyContext {
  /// A row for each step: a bar from its first to its last day, a mark where there is one day only. The
  /// table below says the same, so the drawing is a picture to screen readers.
  func drawing(_ html: inout HTML, _ view: TimelineView) {
    let scale = TimeScale(first: view.first, last: view.last)
    let entries = view.drawn
    let height = TimeScale.top + Double(entries.count) * TimeScale.row + 8
    html.figure(.class("timeline-drawing")) { html in
      html.figcaption(phrase("timeline.drawing"))
      html.scrolling(phrase("timeline.drawing")) { html in
        html.svg(
          .viewBox(0, 0, TimeScale.width, height), .role("img"),
          .aria("label", phrase("timeline.drawing-is")),
          .class("timeline-svg")
        ) { html in
          yearLines(&html, scale, height)
          for (position, entry) in entries.enumerated() {
            drawnStep(&html, entry, scale, y: TimeScale.top + (Double(position) + 0.5) * TimeScale.row)
          }
        }
      }
    }
  }

  private func yearLines(_ html: inout HTML, _ scale: TimeScale, _ height: Double) {
    for year in scale.years {
      let x = scale.x(.newYear(year))
      html.line(.x1(x), .y1(TimeScale.top - 8), .x2(x), .y2(height), .class("year-line"))
      html.svgText(String(year), .x(x + 3), .y(14), .class("year-label"))
    }
  }

  private func drawnStep(_ html: inout HTML, _ entry: Timeline.Entry, _ scale: TimeScale, y: Double) {
    let style = entry.step.statement.verified ? "step-mark" : "step-mark step-unverified"
    html.svgText(text(entry.step.title), .x(0), .y(y + 4), .class("step-label"))
    guard let day = entry.day else { return }
    let end = scale.x(day)
    if let from = entry.from, from < day {
      let start = scale.x(from)
      html.rect(
        .x(start), .y(y - 5), .width(max(3, end - start)), .height(10), .rx(2), .class("\(style) step-span"))
    } else {
      html.polygon(.points([end - 6, y, end, y - 6, end + 6, y, end, y + 6]), .class(style))
    }
  }
}
