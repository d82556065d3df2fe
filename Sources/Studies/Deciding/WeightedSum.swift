extension DecisionTable {
  /// What every alternative is worth on every criterion in one draw, by alternative, then criterion.
  package func values(draw: Int) -> [[Double]] {
    alternatives.indices.map { alternative in
      criteria.indices.map { value(figure(alternative, $0, draw: draw), $0) }
    }
  }

  /// Mean values over all draws, by alternative, then criterion.
  package var meanValues: [[Double]] {
    alternatives.indices.map { alternative in
      criteria.indices.map { criterion in
        var sum = 0.0
        for draw in 0..<draws { sum += value(figure(alternative, criterion, draw: draw), criterion) }
        return sum / Double(draws)
      }
    }
  }

  /// Σ w·v for each alternative, 0…1, of the mean values.
  package func weightedSums(_ weights: Weights) -> [Double] {
    meanValues.map { weights.sum($0) }
  }

  /// The alternative with the highest weighted sum, by position; the first of several that are equal.
  package func best(_ weights: Weights) -> Int {
    bestFirst(weightedSums(weights))[0]
  }
}

/// Positions of scores, the highest first; equal ones in their own order.
package func bestFirst(_ scores: [Double]) -> [Int] {
  scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
}
