import Kernels

/// A figure of the future: what is expected, and between what bounds it lies at the level of the outlook. The bounds
/// hold what is expected.
package struct Interval: Hashable, Sendable {
  package let expected: Double
  /// Nil where there is nothing uncertain about it.
  package let low: Double?
  package let high: Double?

  package init(expected: Double, low: Double? = nil, high: Double? = nil) {
    self.expected = expected
    self.low = low
    self.high = high
  }
}

/// A figure of the future, year by year.
package struct Fan: Hashable, Sendable {
  package let firstYear: Int
  package let values: [Interval]

  package init(firstYear: Int, values: [Interval]) {
    self.firstYear = firstYear
    self.values = values
  }

  /// Nil outside the years that it has.
  package subscript(year: Int) -> Interval? {
    values.indices.contains(year - firstYear) ? values[year - firstYear] : nil
  }

  package var years: ClosedRange<Int> { firstYear...firstYear + max(values.count - 1, 0) }
}

/// Bounds that a share of draws lie between.
struct Bounds: Sendable {
  /// The share of draws within, 0…1.
  let level: Double

  /// The interval around `expected`; the draws come out in another order.
  ///
  /// What is expected is a future like those that are drawn. Where a figure leaps right beside it, or where there are few
  /// draws, the share of them that counts may lie on one side: then the interval reaches to what is expected, and holds
  /// more than that share.
  func interval(expected: Double, of draws: inout [Double]) -> Interval {
    guard draws.count > 1 else { return Interval(expected: expected) }
    let low = min(quantile((1 - level) / 2, of: &draws), expected)
    let high = max(quantile((1 + level) / 2, of: &draws), expected)
    return low == high ? Interval(expected: expected) : Interval(expected: expected, low: low, high: high)
  }

  /// The value below which a share of the draws lies: between two neighbours in proportion, as in the seventh
  /// definition of Hyndman and Fan (1996).
  private func quantile(_ share: Double, of draws: inout [Double]) -> Double {
    let place = share * Double(draws.count - 1)
    let below = Int(place)
    bring(rank: below, of: &draws)
    let lower = draws[below]
    guard below + 1 < draws.count, place > Double(below) else { return lower }
    var upper = draws[below + 1]
    for index in below + 1..<draws.count where draws[index] < upper { upper = draws[index] }
    return lower + (upper - lower) * (place - Double(below))
  }
}
