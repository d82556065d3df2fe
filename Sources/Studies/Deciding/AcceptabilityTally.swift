/// Counts of ranks over some draws; tallies of several shards can be added.
package struct AcceptabilityTally: Hashable, Sendable {
  package private(set) var total = 0
  /// By alternative, then rank.
  package private(set) var ranks: [[Double]]
  /// By the alternative that is worth more, then the other; as good as it counts half.
  package private(set) var wins: [[Double]]
  /// By alternative, then another: how often they are as good as each other.
  package private(set) var ties: [[Double]]
  /// Sums of the weights under which an alternative is first, or as good as the first.
  package private(set) var firstWeights: [[Double]]

  /// Scores no further apart than this are as good as each other: a hundredth of the way from worst to best.
  package static let tolerance = 0.01
  /// What rounding makes of scores that lie exactly so far apart.
  private static let rounding = 1e-12

  init(alternatives: Int, criteria: Int) {
    let square = Array(repeating: Array(repeating: 0.0, count: alternatives), count: alternatives)
    ranks = square
    wins = square
    ties = square
    firstWeights = Array(repeating: Array(repeating: 0, count: criteria), count: alternatives)
  }

  /// Counts one draw. An alternative takes the rank after all that are better than it by more than the tolerance, so that
  /// several may share one, and one that looks like another takes nothing away from it.
  mutating func count(_ scores: [Double], under weights: Weights) {
    total += 1
    for one in scores.indices {
      var better = 0
      for other in scores.indices where other != one {
        let difference = scores[one] - scores[other]
        if abs(difference) <= Self.tolerance + Self.rounding {
          wins[one][other] += 0.5
          ties[one][other] += 1
        } else if difference > 0 {
          wins[one][other] += 1
        } else {
          better += 1
        }
      }
      ranks[one][better] += 1
      guard better == 0 else { continue }
      for index in weights.shares.indices { firstWeights[one][index] += weights.shares[index] }
    }
  }

  /// Adds the draws of another shard of the same table.
  package mutating func add(_ other: AcceptabilityTally) {
    total += other.total
    add(other.ranks, to: \.ranks)
    add(other.wins, to: \.wins)
    add(other.ties, to: \.ties)
    add(other.firstWeights, to: \.firstWeights)
  }

  private mutating func add(
    _ other: [[Double]], to path: WritableKeyPath<AcceptabilityTally, [[Double]]>
  ) {
    self[keyPath: path] = zip(self[keyPath: path], other).map { zip($0, $1).map { $0 + $1 } }
  }
}
