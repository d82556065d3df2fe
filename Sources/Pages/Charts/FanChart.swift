package import Markup

/// Lines into the future, each with the band that a share of all possible futures lies in.
package struct FanChart {
  package struct Path {
    package let label: String
    package let style: ChartStyle
    /// One for each year of the chart.
    package let values: [Double]
    /// The bounds of its band by year; nil where none is drawn.
    package let band: [ClosedRange<Double>]?

    package init(label: String, style: ChartStyle, values: [Double], band: [ClosedRange<Double>]?) {
      self.label = label
      self.style = style
      self.values = values
      self.band = band
    }
  }

  package let years: [Int]
  package let paths: [Path]
  package let baseline: Double?

  package init(years: [Int], paths: [Path], baseline: Double?) {
    self.years = years
    self.paths = paths
    self.baseline = baseline
  }

  /// Writes the drawing; `format` writes a number with so many decimals.
  package func write(to html: inout HTML, id: String, title: String, format: (Double, Int) -> String) {
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
