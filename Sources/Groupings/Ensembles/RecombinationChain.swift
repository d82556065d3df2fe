/// A walk over maps by recombination (DeFord, Duchin and Solomon 2021): two regions that border each other are put together
/// and taken apart again where a random spanning tree of them can be cut within the bounds.
struct RecombinationChain {
  private let graph: GroupGraph
  private let rules: EnsembleRules
  private(set) var region: [Int32]
  private var units: [[Int32]]
  private var tree: SpanningTree
  private var below: [Int]
  private var inside: [Bool]
  private var chance: Chance

  /// How many trees a step draws before it leaves the map as it is.
  private static let trees = 20

  /// - Parameter map: the first, which holds to the rules.
  init(_ graph: GroupGraph, rules: EnsembleRules, from map: RegionMap, seed: UInt64, chain: Int) {
    self.graph = graph
    self.rules = rules
    region = map.labels.map { Int32($0) }
    units = map.regions.map { $0.map { Int32($0) } }
    tree = SpanningTree(graph)
    below = [Int](repeating: 0, count: graph.count)
    inside = [Bool](repeating: false, count: graph.count)
    chance = Chance(seed: seed, stream: UInt64(chain) | 1 << 32)
  }

  func units(of region: Int) -> [Int32] { units[region] }

  /// One step. The two regions that changed, or nil where the map stayed as it is.
  mutating func step() -> (Int, Int)? {
    guard let (a, b) = neighbours() else { return nil }
    let both = units[a] + units[b]
    for _ in 0..<Self.trees {
      tree.draw(both, in: region, Int32(a), Int32(b), &chance)
      guard let unit = cut() else { continue }
      share(below: unit, a, b)
      return (a, b)
    }
    return nil
  }

  /// Two regions on either side of a border, which is taken by chance.
  private mutating func neighbours() -> (Int, Int)? {
    for _ in 0..<(20 * max(graph.neighbours.count, 1)) {
      let unit = chance.below(graph.count)
      let begin = Int(graph.offsets[unit])
      let degree = Int(graph.offsets[unit + 1]) - begin
      guard degree > 0 else { continue }
      // Every border as likely as the other: units with many are taken for more of them.
      let place = chance.below(Self.mostNeighbours)
      guard place < degree || degree > Self.mostNeighbours else { continue }
      let other = Int(graph.neighbours[begin + (degree > Self.mostNeighbours ? chance.below(degree) : place)])
      if region[unit] != region[other] { return (Int(region[unit]), Int(region[other])) }
    }
    return nil
  }

  private static let mostNeighbours = 12

  /// A unit of the tree below which there is one region and above it the other: one of all, by chance.
  private mutating func cut() -> Int? {
    for unit in tree.order { below[Int(unit)] = rules.weights[Int(unit)] }
    for place in stride(from: tree.order.count - 1, to: 0, by: -1) {
      let unit = Int(tree.order[place])
      below[Int(tree.parent[unit])] += below[unit]
    }
    let whole = below[Int(tree.order[0])]
    var (found, seen): (Int?, Int) = (nil, 0)
    for place in 1..<tree.order.count {
      let unit = Int(tree.order[place])
      guard rules.allow(below[unit]), rules.allow(whole - below[unit]) else { continue }
      seen += 1
      if chance.below(seen) == 0 { found = unit }
    }
    return found
  }

  private mutating func share(below unit: Int, _ a: Int, _ b: Int) {
    units[a].removeAll(keepingCapacity: true)
    units[b].removeAll(keepingCapacity: true)
    for next in tree.order {
      let parent = tree.parent[Int(next)]
      inside[Int(next)] = Int(next) == unit || (parent >= 0 && inside[Int(parent)])
      let home = inside[Int(next)] ? a : b
      region[Int(next)] = Int32(home)
      units[home].append(next)
    }
  }
}
