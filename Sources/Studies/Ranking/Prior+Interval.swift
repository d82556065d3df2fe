import Figures
import RealModule

extension Prior {
  /// The prior with the interval that holds `level` of its draws; nil where there is nothing uncertain
  /// about it.
  func uncertain(level: Double) -> UncertainInput? {
    guard let mean else { return nil }
    let (low, high): (Double, Double)
    switch shape {
    case .fixed: return nil
    case .uniform:
      let width = range.upperBound - range.lowerBound
      (low, high) = (
        range.lowerBound + (1 - level) / 2 * width, range.upperBound - (1 - level) / 2 * width
      )
    case .normal:
      let reach = normalReach(level: level) * (spread ?? 0)
      (low, high) = (max(mean - reach, range.lowerBound), min(mean + reach, range.upperBound))
    }
    return low < high ? UncertainInput(id.rawValue, low: low, base: mean, high: high) : nil
  }
}

/// How many standard deviations to each side hold `level` of a normal distribution, by halving.
func normalReach(level: Double) -> Double {
  var (low, high) = (0.0, 10.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if Double.erf(middle / Double.sqrt(2)) < level { low = middle } else { high = middle }
  }
  return high
}
