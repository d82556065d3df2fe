/// How many people each municipality has for what, with totals, as somebody may see it who may not see small groups.
///
/// Groups below `smallest` are hidden, and with them as many others or totals as it takes that nobody can work one out from
/// what is left, even by knowing that a hidden group has somebody in it.
package struct HeadCounts: Sendable {
  package static let smallest = 5

  package enum Cell: Hashable, Sendable {
    case count(Int)
    case hidden
    /// Nobody has said, or there is no such group.
    case unknown
  }

  /// By row and column; the last of each is the total, of what is known.
  package let cells: [[Cell]]

  /// - Parameters:
  ///   - counts: rows of as many columns each; nil where nobody has said.
  ///   - maySeeSmall: whether the reader may see all groups.
  package init(_ counts: [[Int?]], maySeeSmall: Bool = false) {
    let columns = counts.first?.count ?? 0
    var graph = CountGraph(rows: counts.count, columns: columns)
    for (row, line) in counts.enumerated() {
      for (column, count) in line.enumerated() {
        if let count { graph.add(count, row: row, column: column) }
      }
    }
    graph.addTotals()
    if !maySeeSmall { graph.hideSmall(below: Self.smallest) }
    cells = (0...counts.count).map { row in (0...columns).map { graph.cell(row, $0) } }
  }
}
