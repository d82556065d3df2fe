package import Basics
package import Markup

/// A value that holds from one day to the next: steps over time, dashed where it is not verified and
/// broken where it is unknown.
package struct StepChart {
  package struct Point {
    package let from: Day
    package let value: Double?
    package let isVerified: Bool

    package init(from: Day, value: Double?, isVerified: Bool) {
      self.from = from
      self.value = value
      self.isVerified = isVerified
    }
  }

  /// In the order of their days.
  package let points: [Point]
  /// The end of the last step, at least a year after its beginning.
  package let until: Day

  package init(points: [Point], until: Day) {
    self.points = points
    self.until = until
  }

  private static let size = (width: 420.0, height: 220.0)
  private static let plot = (left: 90.0, right: 405.0, top: 14.0, bottom: 184.0)

  /// Writes the drawing; `format` writes a number with so many decimals.
  package func write(to html: inout HTML, id: String, title: String, format: (Double, Int) -> String) {
    guard let first = points.first?.from, let last = points.last?.from else { return }
    let scale = Scale(covering: points.compactMap(\.value), steps: 4, fromZero: false)
    let (start, end) = (year(first), max(year(until), year(last) + 1))
    func x(_ position: Double) -> Double {
      Self.plot.left + (position - start) / (end - start) * (Self.plot.right - Self.plot.left)
    }
    func y(_ value: Double) -> Double {
      scale.position(value, from: Self.plot.bottom, to: Self.plot.top)
    }
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.size.width, Self.size.height), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      for tick in scale.ticks {
        $0.line(.class("chart-grid"), .x1(Self.plot.left), .x2(Self.plot.right), .y1(y(tick)), .y2(y(tick)))
        $0.svgText(
          format(tick, scale.decimals), .class("chart-tick"), .x(Self.plot.left - 6), .y(y(tick) + 5),
          .textAnchor("end"))
      }
      $0.svgText(String(first.year), .class("chart-tick"), .x(Self.plot.left), .y(Self.plot.bottom + 24))
      $0.svgText(
        String(Int(end)), .class("chart-tick"), .x(Self.plot.right), .y(Self.plot.bottom + 24),
        .textAnchor("end"))
      for (index, point) in points.enumerated() {
        guard let value = point.value else { continue }
        let next = index + 1 < points.count ? points[index + 1] : nil
        let to = x(next.map { year($0.from) } ?? end)
        $0.polyline(
          .class("chart-line", "alt-1", point.isVerified ? nil : "chart-estimated"),
          .points([x(year(point.from)), y(value), to, y(value)]))
        if let nextValue = next?.value, nextValue != value {
          $0.line(.class("chart-base"), .x1(to), .x2(to), .y1(y(value)), .y2(y(nextValue)))
        }
      }
    }
  }

  /// Near enough for a drawing: months of equal length.
  private func year(_ day: Day) -> Double {
    Double(day.year) + (Double(day.month - 1) + Double(day.day - 1) / 31) / 12
  }
}
