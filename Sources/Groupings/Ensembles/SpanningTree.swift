/// A spanning tree of some units drawn from all that there are, each as likely as the other (Wilson 1996): walks from each
/// unit to the tree, their loops left out.
struct SpanningTree {
  private let graph: GroupGraph
  /// Of each unit of the tree the next on the way to its root.
  private(set) var parent: [Int32]
  /// The units, each after its parent.
  private(set) var order: [Int32] = []
  private var onTree: [Int32]
  private var stamp: Int32 = 0
  private var path: [Int32] = []

  init(_ graph: GroupGraph) {
    self.graph = graph
    parent = [Int32](repeating: -1, count: graph.count)
    onTree = [Int32](repeating: 0, count: graph.count)
  }

  /// - Parameters:
  ///   - units: those of two regions that border each other.
  ///   - region: of each unit.
  mutating func draw(_ units: [Int32], in region: [Int32], _ a: Int32, _ b: Int32, _ chance: inout Chance) {
    stamp &+= 1
    order.removeAll(keepingCapacity: true)
    let root = units[chance.below(units.count)]
    parent[Int(root)] = -1
    onTree[Int(root)] = stamp
    order.append(root)
    for unit in units where onTree[Int(unit)] != stamp {
      var walker = unit
      while onTree[Int(walker)] != stamp {
        let next = step(from: Int(walker), in: region, a, b, &chance)
        parent[Int(walker)] = next
        walker = next
      }
      path.removeAll(keepingCapacity: true)
      walker = unit
      while onTree[Int(walker)] != stamp {
        path.append(walker)
        onTree[Int(walker)] = stamp
        walker = parent[Int(walker)]
      }
      for place in stride(from: path.count - 1, through: 0, by: -1) { order.append(path[place]) }
    }
  }

  /// A neighbour in one of the two regions; there is one, for both hang together.
  private func step(
    from unit: Int, in region: [Int32], _ a: Int32, _ b: Int32, _ chance: inout Chance
  ) -> Int32 {
    let begin = Int(graph.offsets[unit])
    let degree = Int(graph.offsets[unit + 1]) - begin
    while true {
      let neighbour = graph.neighbours[begin + chance.below(degree)]
      let home = region[Int(neighbour)]
      if home == a || home == b { return neighbour }
    }
  }
}
