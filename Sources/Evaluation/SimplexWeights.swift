/// Weights that are not negative and add up to one, under which the columns of a matrix come nearest to a target.
///
/// They make Σ over rows of (weighted columns − target)² / rows + ridge² · Σ weights² small, each column taken without its
/// mean where a constant may lie between the two, as Arkhangelsky and others (2021) have it. They use Frank and Wolfe's method (1956);
/// here its steps go in pairs, from one column to another (Lacoste-Julien and Jaggi 2015), which comes to the same weights in far
/// fewer of them.
struct SimplexWeights {
  private let rows: Int
  private let count: Int
  /// What each column lies beside the target, times what each other does, row after row: as the weights add up to one, all
  /// that a step needs. It is worked out once, for there are thousands of steps.
  private let products: [Double]
  /// Of the squares of the weights, as often as there are rows.
  private let ridge: Double

  /// - Parameter isShifted: whether a constant may lie between the weighted columns and the target.
  init(columns: [[Double]], target: [Double], ridge: Double, isShifted: Bool) {
    rows = target.count
    count = columns.count
    let besides = columns.map { column in
      let beside = zip(column, target).map { $0 - $1 }
      return isShifted ? Self.centred(beside) : beside
    }
    products = besides.flatMap { one in
      besides.map { other in zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    self.ridge = ridge
  }

  /// The weights, found in two rounds: those that count for less than a quarter of the largest after the first are left out of
  /// the start of the second.
  ///
  /// - Parameter least: a step that makes the mean square smaller by less than its square is the last.
  func found(least: Double) -> [Double] {
    let even = [Double](repeating: 1 / Double(count), count: count)
    let rough = walked(from: even, steps: 100, least: least)
    let largest = rough.max() ?? 0
    let kept = rough.map { $0 <= largest / 4 ? 0 : $0 }
    let sum = kept.reduce(0, +)
    return sum > 0 ? walked(from: kept.map { $0 / sum }, steps: 10_000, least: least) : rough
  }

  private func walked(from start: [Double], steps: Int, least: Double) -> [Double] {
    var walk = Walk(start, products, penalty: Double(rows) * ridge * ridge)
    var before = Double.infinity
    for _ in 0..<steps {
      guard walk.step(products) else { break }
      let now = walk.loss / Double(rows)
      if before - now <= least * least { break }
      before = now
    }
    return walk.weights
  }

  /// Weights on their way, with what is known of them.
  private struct Walk {
    private(set) var weights: [Double]
    /// What the weighted columns lie beside the target, times what each column does.
    private var pull: [Double]
    /// The square of what they lie beside it, and the sum of the squares of the weights.
    private var square: Double
    private var size: Double
    private let penalty: Double

    init(_ weights: [Double], _ products: [Double], penalty: Double) {
      self.weights = weights
      self.penalty = penalty
      pull = weights.indices.map { index in
        weights.indices.reduce(0) { $0 + weights[$1] * products[index * weights.count + $1] }
      }
      square = zip(weights, pull).reduce(0) { $0 + $1.0 * $1.1 }
      size = weights.reduce(0) { $0 + $1 * $1 }
    }

    var loss: Double { square + penalty * size }

    /// Moves weight from the column that helps least, of those that have any, to the one that helps most, as far as it helps; false
    /// where nothing does.
    mutating func step(_ products: [Double]) -> Bool {
      let count = weights.count
      var (best, bestSlope, worst, worstSlope) = (0, Double.infinity, 0, -Double.infinity)
      for index in 0..<count {
        let slope = penalty * weights[index] + pull[index]
        if slope < bestSlope { (best, bestSlope) = (index, slope) }
        if slope > worstSlope, weights[index] > 0 { (worst, worstSlope) = (index, slope) }
      }
      let spread =
        products[best * count + best] - 2 * products[best * count + worst] + products[worst * count + worst]
      let curve = spread + 2 * penalty
      guard curve > 0 else { return false }
      let length = min(weights[worst], (worstSlope - bestSlope) / curve)
      guard length > 0 else { return false }
      square += 2 * length * (pull[best] - pull[worst]) + length * length * spread
      size += 2 * length * (weights[best] - weights[worst] + length)
      for index in 0..<count {
        pull[index] += length * (products[best * count + index] - products[worst * count + index])
      }
      weights[best] += length
      weights[worst] = length == weights[worst] ? 0 : weights[worst] - length
      return true
    }
  }

  private static func centred(_ column: [Double]) -> [Double] {
    let mean = column.mean
    return column.map { $0 - mean }
  }
}

extension [Double] {
  /// Zero for none.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }

  /// The standard deviation as of a sample; zero for fewer than two.
  var deviation: Double {
    guard count > 1 else { return 0 }
    let mean = mean
    return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
  }
}
