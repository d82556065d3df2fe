/// Which units belong together, and which do not, because somebody has decided so before anything is searched.
package struct PairRules: Hashable, Sendable {
  /// Units of one region. No unit is in two of these groups.
  package let together: [[Int]]
  /// For each unit that must not be where some others are, those others.
  private let apart: [Int: Set<Int>]

  package static let none = PairRules(joined: [], apart: [:])

  package var isEmpty: Bool { together.isEmpty && apart.isEmpty }
  package var keepsApart: Bool { !apart.isEmpty }

  /// Two units that are to be together and to be apart.
  package struct Contradiction: Error, Hashable, Sendable {
    package let first: Int
    package let second: Int
    /// All that are to be together with both.
    package let group: [Int]
  }

  private init(joined: [[Int]], apart: [Int: Set<Int>]) {
    (together, self.apart) = (joined, apart)
  }

  /// - Parameters:
  ///   - together: groups of units of one region. Those that share a unit are one group.
  ///   - apart: groups of units of which no two are of one region.
  package init(together: [[Int]], apart: [[Int]]) throws(Contradiction) {
    var joined: [Set<Int>] = []
    for group in together {
      let touched = joined.filter { !$0.isDisjoint(with: group) }
      joined.removeAll { !$0.isDisjoint(with: group) }
      joined.append(touched.reduce(into: Set(group)) { $0.formUnion($1) })
    }
    self.together = joined.map { $0.sorted() }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    var others: [Int: Set<Int>] = [:]
    for group in apart.map(Set.init) where group.count > 1 {
      for unit in group { others[unit, default: []].formUnion(group.subtracting([unit])) }
    }
    self.apart = others
    for group in self.together {
      for unit in group {
        guard let other = group.first(where: { others[unit]?.contains($0) ?? false }) else { continue }
        throw Contradiction(first: unit, second: other, group: group)
      }
    }
  }

  /// Whether a region may consist of these units: all of a group that belongs together or none of it, and no two that do not.
  package func allows(_ units: some Collection<Int>) -> Bool {
    for group in together {
      let present = group.count { units.contains($0) }
      if present > 0, present < group.count { return false }
    }
    guard keepsApart else { return true }
    return units.allSatisfy { unit in apart[unit]?.isDisjoint(with: units) ?? true }
  }

  /// Those that a unit must not meet.
  func others(than unit: Int) -> Set<Int> { apart[unit] ?? [] }

  /// The same of a graph in which those that belong together are one unit already. A unit that was left out there meets nobody.
  package func contracted(to reduced: ReducedGraph) -> PairRules {
    var places: [Int: Int] = [:]
    for (place, units) in reduced.members.enumerated() { for unit in units { places[unit] = place } }
    var others: [Int: Set<Int>] = [:]
    for (unit, parted) in apart {
      guard let place = places[unit] else { continue }
      let rest = Set(parted.compactMap { places[$0] })
      if !rest.isEmpty { others[place, default: []].formUnion(rest) }
    }
    return PairRules(joined: [], apart: others)
  }
}
