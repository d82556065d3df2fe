package import Basics

/// Weights under which the answers are like the population in each of several properties, and otherwise as they were.
package struct Raking: Sendable {
  package let weights: [Double]
  package let margins: [RakingMargin]
  /// False where the margins cannot be met together, or not within the rounds that were allowed. The weights are then those
  /// of the last round, and a result that rests on them says so.
  package let converged: Bool
  package let rounds: Int
  /// How far the margin that fits worst is off, as a part of the population.
  package let distance: Double
  /// The weights after each margin of the last round, which the error of what is told from them depends on.
  let steps: [[Double]]

  /// - Parameters:
  ///   - weights: of each answer before, not negative.
  ///   - tolerance: how far off, as a part of the population, still counts as met.
  /// - Throws: `raking-weight-unusable`, `raking-totals-differ`, and what is wrong with a margin.
  package init(
    _ weights: [Double], to margins: [RakingMargin], tolerance: Double = 1e-10, mostRounds: Int = 30
  ) throws(Diagnostic) {
    guard weights.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
      throw Diagnostic("raking-weight-unusable", .badInput)
    }
    for margin in margins { try margin.check(weights) }
    let population = try Self.population(margins)
    var (weights, steps, rounds) = (weights, [[Double]](), 0)
    var distance = Self.distance(weights, margins, population)
    while rounds < mostRounds, rounds == 0 || distance > tolerance {
      steps = []
      for margin in margins {
        Self.fit(&weights, to: margin)
        steps.append(weights)
      }
      rounds += 1
      distance = Self.distance(weights, margins, population)
    }
    self.weights = weights
    self.margins = margins
    self.steps = steps
    self.rounds = rounds
    self.distance = distance
    converged = distance <= tolerance
  }

  /// How much less sure unequal weights make a result, after Kish: n Σw² / (Σw)².
  package var weightingEffect: Double {
    let (sum, squares) = weights.reduce((0.0, 0.0)) { ($0.0 + $1, $0.1 + $1 * $1) }
    return sum > 0 ? Double(weights.count) * squares / (sum * sum) : .nan
  }

  private static func population(_ margins: [RakingMargin]) throws(Diagnostic) -> Double {
    let sums = margins.map { $0.totals.reduce(0, +) }
    guard let first = sums.first, first > 0 else { throw Diagnostic("raking-total-unusable", .badInput) }
    for (margin, sum) in zip(margins, sums) where abs(sum - first) > 1e-6 * first {
      throw margin.fault("raking-totals-differ", ["sum": "\(sum)", "other": "\(first)"])
    }
    return first
  }

  private static func fit(_ weights: inout [Double], to margin: RakingMargin) {
    let factors = zip(margin.totals, margin.sums(weights)).map { $1 > 0 ? $0 / $1 : 0 }
    for index in weights.indices { weights[index] *= factors[margin.groups[index]] }
  }

  private static func distance(
    _ weights: [Double], _ margins: [RakingMargin], _ population: Double
  ) -> Double {
    margins.map { margin in
      zip(margin.totals, margin.sums(weights)).map { abs($0 - $1) }.max() ?? 0
    }.reduce(0, max) / population
  }
}
