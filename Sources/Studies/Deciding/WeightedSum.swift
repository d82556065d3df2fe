extension DecisionTable {
  /// What every alternative is worth on every criterion in one draw, by alternative, then criterion.
  package func values(draw: Int) -> [[Double]] {
    alternatives.indices.map { alternative in
      criteria.indices.map { value(figure(alternative, $0, draw: draw), $0) }
    }
  }

  /// What every alternative is worth as expected, by alternative, then criterion.
  package var expectedValues: [[Double]] {
    alternatives.indices.map { alternative in
      criteria.indices.map { value(expected(alternative, $0), $0) }
    }
  }

  /// Σ w·v for each alternative, of what is expected.
  package func weightedSums(_ weights: Weights) -> [Double] {
    expectedValues.map { weights.sum($0) }
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
