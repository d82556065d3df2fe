package import Kernels

/// The connected groups of two to `most` units.
package struct ConnectedGroups: Sendable {
  package let graph: GroupGraph
  package let most: Int

  package init(of graph: GroupGraph, most: Int) {
    self.graph = graph
    self.most = most
  }

  /// Roots that one worker takes at a time: enough that handing them out costs nothing.
  private static let portion = 64

  /// How many there are of each size, and their residents. The same for any number of workers.
  ///
  /// - Returns: nil where there are more than `mostGroups`.
  package func tally(mostGroups: Int = .max, workers: Workers = .alone) -> GroupTally? {
    let portions = (graph.count + Self.portion - 1) / Self.portion
    let parts = workers.map(portions) { portion in
      var walk = GroupWalk(graph, most: most)
      var part = GroupTally(most: most)
      let first = portion * Self.portion
      for root in first..<min(first + Self.portion, graph.count) {
        walk.tally(from: root, into: &part, until: mostGroups)
      }
      return part
    }
    let tally = parts.reduce(into: GroupTally(most: most)) { $0 += $1 }
    return tally.total <= mostGroups ? tally : nil
  }

  /// A group and its residents.
  package struct Group: Hashable, Sendable {
    /// In order.
    package let units: [Int]
    package let population: Int
  }

  /// All of them, by their least units.
  ///
  /// - Returns: nil where there are more than `mostGroups`.
  package func all(mostGroups: Int) -> [Group]? {
    var (walk, groups): (GroupWalk, [Group]) = (GroupWalk(graph, most: most), [])
    for root in 0..<graph.count {
      walk.visit(from: root) { units, population in
        if units.count > 1 { groups.append(Group(units: units.sorted(), population: population)) }
        return groups.count <= mostGroups
      }
      if groups.count > mostGroups { return nil }
    }
    return groups
  }

  /// Those that one unit is in.
  ///
  /// - Returns: nil where there are more than `mostGroups`.
  package func around(_ unit: Int, mostGroups: Int) -> [Group]? {
    // A group is met from its least unit: with the unit first of all, those that hold it are those met from there.
    let order = [unit] + (0..<graph.count).filter { $0 != unit }
    var places = [Int](repeating: 0, count: graph.count)
    for (place, number) in order.enumerated() { places[number] = place }
    let turned = GroupGraph(
      populations: order.map { graph.populations[$0] },
      edges: order.flatMap { number in graph.neighbours(of: number).map { (places[number], places[Int($0)]) }
      })
    var (walk, groups): (GroupWalk, [Group]) = (GroupWalk(turned, most: most), [])
    walk.visit(from: 0) { units, population in
      if units.count > 1 {
        groups.append(Group(units: units.map { order[$0] }.sorted(), population: population))
      }
      return groups.count <= mostGroups
    }
    return groups.count <= mostGroups ? groups : nil
  }
}
