extension DecisionTable {
  /// For each criterion, the alternatives by position that are best, or as good as the best, to somebody to whom nothing
  /// else matters.
  package var favourites: [[Int]] {
    let values = expectedValues
    return criteria.indices.map { criterion in
      let known = alternatives.indices.filter { !lacking[criterion].contains($0) }
      let best = known.map { values[$0][criterion] }.max() ?? 0
      return known.filter { best - values[$0][criterion] <= AcceptabilityTally.tolerance }
    }
  }
}
