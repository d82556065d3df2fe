/// Counts of ranks over some draws; tallies of several shards can be added.
package struct AcceptabilityTally: Hashable, Sendable {
  package private(set) var total = 0
  /// By alternative, then rank.
  package private(set) var ranks: [[Double]]
  /// By the alternative that is worth more, then the other.
  package private(set) var wins: [[Double]]
  /// Sums of the weights under which an alternative is first.
  package private(set) var firstWeights: [[Double]]

  /// Scores closer than this are equal: it is more than rounding makes of equal figures.
  static let tolerance = 1e-12

  init(alternatives: Int, criteria: Int) {
    let square = Array(repeating: Array(repeating: 0.0, count: alternatives), count: alternatives)
    ranks = square
    wins = square
    firstWeights = Array(repeating: Array(repeating: 0, count: criteria), count: alternatives)
  }

  /// Counts one draw.
  mutating func count(_ scores: [Double], under weights: Weights) {
    total += 1
    let order = bestFirst(scores)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, scores[order[end - 1]] - scores[order[end]] <= Self.tolerance { end += 1 }
      let share = 1 / Double(end - start)
      for alternative in order[start..<end] {
        for rank in start..<end { ranks[alternative][rank] += share }
        for equal in order[start..<end] where equal != alternative { wins[alternative][equal] += 0.5 }
        for worse in order[end...] { wins[alternative][worse] += 1 }
        if start == 0 {
          for index in weights.shares.indices {
            firstWeights[alternative][index] += share * weights.shares[index]
          }
        }
      }
      start = end
    }
  }

  /// Adds the draws of another shard of the same table.
  package mutating func add(_ other: AcceptabilityTally) {
    total += other.total
    add(other.ranks, to: \.ranks)
    add(other.wins, to: \.wins)
    add(other.firstWeights, to: \.firstWeights)
  }

  private mutating func add(
    _ other: [[Double]], to path: WritableKeyPath<AcceptabilityTally, [[Double]]>
  ) {
    self[keyPath: path] = zip(self[keyPath: path], other).map { zip($0, $1).map { $0 + $1 } }
  }
}
