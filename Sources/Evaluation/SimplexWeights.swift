/// Weights that are not negative and add up to one, under which the columns of a matrix come nearest to a target.
///
/// They make Σ over rows of (weighted columns − target)² / rows + ridge² · Σ weights² small, each column taken without its
/// mean where a constant may lie between the two. Found by Frank and Wolfe's method (1956), as Arkhangelsky and others (2021) use
/// it: each step goes towards the one column that helps most, as far as it helps.
struct SimplexWeights {
  private let rows: Int
  private let count: Int
  /// One column after the other, in one array: the search for the best of them reads all, at every step.
  private let columns: [Double]
  private let target: [Double]
  /// Of the squares of the weights, as often as there are rows.
  private let ridge: Double

  /// - Parameter isShifted: whether a constant may lie between the weighted columns and the target.
  init(columns: [[Double]], target: [Double], ridge: Double, isShifted: Bool) {
    rows = target.count
    count = columns.count
    self.columns = Array((isShifted ? columns.map(Self.centred) : columns).joined())
    self.target = isShifted ? Self.centred(target) : target
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
    var weights = start
    var fitted = [Double](repeating: 0, count: rows)
    for (column, weight) in weights.enumerated() where weight > 0 {
      for row in 0..<rows { fitted[row] += weight * columns[column * rows + row] }
    }
    var residual = fitted
    var before = Double.infinity
    let penalty = Double(rows) * ridge * ridge
    for _ in 0..<steps {
      guard step(&weights, &fitted, &residual, penalty) else { break }
      let now = loss(weights, fitted)
      if before - now <= least * least { break }
      before = now
    }
    return weights
  }

  /// One step towards the best column; false where none helps. What `residual` holds does not matter: it is room to write in.
  private func step(
    _ weights: inout [Double], _ fitted: inout [Double], _ residual: inout [Double], _ penalty: Double
  ) -> Bool {
    for row in 0..<rows { residual[row] = fitted[row] - target[row] }
    var (best, bestSlope, slopes) = (0, Double.infinity, 0.0)
    for index in 0..<count {
      var slope = penalty * weights[index]
      let start = index * rows
      for row in 0..<rows { slope += residual[row] * columns[start + row] }
      slopes += slope * weights[index]
      if slope < bestSlope { (best, bestSlope) = (index, slope) }
    }
    var (moved, spread) = (0.0, 0.0)
    for row in 0..<rows {
      let difference = columns[best * rows + row] - fitted[row]
      moved += difference * difference
    }
    for index in weights.indices {
      let difference = (index == best ? 1 : 0) - weights[index]
      spread += difference * difference
    }
    let curve = moved + penalty * spread
    guard curve > 0 else { return false }
    let length = min(1, max(0, (slopes - bestSlope) / curve))
    guard length > 0 else { return false }
    for index in weights.indices { weights[index] += length * ((index == best ? 1 : 0) - weights[index]) }
    for row in 0..<rows { fitted[row] += length * (columns[best * rows + row] - fitted[row]) }
    return true
  }

  private func loss(_ weights: [Double], _ fitted: [Double]) -> Double {
    var (square, size) = (0.0, 0.0)
    for row in 0..<rows { square += (fitted[row] - target[row]) * (fitted[row] - target[row]) }
    for weight in weights { size += weight * weight }
    return square / Double(rows) + ridge * ridge * size
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
