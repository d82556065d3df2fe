import CSolver

/// Choosing columns at least cost, by the solver.
struct ColumnChoice {
  /// Columns as the solver takes them: the entries of each, the row of each entry and what stands there.
  var starts: [Int32]
  var rows: [Int32]
  var values: [Double]
  var costs: [Double]
  /// What each row must add up to, at least and at most.
  var lower: [Double]
  var upper: [Double]

  enum Outcome {
    case missing
    case infeasible
    /// Nothing in the time given.
    case nothing
    /// The numbers of the columns chosen, and that no choice costs less than the bound; proven where it is the best.
    case chosen([Int], bound: Double, proven: Bool)
  }

  func solved(seconds: Double) -> Outcome {
    let (result, chosen) = asked(isWhole: true, seconds: seconds)
    switch result.status {
    case SOLVER_OPTIMAL, SOLVER_STOPPED:
      let proven = result.status == SOLVER_OPTIMAL
      return .chosen(
        chosen.indices.filter { chosen[$0] > 0.5 }, bound: proven ? result.objective : result.bound,
        proven: proven)
    case SOLVER_INFEASIBLE: return .infeasible
    case SOLVER_MISSING: return .missing
    default: return .nothing
    }
  }

  /// How far each column is chosen at least cost where it may be chosen in part; nil where that is not found in time.
  func relaxed(seconds: Double) -> [Double]? {
    let (result, chosen) = asked(isWhole: false, seconds: seconds)
    return result.status == SOLVER_OPTIMAL ? chosen : nil
  }

  private func asked(isWhole: Bool, seconds: Double) -> (solver_result, [Double]) {
    var chosen = [Double](repeating: 0, count: costs.count)
    let result = solver_choose(
      Int32(costs.count), Int32(lower.count), starts, rows, values, costs, lower, upper, isWhole, seconds,
      &chosen)
    return (result, chosen)
  }
}
