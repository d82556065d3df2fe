/// What a survey says of the population, and how far chance may have moved it.
package struct Estimate: Hashable, Sendable {
  package let value: Double
  /// Standard error, in the unit of the value.
  package let error: Double
}

/// What is worked out of the answers to one question.
package enum Statistic: Hashable, Sendable {
  case mean, total

  func value(_ values: [Double], _ weights: [Double]) -> Double {
    let (sum, weight) = zip(values, weights).reduce((0.0, 0.0)) { ($0.0 + $1.0 * $1.1, $0.1 + $1.1) }
    return self == .mean ? sum / weight : sum
  }

  /// What each answer adds to the value: its weighted share in the linear part of it.
  func scores(_ values: [Double], _ weights: [Double]) -> [Double] {
    let (mean, sum): (Double, Double) =
      self == .mean ? (value(values, weights), weights.reduce(0, +)) : (0, 1)
    return zip(values, weights).map { value, weight in (value - mean) * weight / sum }
  }
}
