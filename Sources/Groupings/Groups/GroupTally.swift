/// How many connected groups there are of each size, and the residents of all of them together.
package struct GroupTally: Hashable, Sendable {
  /// By size; those below two are none.
  package private(set) var groups: [Int]
  package private(set) var populations: [Int]

  /// Of all sizes.
  package private(set) var total = 0

  init(most: Int) {
    groups = [Int](repeating: 0, count: max(most, 1) + 1)
    populations = groups
  }

  package static func += (sum: inout GroupTally, other: GroupTally) {
    sum.total += other.total
    for size in sum.groups.indices {
      sum.groups[size] += other.groups[size]
      sum.populations[size] &+= other.populations[size]
    }
  }

  mutating func add(size: Int, groups count: Int, population: Int) {
    groups[size] += count
    total += count
    populations[size] &+= population
  }
}
