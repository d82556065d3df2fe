import RealModule

/// The nation's births for each person of their parents' ages (`ParentAges`) in the years to come.
///
/// They go on from the last that was counted, not from a mean of the history, and as they have changed of late, by less each
/// year (a damped trend, Gardner and McKenzie 1985):
///
///     log q[h] = log q[0] + slope · (φ + φ² + … + φ^h)
///
/// where the slope is that of a straight line through the last four ratios. How many, and φ, are those that told the births of
/// Norway best from each year of 1955–2003 ten years on (`docs/validation.md`), so that nothing later was looked at.
struct BirthTrend {
  static let ratios = 4
  static let damping = 0.7

  /// Year by year after the last count.
  let years: [Double]

  /// - Parameter counted: the ratios of the history, the last the latest; none is no births.
  init(_ counted: [Double], horizon: Int) {
    let logarithms = counted.suffix(Self.ratios).filter { $0 > 0 }.map { Double.log($0) }
    guard let last = logarithms.last else {
      years = Array(repeating: 0, count: horizon)
      return
    }
    let slope = Self.slope(logarithms)
    var change = 0.0
    var step = slope
    years = (0..<horizon).map { _ in
      step *= Self.damping
      change += step
      return .exp(last + change)
    }
  }

  /// Of the straight line with the least squares through values one step apart; 0 through fewer than two.
  private static func slope(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let middle = Double(values.count - 1) / 2
    var products = 0.0
    var squares = 0.0
    for (place, value) in values.enumerated() {
      let distance = Double(place) - middle
      products += distance * value
      squares += distance * distance
    }
    return products / squares
  }
}
