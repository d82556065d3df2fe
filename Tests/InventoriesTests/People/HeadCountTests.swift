import Kernels
import Testing

@testable import Inventories

/// Small groups that nobody sees or works out who may not.
@Suite struct HeadCountTests {
  @Test func aSmallGroupIsHiddenAndCannotBeTakenFromTheTotals() {
    let counts = HeadCounts([[3, 20], [30, 40]])
    #expect(counts.cells[0][0] == .hidden)
    // The others of its row and column would give it away.
    #expect(counts.cells[0][1] == .hidden && counts.cells[1][0] == .hidden)
    #expect(counts.cells[1][1] == .hidden && counts.cells[2][2] == .count(93))
  }

  @Test func whoeverMaySeesAll() {
    #expect(
      HeadCounts([[3, 20]], maySeeSmall: true).cells == [
        [.count(3), .count(20), .count(23)], [.count(3), .count(20), .count(23)],
      ])
  }

  @Test func largeGroupsStayAndUnknownOnesAreNoZero() {
    #expect(
      HeadCounts([[5, nil]]).cells == [[.count(5), .unknown, .count(5)], [.count(5), .unknown, .count(5)]])
    #expect(HeadCounts([[0, 7]]).cells[0][0] == .count(0))
    #expect(HeadCounts([]).cells == [[.unknown]])
  }

  @Test func inATableOfOneRowTheTotalsGoToo() {
    let counts = HeadCounts([[3, 20]])
    #expect(counts.cells[0][0] == .hidden && counts.cells[1][0] == .hidden)
  }

  /// Every table that has the same shown numbers is tried: of each hidden small group at least two numbers must be possible.
  @Test func noSmallGroupCanBeWorkedOut() throws {
    for draw in 0..<300 {
      var random = RandomStream(seed: 8, stream: 1, draw: UInt64(draw))
      let (rows, columns) = (1 + Int(random.uniform() * 3), 1 + Int(random.uniform() * 3))
      let table = (0..<rows).map { _ in
        (0..<columns).map { _ in Int(random.uniform() * (random.uniform() < 0.5 ? 6 : 9)) }
      }
      let cells = HeadCounts(table.map { $0.map(Optional.some) }).cells
      for (row, line) in table.enumerated() {
        for (column, count) in line.enumerated() where (1..<HeadCounts.smallest).contains(count) {
          #expect(cells[row][column] == .hidden)
          let other = Attack(table, cells).canBeAnother(row, column)
          #expect(other, "\(table) \(cells)")
        }
      }
    }
  }
}

/// Somebody who tries all numbers that the hidden ones could be, each at least one.
private struct Attack {
  let table: [[Int]]
  let cells: [[HeadCounts.Cell]]
  private let most: Int

  init(_ table: [[Int]], _ cells: [[HeadCounts.Cell]]) {
    (self.table, self.cells) = (table, cells)
    most = (table.flatMap(\.self).max() ?? 0) + 2
  }

  /// A table near the true one is enough: one number up or down, mended by others.
  func canBeAnother(_ row: Int, _ column: Int) -> Bool {
    [1, -1].contains { step in
      var tried = table
      tried[row][column] += step
      return tried[row][column] >= 1 && mended(&tried, 0, (row, column))
    }
  }

  private func mended(_ tried: inout [[Int]], _ place: Int, _ fixed: (Int, Int)) -> Bool {
    let (rows, columns) = (table.count, table.first?.count ?? 0)
    guard place < rows * columns else { return isSeen(tried) }
    let (row, column) = (place / columns, place % columns)
    if (row, column) == fixed || cells[row][column] != .hidden { return mended(&tried, place + 1, fixed) }
    for value in max(1, table[row][column] - 1)...(table[row][column] + 1) {
      tried[row][column] = value
      if mended(&tried, place + 1, fixed) { return true }
    }
    tried[row][column] = table[row][column]
    return false
  }

  /// Whether all totals that are shown come out, and those that are hidden are of somebody.
  private func isSeen(_ tried: [[Int]]) -> Bool {
    let (rows, columns) = (table.count, table.first?.count ?? 0)
    func holds(_ cell: HeadCounts.Cell, _ total: Int) -> Bool {
      if case .count(let count) = cell { return count == total }
      return total >= 1
    }
    return (0..<rows).allSatisfy { holds(cells[$0][columns], tried[$0].reduce(0, +)) }
      && (0..<columns).allSatisfy { column in
        holds(cells[rows][column], tried.reduce(0) { $0 + $1[column] })
      } && holds(cells[rows][columns], tried.joined().reduce(0, +))
  }
}
