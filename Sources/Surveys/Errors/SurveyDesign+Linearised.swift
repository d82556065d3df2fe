package import Basics

extension SurveyDesign {
  /// The value and its error by linearisation: each answer's part in the value, freed of what the weights were made to fit,
  /// added up by unit and compared within strata.
  ///
  /// - Parameter values: one for each answer.
  /// - Throws: `survey-lengths-differ`; `survey-stratum-lonely` with the stratum, where `lonely` is to fail.
  package func estimate(
    _ statistic: Statistic, of values: [Double], lonely: LonelyUnit = .fail
  ) throws(Diagnostic) -> Estimate {
    guard values.count == weights.count else { throw Diagnostic("survey-lengths-differ", .badInput) }
    let scores =
      raking.map { $0.residuals(statistic.scores(values, weights)) }
      ?? statistic.scores(values, weights)
    return Estimate(
      value: statistic.value(values, weights),
      error: try variance(ofTotal: scores, lonely: lonely).squareRoot())
  }

  /// The mean among some of the answers; the others count as drawn, and as saying nothing.
  package func mean(
    of values: [Double], where isCounted: [Bool], lonely: LonelyUnit = .fail
  ) throws(Diagnostic) -> Estimate {
    guard values.count == weights.count, isCounted.count == weights.count else {
      throw Diagnostic("survey-lengths-differ", .badInput)
    }
    let counted = zip(weights, isCounted).map { $1 ? $0 : 0 }
    let scores = Statistic.mean.scores(values, counted)
    return Estimate(
      value: Statistic.mean.value(values, counted),
      error: try variance(ofTotal: raking?.residuals(scores) ?? scores, lonely: lonely).squareRoot())
  }

  private func variance(ofTotal scores: [Double], lonely: LonelyUnit) throws(Diagnostic) -> Double {
    var sums = Array(repeating: 0.0, count: unitCount)
    for (unit, score) in zip(unitOf, scores) { sums[unit] += score }
    var (variance, strataTold) = (0.0, 0)
    for stratum in strata.indices {
      let scores = units[stratum].map { sums[$0] }
      if scores.count == 1, correction(stratum) > 0 {
        switch lonely {
        case .fail:
          throw Diagnostic(
            "survey-stratum-lonely", .noAnswer, at: .init(field: strata[stratum]),
            ["stratum": strata[stratum]])
        case .remove, .certainty: strataTold += 1
        case .adjust:
          variance += correction(stratum) * scores[0] * scores[0]
          strataTold += 1
        case .average: break
        }
        continue
      }
      variance += spread(scores) * correction(stratum)
      strataTold += 1
    }
    // Of strata alone that tell nothing, nothing follows.
    return strataTold == 0 ? .nan : variance * Double(strata.count) / Double(strataTold)
  }

  private func spread(_ scores: [Double]) -> Double {
    guard scores.count > 1 else { return 0 }
    let count = Double(scores.count)
    let mean = scores.reduce(0, +) / count
    return scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * count / (count - 1)
  }
}

extension Raking {
  /// Scores without what the margins say already: what a group has in common does not vary from sample to sample once its
  /// total is fixed. The margins cut across each other, so they are taken out in turn, until nothing is left of them.
  func residuals(_ scores: [Double]) -> [Double] {
    var scores = scores
    for _ in 0..<10 {
      for (margin, weights) in zip(margins, steps) {
        var (sums, counts) = (margin.totals.map { _ in 0.0 }, margin.totals.map { _ in 0.0 })
        for (index, group) in margin.groups.enumerated() where weights[index] > 0 {
          sums[group] += scores[index] / weights[index]
          counts[group] += 1
        }
        for (index, group) in margin.groups.enumerated() where counts[group] > 0 {
          scores[index] -= weights[index] * sums[group] / counts[group]
        }
      }
    }
    return scores
  }
}
