/// Which group of one grouping is which of another: the pairing by which most participants stay in theirs.
struct GroupMatching {
  private let matched: [Int]

  init(from one: [Int], to other: [Int], number: Int) {
    var shared = [[Int]](repeating: [Int](repeating: 0, count: number), count: number)
    for (here, there) in zip(one, other) { shared[here][there] += 1 }
    var (best, most): ([Int], Int) = (Array(0..<number), -1)
    for order in Self.orders(of: Array(0..<number)) {
      let sum = order.enumerated().reduce(0) { $0 + shared[$1.offset][$1.element] }
      if sum > most { (best, most) = (order, sum) }
    }
    matched = best
  }

  func group(of group: Int) -> Int { matched[group] }

  /// At most 120, for five groups.
  private static func orders(of rest: [Int]) -> [[Int]] {
    guard rest.count > 1 else { return [rest] }
    return rest.flatMap { first in orders(of: rest.filter { $0 != first }).map { [first] + $0 } }
  }
}
