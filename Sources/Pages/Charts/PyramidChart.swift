package import Markup

/// Shares of a population by age, youngest at the foot: bars for one unit, an outline for what it is
/// compared with. By sex where that is known, women to the left.
package struct PyramidChart {
  /// One value for each age group, in per cent of the whole unit.
  package struct Shape {
    package let left: [Double]
    /// Nil where the sexes are not known: all bars then point to the right.
    package let right: [Double]?
    package let style: ChartStyle

    package init(left: [Double], right: [Double]?, style: ChartStyle) {
      self.left = left
      self.right = right
      self.style = style
    }
  }

  package let lowerBounds: [Int]
  package let bars: Shape
  package let outline: Shape
  /// Highest value that the drawing has room for, so that several can be compared.
  package let highest: Double
  package let leftName: String
  package let rightName: String
  private let scale: Scale

  package init(
    lowerBounds: [Int], bars: Shape, outline: Shape, highest: Double, leftName: String, rightName: String
  ) {
    self.lowerBounds = lowerBounds
    self.bars = bars
    self.outline = outline
    self.highest = highest
    self.leftName = leftName
    self.rightName = rightName
    scale = Scale(covering: [highest], steps: 3, fromZero: true)
  }

  private static let row = 13.0
  private static let top = 26.0
  private static let width = 420.0
  private static let axis = 44.0

  package func write(to html: inout HTML, id: String, title: String, percent: (Double) -> String) {
    let foot = Self.top + Double(lowerBounds.count) * Self.row
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, foot + 30), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      ages(&$0)
      ticks(foot, &$0, percent)
      rows(&$0)
      $0.path(
        .class("pyramid-outline", outline.style.name), .d(outlinePath(outline.left, toLeft: isTwoSided)))
      if let right = outline.right {
        $0.path(.class("pyramid-outline", outline.style.name), .d(outlinePath(right, toLeft: false)))
      }
      names(&$0)
    }
  }

  private var isTwoSided: Bool { bars.right != nil }
  private var middle: Double { isTwoSided ? Self.axis + (Self.width - Self.axis) / 2 : Self.axis }
  private var reach: Double { Self.width - 26 - middle }

  private func length(_ value: Double) -> Double {
    scale.position(value, from: 0, to: reach)
  }

  /// Top of the bar of an age group: the oldest is uppermost.
  private func y(_ index: Int) -> Double {
    Self.top + Double(lowerBounds.count - 1 - index) * Self.row
  }

  private func ages(_ html: inout HTML) {
    for (index, bound) in lowerBounds.enumerated() where bound % 20 == 0 {
      html.svgText(
        String(bound), .class("chart-tick"), .x(Self.axis - 14), .y(y(index) + Self.row - 1),
        .textAnchor("end"))
    }
  }

  private func ticks(_ foot: Double, _ html: inout HTML, _ percent: (Double) -> String) {
    for tick in scale.ticks {
      for side in isTwoSided && tick > 0 ? [-1.0, 1] : [1.0] {
        let x = middle + side * length(tick)
        html.line(
          .class(tick == 0 ? "chart-base" : "chart-grid"), .x1(x), .x2(x), .y1(Self.top), .y2(foot))
        html.svgText(percent(tick), .class("chart-tick"), .x(x), .y(foot + 22), .textAnchor("middle"))
      }
    }
  }

  private func rows(_ html: inout HTML) {
    for index in lowerBounds.indices {
      let left = length(bars.left[index])
      html.rect(
        .class("pyramid-bar", bars.style.name), .x(isTwoSided ? middle - left : middle), .y(y(index) + 1),
        .width(left), .height(Self.row - 2))
      if let right = bars.right {
        html.rect(
          .class("pyramid-bar", bars.style.name), .x(middle), .y(y(index) + 1), .width(length(right[index])),
          .height(Self.row - 2))
      }
    }
  }

  private func names(_ html: inout HTML) {
    guard isTwoSided else { return }
    html.svgText(leftName, .class("chart-tick"), .x(middle - 8), .y(16), .textAnchor("end"))
    html.svgText(rightName, .class("chart-tick"), .x(middle + 8), .y(16))
  }

  /// Steps from the foot to the top along the ends of the bars.
  private func outlinePath(_ values: [Double], toLeft: Bool) -> String {
    var path = "M\(tenths(middle)) \(tenths(y(0) + Self.row))"
    for index in values.indices {
      let x = middle + (toLeft ? -1 : 1) * length(values[index])
      path += "H\(tenths(x))V\(tenths(y(index)))"
    }
    path += "H\(tenths(middle))"
    return path
  }

  private func tenths(_ number: Double) -> String {
    String((number * 10).rounded() / 10)
  }
}
