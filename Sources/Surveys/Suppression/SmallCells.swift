package import Basics

/// Which of many cells are shown, so that nobody who has all of them can tell one that stands for a few people.
///
/// A cell of fewer than `fewest` people is hidden. What is shown may give it away all the same, by sums and differences and
/// because no number of people is below zero. So the bounds are worked out that all shown cells together leave for each
/// hidden one; where they are too near each other, the smallest of the cells that set them is hidden too.
package struct SmallCells: Sendable {
  package let cells: [CountCell]
  package let counts: [Int]
  package let fewest: Int
  /// By number of the cell: those of few people.
  package let small: Set<Int>
  /// By number of the cell: those that are hidden so that the small ones cannot be worked out.
  package let complementary: Set<Int>
  /// Small cells that what is out already gives away; nothing that is hidden now can mend it.
  package let exposed: Set<Int>

  package var hidden: Set<Int> { small.union(complementary) }

  /// - Parameters:
  ///   - counts: of each of the finest groups.
  ///   - fewest: how many people a shown cell has at least, unless it has none.
  /// - Throws: `cells-too-many` where cells × groups would take too long, `cells-group-unknown`.
  package init(
    _ cells: [CountCell], counts: [Int], fewest: Int = 5, mostWork: Int = 200_000
  ) throws(Diagnostic) {
    let work = cells.count * max(1, Set(cells.flatMap(\.groups)).count)
    guard work <= mostWork else {
      throw Diagnostic(
        "cells-too-many", .badInput, ["work": String(work), "most": String(mostWork)])
    }
    if let stranger = cells.first(where: { !$0.groups.allSatisfy(counts.indices.contains) }) {
      throw Diagnostic(
        "cells-group-unknown", .badInput, at: .init(field: stranger.name), ["cell": stranger.name])
    }
    let numbers = cells.map { $0.count(counts) }
    let small = Set(cells.indices.filter { (1..<fewest).contains(numbers[$0]) })
    var (hidden, exposed) = (small.filter { !cells[$0].isOut }, small.filter { cells[$0].isOut })
    var open = hidden.sorted()
    var shown = ShownCells(cells, counts, hiding: hidden)
    while let target = open.first {
      let bounds = shown.bounds(of: cells[target].groups)
      if bounds.high - bounds.low >= Double(fewest - 1) - 1e-6 {
        open.removeFirst()
        continue
      }
      let removable = bounds.binding.filter { !cells[$0].isOut }
      guard let next = removable.min(by: { Self.order($0, numbers) < Self.order($1, numbers) }) else {
        exposed.insert(target)
        open.removeFirst()
        continue
      }
      hidden.insert(next)
      shown = ShownCells(cells, counts, hiding: hidden)
    }
    (self.cells, self.counts, self.fewest) = (cells, counts, fewest)
    (self.small, complementary, self.exposed) = (small, hidden.subtracting(small), exposed)
  }

  /// The smallest first; a cell of nobody last, for hiding it hides nothing of anybody.
  private static func order(_ cell: Int, _ numbers: [Int]) -> (Int, Int, Int) {
    (numbers[cell] == 0 ? 1 : 0, numbers[cell], cell)
  }
}
