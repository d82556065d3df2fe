/// How many regions a map can have, from both sides: weights that no map beats, and groups that lie side by side.
///
/// The weights are the dual of choosing groups that do not overlap. Groups that weigh too little are looked for and made to
/// weigh enough until there are none (cutting planes); those that were met are then chosen from.
package struct PackingBound: Sendable {
  /// No map has more regions than these say.
  package let weights: WeightedUnits
  /// A map with as many regions as groups were found side by side.
  package let map: RegionMap

  /// Rounds of looking for groups that weigh too little.
  private static let mostRounds = 200
  private static let groupsPerUnit = 60
  private static let stepsPerUnit = 200_000

  /// - Parameter seconds: how long each question to the solver may take.
  /// - Returns: nil where there is no solver, a piece of the graph reaches no threshold, or the groups are too many.
  package init?(of graph: GroupGraph, threshold: Int, seconds: Double) {
    guard ExactRegions.canSolve, graph.hopeless(threshold: threshold).isEmpty else { return nil }
    let small = SmallUnits(of: graph, below: threshold)
    var pool: Set<[Int]> = []
    var weights = small.graph.populations.map { $0 * 9 / 10 * WeightedUnits.whole / threshold }
    var isProven = false
    for _ in 0..<Self.mostRounds {
      let light = LightGroups(
        small, weights: weights, threshold: threshold, perUnit: Self.groupsPerUnit,
        mostSteps: Self.stepsPerUnit)
      if light.groups.isEmpty {
        isProven = light.isComplete
        break
      }
      pool.formUnion(light.groups)
      guard let next = Self.leastWeights(small, pool, seconds: seconds) else { return nil }
      weights = next
    }
    guard isProven else { return nil }
    var all = [Int](repeating: WeightedUnits.whole, count: graph.count)
    for (number, unit) in small.units.enumerated() { all[unit] = weights[number] }
    self.weights = WeightedUnits(threshold: threshold, weights: all)
    let chosen = Self.sideBySide(small, pool, seconds: seconds)
    map = Self.map(of: graph, small, chosen)
  }

  private static func inOrder(_ pool: Set<[Int]>) -> [[Int]] {
    pool.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The weights that add up to least, where each group weighs one. Rounded up, so that it still does.
  private static func leastWeights(_ small: SmallUnits, _ pool: Set<[Int]>, seconds: Double) -> [Int]? {
    var rows = [[Int32]](repeating: [], count: small.units.count)
    let groups = inOrder(pool)
    for (number, group) in groups.enumerated() {
      for unit in group { rows[unit].append(Int32(number)) }
    }
    var choice = ColumnChoice(
      starts: [0], rows: [], values: [], costs: rows.map { _ in 1 }, lower: groups.map { _ in 1 },
      upper: groups.map { Double($0.count) })
    for row in rows {
      choice.rows += row
      choice.starts.append(Int32(choice.rows.count))
    }
    choice.values = choice.rows.map { _ in 1 }
    return choice.relaxed(seconds: seconds)?.map {
      min(WeightedUnits.whole, Int((max($0, 0) * Double(WeightedUnits.whole)).rounded(.up)) + 1)
    }
  }

  /// As many of the groups as can lie side by side.
  private static func sideBySide(_ small: SmallUnits, _ pool: Set<[Int]>, seconds: Double) -> [[Int]] {
    let groups = inOrder(pool)
    guard !groups.isEmpty else { return [] }
    var choice = ColumnChoice(
      starts: [0], rows: [], values: [], costs: groups.map { _ in -1 }, lower: small.units.map { _ in 0 },
      upper: small.units.map { _ in 1 })
    for group in groups {
      choice.rows += group.map { Int32($0) }
      choice.starts.append(Int32(choice.rows.count))
    }
    choice.values = choice.rows.map { _ in 1 }
    guard case .chosen(let chosen, _, _) = choice.solved(seconds: seconds) else { return [] }
    return chosen.map { groups[$0] }
  }

  /// Those groups, the units that need no other, and what is left joined to what it borders.
  private static func map(of graph: GroupGraph, _ small: SmallUnits, _ groups: [[Int]]) -> RegionMap {
    var names = [Int](repeating: -1, count: graph.count)
    let isSmall = Set(small.units)
    for unit in 0..<graph.count where !isSmall.contains(unit) { names[unit] = unit }
    for group in groups {
      for unit in group { names[small.units[unit]] = small.units[group[0]] }
    }
    // A piece in which nothing was chosen is one region: it reaches the threshold.
    for piece in graph.components where piece.allSatisfy({ names[$0] < 0 }) { names[piece[0]] = piece[0] }
    var edge = (0..<graph.count).filter { names[$0] >= 0 }
    var next = 0
    while next < edge.count {
      for neighbour in graph.neighbours(of: edge[next]) where names[Int(neighbour)] < 0 {
        names[Int(neighbour)] = names[edge[next]]
        edge.append(Int(neighbour))
      }
      next += 1
    }
    return RegionMap(names)
  }
}
