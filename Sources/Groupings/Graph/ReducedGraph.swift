/// A graph in which some units go together as one, and some are left out: what a search is to find maps of where somebody has
/// decided a part of them.
package struct ReducedGraph: Sendable {
  package let graph: GroupGraph
  /// The units of the whole graph that each unit of this one stands for, in order.
  package let members: [[Int]]
  private let whole: GroupGraph

  /// - Parameters:
  ///   - together: units that belong to one region. Groups that share a unit are one group.
  ///   - alone: units that no region takes in. One that also goes together with others stays with them.
  package init(of whole: GroupGraph, together: [[Int]] = [], alone: Set<Int> = []) {
    var head = Array(0..<whole.count)
    for group in together {
      guard let first = group.first else { continue }
      let heads = Set(group.map { head[$0] })
      for unit in head.indices where heads.contains(head[unit]) { head[unit] = head[first] }
    }
    let joined = Set(together.flatMap(\.self))
    var places: [Int: Int] = [:]
    var members: [[Int]] = []
    for unit in 0..<whole.count where joined.contains(unit) || !alone.contains(unit) {
      if let place = places[head[unit]] {
        members[place].append(unit)
      } else {
        places[head[unit]] = members.count
        members.append([unit])
      }
    }
    var place = [Int](repeating: -1, count: whole.count)
    for (number, units) in members.enumerated() { for unit in units { place[unit] = number } }
    self.members = members
    self.whole = whole
    graph = GroupGraph(
      populations: members.map { $0.reduce(0) { $0 + whole.populations[$1] } },
      attributes: whole.attributeCount == 0 ? [] : members.map { Self.middle(of: $0, whole) },
      edges: members.indices.flatMap { number in
        members[number].flatMap { unit in
          whole.neighbours(of: unit).map { place[Int($0)] }.filter { $0 > number }.map { (number, $0) }
        }
      })
  }

  /// The means of the attributes of some units.
  private static func middle(of units: [Int], _ graph: GroupGraph) -> [Double] {
    (0..<graph.attributeCount).map { index in
      units.reduce(0) { $0 + graph.attributes[$1 * graph.attributeCount + index] } / Double(units.count)
    }
  }

  /// A map of this graph as one of the whole: each unit that was left out is a region of its own.
  package func expanded(_ map: RegionMap) -> RegionMap {
    var names = (0..<whole.count).map { -1 - $0 }
    for (number, units) in members.enumerated() { for unit in units { names[unit] = map.labels[number] } }
    return RegionMap(names)
  }

  /// A map of the whole as one of this graph; nil where units that go together stand apart in it, or one that was left out does
  /// not stand alone.
  package func contracted(_ map: RegionMap) -> RegionMap? {
    let regions = map.regions
    let present = Set(members.flatMap(\.self))
    guard members.allSatisfy({ Set($0.map { map.labels[$0] }).count == 1 }),
      (0..<whole.count).allSatisfy({ present.contains($0) || regions[map.labels[$0]].count == 1 })
    else { return nil }
    return RegionMap(members.compactMap(\.first).map { map.labels[$0] })
  }
}
