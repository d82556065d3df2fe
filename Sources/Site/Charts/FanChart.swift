import Markup

/// Lines into the future, each with the band that a share of all possible futures lies in.
struct FanChart {
  struct Path {
    let label: String
    let style: ChartStyle
    /// One for each year of the chart.
    let values: [Double]
    /// The bounds of its band by year; nil where none is drawn.
    let band: [ClosedRange<Double>]?
  }

  let years: [Int]
  let paths: [Path]
  let baseline: Double?

  /// Writes the drawing; `format` writes a number with so many decimals.
  func write(to html: inout HTML, id: String, title: String, format: (Double, Int) -> String) {
    let bands = paths.compactMap { path in path.band.map { (path.style, $0) } }
    LineChart(
      years: years,
      lines: paths.map { .init(label: $0.label, style: $0.style, values: $0.values, estimated: []) },
      baseline: baseline, covered: bands.flatMap { $0.1.flatMap { [$0.lowerBound, $0.upperBound] } }
    ).write(to: &html, id: id, title: title) { html, place in
      for (style, band) in bands {
        let upper = band.enumerated().flatMap { place($0.offset, $0.element.upperBound) }
        let lower = band.enumerated().reversed().flatMap { place($0.offset, $0.element.lowerBound) }
        html.polygon(.class("fan-band", style.name), .points(upper + lower))
      }
    } format: {
      format($0, $1)
    }
  }
}
