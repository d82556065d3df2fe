@testable import Surveys

/// Somebody who has every cell that is shown, and looks for those that are not.
struct Attacker {
  /// The small cells whose number is the same in every spread of people that fits what is shown.
  let found: Set<Int>

  init(_ cells: SmallCells, hiding hidden: Set<Int>? = nil) {
    let hidden = hidden ?? cells.hidden
    let shown = cells.cells.indices.filter { !hidden.contains($0) }
    var search = Search(
      groups: cells.counts.count,
      sums: shown.map { (cells.cells[$0].groups, cells.cells[$0].count(cells.counts)) },
      most: cells.counts.reduce(0, +))
    var possible: [Int: Set<Int>] = [:]
    search.each { counts in
      for cell in cells.small where hidden.contains(cell) {
        possible[cell, default: []].insert(cells.cells[cell].count(counts))
      }
      return possible.values.contains { $0.count < 2 } || possible.isEmpty
    }
    found = Set(possible.filter { $0.value.count == 1 }.keys)
  }

  /// All sums of three properties with two words each: eight groups, 27 cells.
  static let everyTable: [CountCell] = (0..<27).map { number in
    let wanted = [number % 3, number / 3 % 3, number / 9]
    let groups = (0..<8).filter { group in
      zip(wanted, [group % 2, group / 2 % 2, group / 4]).allSatisfy { $0 == 2 || $0 == $1 }
    }
    return CountCell("\(wanted)", groups: groups)
  }

  /// The hidden cells that are known once every group is held between the bounds that each shown sum leaves it.
  static func narrowed(_ cells: SmallCells) -> Set<Int> {
    let shown = cells.cells.indices.filter { !cells.hidden.contains($0) }
      .map { (cells.cells[$0].groups, cells.cells[$0].count(cells.counts)) }
    var low = cells.counts.map { _ in 0 }
    var high = cells.counts.map { _ in cells.counts.reduce(0, +) }
    var isMoving = true
    while isMoving {
      isMoving = false
      for (groups, sum) in shown {
        for group in groups {
          let others = groups.filter { $0 != group }
          let most = min(high[group], sum - others.reduce(0) { $0 + low[$1] })
          let least = max(low[group], sum - others.reduce(0) { $0 + high[$1] })
          if most < high[group] || least > low[group] { isMoving = true }
          (high[group], low[group]) = (most, least)
        }
      }
    }
    return cells.hidden.filter { cell in cells.cells[cell].groups.allSatisfy { low[$0] == high[$0] } }
  }

  /// Every spread of people over the groups that fits the sums.
  private struct Search {
    let groups: Int
    let sums: [([Int], Int)]
    let most: Int
    private var counts: [Int] = []

    init(groups: Int, sums: [([Int], Int)], most: Int) {
      (self.groups, self.sums, self.most) = (groups, sums, most)
    }

    /// Calls `body` with each, until it says that nothing more is to be learnt.
    mutating func each(_ body: ([Int]) -> Bool) { _ = step(body) }

    private mutating func step(_ body: ([Int]) -> Bool) -> Bool {
      if counts.count == groups { return body(counts) }
      for count in 0...most {
        counts.append(count)
        let goesOn = fits ? step(body) : true
        counts.removeLast()
        if !goesOn { return false }
      }
      return true
    }

    private var fits: Bool {
      sums.allSatisfy { groups, sum in
        let known = groups.filter { $0 < counts.count }
        let part = known.reduce(0) { $0 + counts[$1] }
        return known.count == groups.count ? part == sum : part <= sum
      }
    }
  }
}
