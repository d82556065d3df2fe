package import Markup

/// Parts of an account as bars, each beginning where the one above it ends, and their sum at the foot.
///
/// Every bar has its name and number beside it; to the right is better off, to the left worse.
package struct AccountChart {
  package struct Part {
    package let name: String
    package let label: String
    /// Nil where it is not known: the row says so and the sum leaves it out.
    package let value: Double?
    /// Whether it may turn out otherwise than `value` says.
    package var isUncertain = false

    package init(name: String, label: String, value: Double?, isUncertain: Bool = false) {
      self.name = name
      self.label = label
      self.value = value
      self.isUncertain = isUncertain
    }
  }

  package let parts: [Part]
  package let sum: Part
  /// Between what bounds the sum lies.
  package let range: ClosedRange<Double>?
  package let style: ChartStyle

  package init(parts: [Part], sum: Part, range: ClosedRange<Double>?, style: ChartStyle) {
    self.parts = parts
    self.sum = sum
    self.range = range
    self.style = style
  }

  private static let width = 420.0
  private static let row = 42.0

  package func write(to html: inout HTML, id: String, title: String) {
    let height = Double(parts.count + 1) * Self.row + 12
    html.svg(
      .class("chart-drawing"), .viewBox(0, 0, Self.width, height), .role("img"),
      .aria("labelledby", "\(id)-title")
    ) {
      $0.svgTitle(title, .id("\(id)-title"))
      let zero = x(0)
      $0.line(.class("chart-base"), .x1(zero), .x2(zero), .y1(0), .y2(height))
      var reached = 0.0
      for (index, part) in parts.enumerated() {
        let next = reached + (part.value ?? 0)
        row(index, part, from: reached, to: next, &$0)
        reached = next
      }
      row(parts.count, sum, from: 0, to: sum.value ?? 0, &$0)
      bounds(&$0)
    }
  }

  /// Every place that a bar or the bounds reach.
  private var ends: [Double] {
    var reached = 0.0
    let steps = parts.map { part -> Double in
      reached += part.value ?? 0
      return reached
    }
    return [0] + steps + (range.map { [$0.lowerBound, $0.upperBound] } ?? [])
  }

  private func x(_ value: Double) -> Double {
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
    guard high > low else { return Self.width / 2 }
    return 4 + (value - low) / (high - low) * (Self.width - 8)
  }

  private func row(_ index: Int, _ part: Part, from: Double, to: Double, _ html: inout HTML) {
    let y = Double(index) * Self.row
    let isSum = index == parts.count
    html.svgText(part.name, .class("chart-label", isSum ? style.name : "alt-0"), .x(1), .y(y + 18))
    html.svgText(
      part.label, .class("chart-label", isSum ? style.name : "alt-0"), .x(Self.width - 1), .y(y + 18),
      .textAnchor("end"))
    guard let value = part.value, value != 0 else { return }
    html.rect(
      .class(isSum ? "account-sum" : to < from ? "account-worse" : "account-better", style.name),
      .x(min(x(from), x(to))), .y(y + 24), .width(max(abs(x(to) - x(from)), 1)), .height(12))
  }

  /// A thin line from bound to bound across the bar of the sum.
  private func bounds(_ html: inout HTML) {
    guard let range else { return }
    let y = Double(parts.count) * Self.row + 30
    let (low, high) = (x(range.lowerBound), x(range.upperBound))
    html.line(.class("account-range"), .x1(low), .x2(high), .y1(y), .y2(y))
    for end in [low, high] {
      html.line(.class("account-range"), .x1(end), .x2(end), .y1(y - 7), .y2(y + 7))
    }
  }
}
