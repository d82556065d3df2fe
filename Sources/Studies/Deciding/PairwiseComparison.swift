package import Basics

/// Weights from comparing criteria two by two (analytic hierarchy process, Saaty 1980).
package struct PairwiseComparison: Hashable, Sendable {
  package let weights: Weights
  /// The principal eigenvalue of the matrix, at least its size.
  package let eigenvalue: Double
  /// How far the comparisons contradict each other, against comparisons at random; 0 is not at all.
  package let consistencyRatio: Double

  /// Whether the comparisons agree well enough, by the usual limit of 0.1.
  package var isConsistent: Bool { consistencyRatio < 0.1 }

  /// Mean consistency index of random matrices by size (Saaty 1980). Two criteria cannot contradict.
  static let randomIndex: [Int: Double] = [
    3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45,
  ]
  package static let mostCriteria = 9

  /// - Parameter matrix: how many times as important the criterion of the row is as that of the column.
  /// - Throws: `pairwise-invalid` unless the matrix is square, of 1 to 9 criteria, positive, 1 on its
  ///   diagonal and reciprocal across it.
  package init(_ matrix: [[Double]]) throws(Diagnostic) {
    let count = matrix.count
    guard (1...Self.mostCriteria).contains(count), Self.isReciprocal(matrix) else {
      throw Diagnostic(
        "pairwise-invalid", .badInput, at: .init(field: "weights"), ["limit": "\(Self.mostCriteria)"])
    }
    let vector = Self.principalVector(of: matrix)
    weights = Weights(shares: vector)
    eigenvalue =
      matrix.indices.reduce(0.0) { sum, row in
        sum + Weights(shares: vector).sum(matrix[row]) / vector[row]
      } / Double(count)
    let index = count > 1 ? (eigenvalue - Double(count)) / Double(count - 1) : 0
    consistencyRatio = Self.randomIndex[count].map { index / $0 } ?? 0
  }

  /// A matrix from its upper triangle, row by row: `above[i][j]` compares criterion i with i + 1 + j.
  ///
  /// - Throws: `pairwise-invalid`.
  package init(above: [[Double]]) throws(Diagnostic) {
    let count = above.count + 1
    guard above.enumerated().allSatisfy({ $1.count == count - 1 - $0 }) else {
      throw Diagnostic(
        "pairwise-invalid", .badInput, at: .init(field: "weights"), ["limit": "\(Self.mostCriteria)"])
    }
    try self.init(
      (0..<count).map { row in
        (0..<count).map { column in
          if row == column { return 1 }
          return row < column ? above[row][column - row - 1] : 1 / above[column][row - column - 1]
        }
      })
  }

  private static func isReciprocal(_ matrix: [[Double]]) -> Bool {
    guard matrix.allSatisfy({ $0.count == matrix.count && $0.allSatisfy { $0 > 0 && $0.isFinite } }) else {
      return false
    }
    return matrix.indices.allSatisfy { row in
      (row..<matrix.count).allSatisfy { abs(matrix[row][$0] * matrix[$0][row] - 1) < 1e-3 }
    }
  }

  /// Power iteration: a positive matrix has one largest eigenvalue with a positive vector.
  private static func principalVector(of matrix: [[Double]]) -> [Double] {
    var vector = Weights.equal(matrix.count).shares
    for _ in 0..<10_000 {
      let product = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      let sum = product.reduce(0, +)
      let next = product.map { $0 / sum }
      let change = zip(next, vector).map { abs($0 - $1) }.max() ?? 0
      vector = next
      if change < 1e-15 { break }
    }
    return vector
  }
}
