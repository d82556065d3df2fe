/// What the units of a model, taken as one, may become: the expected path and how wide the possible ones lie.
///
/// Since the draws of several units are joint, those of a merged unit are the sums of its parts'.
package struct PopulationOutlook: Hashable, Sendable {
  /// Persons of one span of ages in one year.
  package struct Estimate: Hashable, Sendable {
    /// By the expected path.
    package let value: Double
    /// The ends of the interval, `value` within; equal to it where nothing was drawn.
    package let low: Double
    package let high: Double

    package init(value: Double, low: Double, high: Double) {
      self.value = value
      self.low = low
      self.high = high
    }
  }

  package let firstYear: Int
  package let years: Int
  package let spans: [AgeSpan]
  /// Year by year, span by span.
  private let cells: [Estimate]

  package subscript(year year: Int, span span: Int) -> Estimate {
    cells[year * spans.count + span]
  }

  /// - Parameters:
  ///   - model: restricted to the units that are taken as one.
  ///   - years: how many, that of the count included.
  ///   - draws: how many possible paths the interval is told from; 0 for none.
  ///   - level: the share of possible paths that the interval holds, for instance 0.8.
  ///   - isWanted: asked before each path and each interval; once it says no, nothing more is drawn or sorted and the
  ///     intervals mean nothing.
  package init(
    of model: some PopulationModel, years: Int, spans: [AgeSpan], draws: Int, seed: UInt64, level: Double,
    isWanted: () -> Bool = { true }
  ) {
    let expected = model.expectedPath(years: years)
    let count = expected.years * spans.count
    var sums = [Double](repeating: 0, count: count)
    PopulationOutlook.add(expected, spans, to: &sums)
    var samples = [Double](repeating: 0, count: count * max(draws, 0))
    for draw in 0..<max(draws, 0) {
      guard isWanted() else { break }
      var drawn = [Double](repeating: 0, count: count)
      PopulationOutlook.add(model.path(years: years, seed: seed, draw: draw), spans, to: &drawn)
      for cell in 0..<count { samples[cell * draws + draw] = drawn[cell] }
    }
    firstYear = expected.firstYear
    self.years = expected.years
    self.spans = spans
    cells = (0..<count).map { cell in
      guard draws > 0, isWanted() else {
        return Estimate(value: sums[cell], low: sums[cell], high: sums[cell])
      }
      let sorted = samples[cell * draws..<(cell + 1) * draws].sorted()
      return Estimate(
        value: sums[cell], low: min(PopulationOutlook.quantile(sorted, (1 - level) / 2), sums[cell]),
        high: max(PopulationOutlook.quantile(sorted, (1 + level) / 2), sums[cell]))
    }
  }

  /// Adds the persons of every unit, by year and span.
  private static func add(_ path: PopulationPath, _ spans: [AgeSpan], to sums: inout [Double]) {
    var below = [Double](repeating: 0, count: path.ages + 1)
    let ranges = spans.map { $0.range(of: path.ages) }
    for year in 0..<path.years {
      for unit in 0..<path.units {
        var sum = 0.0
        let start = (year * path.units + unit) * path.ages
        for age in 0..<path.ages {
          sum += path.values[start + age]
          below[age + 1] = sum
        }
        for (span, range) in ranges.enumerated() {
          sums[year * spans.count + span] += below[range.upperBound] - below[range.lowerBound]
        }
      }
    }
  }

  /// Straight between the two nearest of the sorted values.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
