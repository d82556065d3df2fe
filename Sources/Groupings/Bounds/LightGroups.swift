/// Groups that reach a threshold and weigh less than one: what speaks against weights as a bound.
struct LightGroups {
  /// As numbers of small units, each with the last unit that made it reach the threshold.
  private(set) var groups: [[Int]] = []
  /// Whether all were looked for: where it is true and none was found, there is none.
  private(set) var isComplete = true

  /// - Parameters:
  ///   - weights: of small units, in millionths.
  ///   - perUnit: how many are looked for from each least unit.
  ///   - mostSteps: how many groups are looked at from each.
  init(_ small: SmallUnits, weights: [Int], threshold: Int, perUnit: Int, mostSteps: Int) {
    let graph = small.graph
    // What a resident weighs at least in each piece: what is still to come to a group weighs no less.
    var least = [Double](repeating: .infinity, count: (small.piece.max() ?? -1) + 1)
    for unit in 0..<graph.count where graph.populations[unit] > 0 {
      let share = Double(weights[unit]) / Double(graph.populations[unit])
      least[small.piece[unit]] = min(least[small.piece[unit]], share)
    }
    let most = small.graph.components.map(\.count).max() ?? 1
    var walk = GroupWalk(graph, most: most)
    for root in 0..<graph.count {
      var (found, steps) = (0, 0)
      let share = least[small.piece[root]]
      walk.visit(from: root) { units, population in
        steps += 1
        guard found < perUnit, steps < mostSteps else {
          isComplete = false
          return false
        }
        let weight = units.reduce(0) { $0 + weights[$1] }
        guard weight < WeightedUnits.whole else { return false }
        guard population < threshold else {
          groups.append(units.sorted())
          found += 1
          return false
        }
        // Half a millionth is left for how fractions are written.
        let coming = share.isFinite ? share * Double(threshold - population) : 0
        return Double(weight) + coming < Double(WeightedUnits.whole) - 0.5
      }
    }
  }
}
