/// Where another alternative becomes the best when one weight changes.
package struct WeightFlip: Hashable, Sendable {
  package struct Turn: Hashable, Sendable {
    /// The weight of the criterion at which both are worth the same.
    package let weight: Double
    /// The alternative, by position, that is the best beyond it.
    package let alternative: Int
  }

  /// Position of the criterion.
  package let criterion: Int
  /// Its weight now.
  package let weight: Double
  /// The best alternative now, by position.
  package let best: Int
  /// The nearest turn at a smaller weight; nil where the best stays the best down to 0.
  package let below: Turn?
  /// The nearest turn at a larger weight; nil where the best stays the best up to 1.
  package let above: Turn?
}

extension DecisionTable {
  /// For each criterion, how far its weight can move before another alternative has the highest weighted
  /// sum. The other weights keep their proportions among themselves.
  ///
  /// With v(a) the value on the criterion and r(a) the weighted mean of the others, an alternative is worth
  /// t·v(a) + (1 − t)·r(a) at the weight t: a straight line, so that turns are where lines cross.
  package func weightFlips(_ weights: Weights) -> [WeightFlip] {
    let values = expectedValues
    let best = self.best(weights)
    return criteria.indices.map { criterion in
      let weight = weights.shares[criterion]
      let rest = 1 - weight
      guard rest > 1e-12 else {
        return WeightFlip(criterion: criterion, weight: weight, best: best, below: nil, above: nil)
      }
      let lines = values.map { row in
        Line(at0: (weights.sum(row) - weight * row[criterion]) / rest, at1: row[criterion])
      }
      let turns = lines.indices.filter { $0 != best }.compactMap { other in
        lines[best].overtaken(by: lines[other]).map { (turn: $0, alternative: other) }
      }
      let below = turns.filter { !$0.turn.rising }.max { $0.turn.at < $1.turn.at }
      let above = turns.filter { $0.turn.rising }.min { $0.turn.at < $1.turn.at }
      return WeightFlip(
        criterion: criterion, weight: weight, best: best,
        below: below.map { .init(weight: $0.turn.at, alternative: $0.alternative) },
        above: above.map { .init(weight: $0.turn.at, alternative: $0.alternative) })
    }
  }

  /// The figure at which the best alternative changes when the figure of one alternative on one criterion
  /// moves from what is expected towards `limit`; nil where it does not change. The other figures stay; the range of
  /// a criterion moves with its figures.
  package func flip(
    of alternative: Int, on criterion: Int, towards limit: Double, _ weights: Weights
  ) -> Double? {
    let figures = alternatives.indices.map { row in criteria.indices.map { expected(row, $0) } }
    let base = figures[alternative][criterion]
    func best(_ figure: Double) -> Int? {
      var changed: [[Double?]] = figures
      changed[alternative][criterion] = figure
      let table = try? DecisionTable(alternatives: alternatives, criteria: criteria, figures: changed)
      return table?.best(weights)
    }
    guard limit.isFinite, let before = best(base) else { return nil }
    return firstChange(from: base, to: limit) { best($0) == before }
  }
}

/// A straight line over 0…1.
private struct Line {
  let at0: Double
  let at1: Double

  /// Where another line comes above this one, and whether that is to the right of it.
  func overtaken(by other: Line) -> (at: Double, rising: Bool)? {
    let (left, right) = (at0 - other.at0, at1 - other.at1)
    guard left >= 0 && right < 0 || left < 0 && right >= 0 else { return nil }
    return (left / (left - right), right < 0)
  }
}

/// The value nearest to `base` at which something that is true there stops being so: the way to `limit` is
/// walked in `steps` and the step in which it changes is halved until it is as narrow as numbers are.
///
/// - Returns: nil where it stays true at every step up to `limit`.
package func firstChange<Failure: Error>(
  from base: Double, to limit: Double, steps: Int = 64, isSame: (Double) throws(Failure) -> Bool
) throws(Failure) -> Double? {
  var near = base
  for step in 1...max(steps, 1) {
    var far = base + (limit - base) * Double(step) / Double(max(steps, 1))
    guard try !isSame(far) else {
      near = far
      continue
    }
    for _ in 0..<200 {
      let middle = near + (far - near) / 2
      guard middle != near, middle != far else { break }
      if try isSame(middle) { near = middle } else { far = middle }
    }
    return far
  }
  return nil
}
