/// What follows from the cells that are shown for any other sum of groups: the least and the most that it can be, given that
/// no group has fewer than nobody.
struct ShownCells {
  struct Bounds {
    let low: Double
    /// Infinite where nothing that is shown sets a bound.
    let high: Double
    /// The cells that set them, by number.
    let binding: Set<Int>
  }

  private var program: LinearProgram
  /// The cell of each row.
  private let cellOf: [Int]
  /// The column of each group. Groups that lie in the same shown cells share none, for a hidden cell may part them.
  private let columns: Int

  init(_ cells: [CountCell], _ counts: [Int], hiding hidden: Set<Int>) {
    cellOf = cells.indices.filter { !hidden.contains($0) }
    columns = counts.count
    program = LinearProgram(
      rows: cellOf.map { cells[$0].groups }, columns: counts.count,
      sums: cellOf.map { Double(cells[$0].count(counts)) })
  }

  mutating func bounds(of groups: [Int]) -> Bounds {
    var objective = Array(repeating: 0.0, count: columns)
    for group in groups { objective[group] = 1 }
    let high = program.maximum(of: objective)
    let low = program.maximum(of: objective.map { -$0 })
    return Bounds(
      low: -low.value, high: high.value, binding: Set((high.binding + low.binding).map { cellOf[$0] }))
  }
}
