/// The most that a weighted sum of numbers can be which are not negative and of which some sums are known: the simplex
/// method with the whole tableau, and Bland's rule, under which it cannot go in circles.
///
/// The sums are known to belong together, because they are those of real people: some numbers always fit them.
struct LinearProgram {
  struct Maximum {
    /// Infinite where no known sum sets a bound.
    let value: Double
    /// The known sums that set it.
    let binding: [Int]
  }

  private static let zero = 1e-9

  private let columns: Int
  /// One row for each known sum: the columns of the numbers, one for each sum, and the right-hand side.
  private var tableau: [[Double]]
  private var basis: [Int]

  /// - Parameters:
  ///   - rows: for each known sum, the numbers that it adds up.
  ///   - sums: not negative.
  init(rows: [[Int]], columns: Int, sums: [Double]) {
    self.columns = columns
    tableau = zip(rows, sums).enumerated().map { number, row in
      var line = Array(repeating: 0.0, count: columns + rows.count + 1)
      for column in row.0 { line[column] = 1 }
      line[columns + number] = 1
      line[columns + rows.count] = row.1
      return line
    }
    basis = rows.indices.map { columns + $0 }
    begin()
  }

  mutating func maximum(of objective: [Double]) -> Maximum {
    var costs = objective.map { -$0 } + Array(repeating: 0.0, count: basis.count + 1)
    for (row, column) in basis.enumerated() where costs[column] != 0 { reduce(&costs, by: row, at: column) }
    guard climb(&costs) else { return Maximum(value: .infinity, binding: []) }
    let binding = basis.indices.filter { abs(costs[columns + $0]) > Self.zero }
    return Maximum(value: costs[columns + basis.count], binding: binding)
  }

  /// Numbers that fit all sums are found by driving out what stands in for them.
  private mutating func begin() {
    var costs = Array(repeating: 0.0, count: columns + basis.count + 1)
    for row in tableau {
      for column in row.indices where !(columns..<columns + basis.count).contains(column) {
        costs[column] -= row[column]
      }
    }
    _ = climb(&costs)
    // A sum that follows from others keeps its stand-in, at nothing.
    for row in basis.indices where basis[row] >= columns {
      if let column = (0..<columns).first(where: { abs(tableau[row][$0]) > Self.zero }) {
        pivot(row, column, &costs)
      }
    }
  }

  /// - Returns: false where there is no bound.
  private mutating func climb(_ costs: inout [Double]) -> Bool {
    while let column = (0..<columns).first(where: { costs[$0] < -Self.zero }) {
      var best: (ratio: Double, row: Int)?
      for row in basis.indices where tableau[row][column] > Self.zero {
        let ratio = tableau[row][columns + basis.count] / tableau[row][column]
        guard let found = best else {
          best = (ratio, row)
          continue
        }
        if ratio < found.ratio - Self.zero
          || (ratio < found.ratio + Self.zero && basis[row] < basis[found.row])
        {
          best = (ratio, row)
        }
      }
      guard let row = best?.row else { return false }
      pivot(row, column, &costs)
    }
    return true
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ costs: inout [Double]) {
    let factor = tableau[row][column]
    for index in tableau[row].indices { tableau[row][index] /= factor }
    for other in basis.indices where other != row && tableau[other][column] != 0 {
      let factor = tableau[other][column]
      for index in tableau[row].indices { tableau[other][index] -= factor * tableau[row][index] }
    }
    reduce(&costs, by: row, at: column)
    basis[row] = column
  }

  private func reduce(_ costs: inout [Double], by row: Int, at column: Int) {
    let factor = costs[column]
    guard factor != 0 else { return }
    for index in costs.indices { costs[index] -= factor * tableau[row][index] }
  }
}
