/// Weights of units, by which nobody can make more regions than the weights add up to: every connected group that reaches the
/// threshold weighs one or more. Counted in millionths, so that whoever checks them comes to the same.
package struct WeightedUnits: Hashable, Sendable {
  /// What a region weighs at least.
  package static let whole = 1_000_000

  package let threshold: Int
  package let weights: [Int]

  package init(threshold: Int, weights: [Int]) {
    self.threshold = threshold
    self.weights = weights
  }

  /// No map has more regions: units that reach the threshold alone weigh one each, and a group without any of them lies in one of
  /// the pieces that the others fall into, so that each piece counts for itself.
  package func mostRegions(on graph: GroupGraph) -> Int {
    let rest = SmallUnits(of: graph, below: threshold)
    return (graph.count - rest.units.count)
      + rest.graph.components.reduce(0) { sum, piece in
        sum + piece.reduce(0) { $0 + weights[rest.units[$1]] } / Self.whole
      }
  }
}

/// The units that do not reach a threshold alone, and who of them borders whom.
struct SmallUnits {
  let units: [Int]
  let graph: GroupGraph
  /// Which piece each lies in.
  let piece: [Int]

  init(of whole: GroupGraph, below threshold: Int) {
    units = (0..<whole.count).filter { whole.populations[$0] < threshold }
    let numbers = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($0.element, $0.offset) })
    graph = GroupGraph(
      populations: units.map { whole.populations[$0] },
      edges: units.enumerated().flatMap { number, unit in
        whole.neighbours(of: unit).compactMap { other in numbers[Int(other)].map { (number, $0) } }
      })
    var piece = [Int](repeating: 0, count: units.count)
    for (number, members) in graph.components.enumerated() {
      for member in members { piece[member] = number }
    }
    self.piece = piece
  }
}
