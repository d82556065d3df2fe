/// How far each alternative is preferred to the others and they to it (PROMETHEE II, Brans and Vincke 1985).
package struct Outranking: Hashable, Sendable {
  /// Mean preference over the others, 0…1.
  package let leaving: [Double]
  /// Mean preference of the others over it, 0…1.
  package let entering: [Double]

  /// φ = leaving − entering: from −1 to 1, adding up to 0.
  package var net: [Double] { zip(leaving, entering).map { $0 - $1 } }
}

extension DecisionTable {
  /// The flows of preference among the figures as expected, with linear preference between the thresholds:
  /// φ(a) = 1/(n−1) · Σ over b of Σ over k of w(k) · (P(k, a, b) − P(k, b, a)).
  package func outranking(_ weights: Weights) -> Outranking {
    let count = alternatives.count
    var leaving = Array(repeating: 0.0, count: count)
    var entering = leaving
    for (criterion, weight) in zip(criteria.indices, weights.shares) {
      let figures = alternatives.indices.map { expected($0, criterion) }
      let limits = thresholds(of: criterion, figures)
      let sign: Double = criteria[criterion].direction == .more ? 1 : -1
      for a in 0..<count {
        for b in 0..<count where a != b {
          let preference = weight * limits.preference(for: sign * (figures[a] - figures[b]))
          leaving[a] += preference
          entering[b] += preference
        }
      }
    }
    let others = Double(count - 1)
    return Outranking(leaving: leaving.map { $0 / others }, entering: entering.map { $0 / others })
  }

  private func thresholds(of criterion: Int, _ figures: [Double]) -> CriterionScale.Thresholds {
    if let given = criteria[criterion].thresholds { return given }
    let spread = (figures.max() ?? 0) - (figures.min() ?? 0)
    return .init(indifference: 0, preference: spread)
  }
}

extension CriterionScale.Thresholds {
  /// 0 up to the indifference threshold, 1 from the preference threshold on, a straight line between.
  fileprivate func preference(for difference: Double) -> Double {
    if difference <= indifference { return 0 }
    if difference >= preference { return 1 }
    return (difference - indifference) / (preference - indifference)
  }
}
