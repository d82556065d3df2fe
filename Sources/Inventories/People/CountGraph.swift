/// A table with totals as a circulation: the total of a row flows into the row, from there into columns, from these into the
/// totals of columns, and back. Every way in which hidden numbers could be others is a cycle of hidden edges.
struct CountGraph {
  private struct Edge {
    let from: Int
    let to: Int
    let value: Int
    let isTotal: Bool
    var isHidden = false
  }

  private let rows: Int
  private let columns: Int
  private var edges: [Edge] = []
  private var places: [[Int]: Int] = [:]

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
  }

  private var nodes: Int { rows + columns + 2 }
  private var columnTotals: Int { rows + columns }
  private var rowTotals: Int { rows + columns + 1 }

  mutating func add(_ count: Int, row: Int, column: Int) {
    places[[row, column]] = edges.count
    edges.append(Edge(from: row, to: rows + column, value: count, isTotal: false))
  }

  mutating func addTotals() {
    let inside = edges
    for row in 0..<rows {
      let own = inside.filter { $0.from == row }
      guard !own.isEmpty else { continue }
      addTotal(own.reduce(0) { $0 + $1.value }, from: rowTotals, to: row, at: [row, columns])
    }
    for column in 0..<columns {
      let own = inside.filter { $0.to == rows + column }
      guard !own.isEmpty else { continue }
      addTotal(own.reduce(0) { $0 + $1.value }, from: rows + column, to: columnTotals, at: [rows, column])
    }
    guard !inside.isEmpty else { return }
    addTotal(
      inside.reduce(0) { $0 + $1.value }, from: columnTotals, to: rowTotals, at: [rows, columns])
  }

  private mutating func addTotal(_ value: Int, from: Int, to: Int, at place: [Int]) {
    places[place] = edges.count
    edges.append(Edge(from: from, to: to, value: value, isTotal: true))
  }

  func cell(_ row: Int, _ column: Int) -> HeadCounts.Cell {
    guard let edge = places[[row, column]] else { return .unknown }
    return edges[edge].isHidden ? .hidden : .count(edges[edge].value)
  }

  /// Totals are small groups too.
  mutating func hideSmall(below smallest: Int) {
    let small = edges.indices.filter { (1..<smallest).contains(edges[$0].value) }
    for edge in small { edges[edge].isHidden = true }
    // The cheapest cycle through each leaves it open what it is; hidden ones are free, whole totals dear.
    for edge in small { for hidden in cheapestCycle(through: edge) { edges[hidden].isHidden = true } }
  }

  /// The edges that have to be hidden so that this one could be one more.
  private func cheapestCycle(through edge: Int) -> [Int] {
    let (start, goal) = (edges[edge].to, edges[edge].from)
    var costs = [Int](repeating: .max, count: nodes)
    var arrival = [Int?](repeating: nil, count: nodes)
    var isDone = [Bool](repeating: false, count: nodes)
    costs[start] = 0
    while let node = costs.indices.filter({ !isDone[$0] && costs[$0] < .max }).min(by: {
      costs[$0] < costs[$1]
    }),
      node != goal
    {
      isDone[node] = true
      for (number, other) in edges.enumerated() where number != edge && other.value > 0 {
        let next: Int
        if other.from == node {
          next = other.to
        } else if other.to == node, other.value > 1 {
          // One less, and still somebody in it.
          next = other.from
        } else {
          continue
        }
        let cost = costs[node] + self.cost(other)
        if cost < costs[next] { (costs[next], arrival[next]) = (cost, number) }
      }
    }
    return path(from: start, to: goal, arrival)
  }

  private func cost(_ edge: Edge) -> Int {
    edge.isHidden ? 0 : 1 + edge.value + (edge.isTotal ? 1_000_000 : 0)
  }

  private func path(from start: Int, to goal: Int, _ arrival: [Int?]) -> [Int] {
    var (node, found): (Int, [Int]) = (goal, [])
    while node != start, let edge = arrival[node], found.count < nodes {
      found.append(edge)
      node = edges[edge].from == node ? edges[edge].to : edges[edge].from
    }
    return found
  }
}
