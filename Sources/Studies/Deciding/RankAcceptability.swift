/// How often each alternative takes each rank when weights and outcomes are uncertain
/// (stochastic multicriteria acceptability analysis, SMAA-2, Lahdelma and Salminen 2001).
package struct RankAcceptability: Hashable, Sendable {
  package let alternatives: [String]
  /// Share of the draws in which an alternative takes a rank, by alternative, then rank from the first. Alternatives that
  /// are as good as each other take the same rank: the first share says how often one is best, or as good as the best.
  /// The shares of an alternative add up to 1, those of a rank to 1 or more.
  package let ranks: [[Double]]
  /// Share of the draws in which an alternative is worth more than another, as good ones half, by the one,
  /// then the other.
  package let wins: [[Double]]
  /// Alternatives by position that are as good as each other in every draw, in groups; each stands in one.
  package let alike: [[Int]]
  /// The mean of the weights that put an alternative first: what one must find important to choose it.
  /// Nil for one that is never first.
  package let centralWeights: [Weights?]
  /// Share of the outcomes in which an alternative is first under its own central weights. Nil for one
  /// that is never first.
  package let confidence: [Double?]
}

extension DecisionTable {
  /// Draws are tallied in chunks of this size that are added in order, so that sums are the same however
  /// many threads take part.
  package static let chunk = 256

  /// - Parameters:
  ///   - draws: how many pairs of weights and outcomes are drawn; outcomes are taken in turn, and each is
  ///     taken at least once.
  ///   - seed: of the weights.
  ///   - isWanted: asked before each chunk; once it says no, the result means nothing.
  package func acceptability(
    _ belief: WeightBelief, draws: Int, seed: UInt64, isWanted: () -> Bool = { true }
  ) -> RankAcceptability {
    let total = max(draws, self.draws, 1)
    var tally = AcceptabilityTally(alternatives: alternatives.count, criteria: criteria.count)
    for start in stride(from: 0, to: total, by: Self.chunk) {
      guard isWanted() else { break }
      tally.add(self.tally(belief, draws: start..<min(start + Self.chunk, total), seed: seed))
    }
    return acceptability(tally)
  }

  /// The tally of some of the draws; tallies of whole chunks added in order give ``acceptability(_:)``.
  package func tally(_ belief: WeightBelief, draws: Range<Int>, seed: UInt64) -> AcceptabilityTally {
    var tally = AcceptabilityTally(alternatives: alternatives.count, criteria: criteria.count)
    for draw in draws {
      let weights = belief.draw(draw, of: criteria.count, seed: seed)
      tally.count(scores(weights, draw: draw % self.draws), under: weights)
    }
    return tally
  }

  /// What all draws together say.
  package func acceptability(_ tally: AcceptabilityTally) -> RankAcceptability {
    let total = Double(max(tally.total, 1))
    let central = tally.firstWeights.indices.map { alternative -> Weights? in
      let first = tally.ranks[alternative][0]
      return first > 0 ? Weights(shares: tally.firstWeights[alternative].map { $0 / first }) : nil
    }
    return RankAcceptability(
      alternatives: alternatives, ranks: tally.ranks.map { $0.map { $0 / total } },
      wins: tally.wins.map { $0.map { $0 / total } }, alike: alike(tally), centralWeights: central,
      confidence: zip(central.indices, central).map { alternative, weights in
        weights.map { confidence(alternative, $0) }
      })
  }

  private func alike(_ tally: AcceptabilityTally) -> [[Int]] {
    alternatives.indices.reduce(into: []) { groups, alternative in
      let place = groups.firstIndex { group in
        group.allSatisfy { tally.ties[alternative][$0] == Double(tally.total) }
      }
      if let place { groups[place].append(alternative) } else { groups.append([alternative]) }
    }
  }

  private func confidence(_ alternative: Int, _ weights: Weights) -> Double {
    var first = 0.0
    for draw in 0..<draws {
      var tally = AcceptabilityTally(alternatives: alternatives.count, criteria: 0)
      tally.count(scores(weights, draw: draw), under: Weights(shares: []))
      first += tally.ranks[alternative][0]
    }
    return first / Double(draws)
  }

  private func scores(_ weights: Weights, draw: Int) -> [Double] {
    alternatives.indices.map { alternative in
      var sum = 0.0
      for criterion in criteria.indices {
        sum += weights.shares[criterion] * value(figure(alternative, criterion, draw: draw), criterion)
      }
      return sum
    }
  }
}
