package import Basics
import Kernels

/// Ways to draw the sample again from itself: the spread of a value over them is its error, whatever the value is and
/// however the weights came about. Each replicate is made when it is asked for.
package struct Replicates: Sendable {
  private enum Way: Sendable {
    /// Each unit left out once.
    case jackknife
    /// From each stratum one unit less than were drawn, with replacement.
    case bootstrap(count: Int, seed: UInt64)
  }

  private let design: SurveyDesign
  private let way: Way

  /// Each unit left out once, the rest of its stratum weighted up: JK1 where there is one stratum, JKn where there are more.
  ///
  /// - Throws: `survey-stratum-lonely`.
  package static func jackknife(_ design: SurveyDesign) throws(Diagnostic) -> Replicates {
    try Replicates(design, .jackknife)
  }

  /// Samples of one unit less than were drawn from each stratum, after Rao and Wu. That only part of a small population was
  /// drawn is not told by it.
  ///
  /// - Throws: `survey-stratum-lonely`, `survey-replicates-few`.
  package static func bootstrap(
    _ design: SurveyDesign, count: Int, seed: UInt64
  ) throws(Diagnostic) -> Replicates {
    guard count > 1 else { throw Diagnostic("survey-replicates-few", .badInput, ["count": String(count)]) }
    return try Replicates(design, .bootstrap(count: count, seed: seed))
  }

  private init(_ design: SurveyDesign, _ way: Way) throws(Diagnostic) {
    if let lonely = design.units.firstIndex(where: { $0.count < 2 }) {
      let name = design.strata[lonely]
      throw Diagnostic("survey-stratum-lonely", .noAnswer, at: .init(field: name), ["stratum": name])
    }
    (self.design, self.way) = (design, way)
  }

  /// The value, and its spread over the replicates around their mean.
  ///
  /// The replicates are weighted as the answers were: where the weights were raked, each is raked again.
  ///
  /// - Parameter raking: what the weights of the design, and of each replicate, are made to fit first; none for weights as they are.
  /// - Throws: what raking throws.
  package func estimate(
    _ statistic: Statistic, of values: [Double], raking: [RakingMargin] = []
  ) throws(Diagnostic) -> Estimate {
    let value = statistic.value(values, try raked(design.weights, raking))
    var (found, factors): ([Double], [Double]) = ([], [])
    for replicate in 0..<count {
      let (weights, factor) = replicated(replicate)
      found.append(statistic.value(values, try raked(weights, raking)))
      factors.append(factor)
    }
    let mean = found.reduce(0, +) / Double(found.count)
    let variance = zip(found, factors).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    return Estimate(value: value, error: variance.squareRoot())
  }

  package var count: Int {
    switch way {
    case .jackknife: design.unitCount
    case .bootstrap(let count, _): count
    }
  }

  private func raked(_ weights: [Double], _ margins: [RakingMargin]) throws(Diagnostic) -> [Double] {
    margins.isEmpty ? weights : try Raking(weights, to: margins).weights
  }

  /// The weights of a replicate, and how much its distance from the mean counts.
  private func replicated(_ number: Int) -> (weights: [Double], factor: Double) {
    switch way {
    case .jackknife: withoutUnit(number)
    case .bootstrap(let count, let seed): (drawn(number, seed), 1 / Double(count - 1))
    }
  }

  private func withoutUnit(_ unit: Int) -> ([Double], Double) {
    let stratum = design.units.firstIndex { $0.contains(unit) } ?? 0
    let drawn = Double(design.units[stratum].count)
    let weights = design.weights.indices.map { answer in
      if design.unitOf[answer] == unit { return 0.0 }
      let isBeside = design.stratumOf[answer] == stratum
      return design.weights[answer] * (isBeside ? drawn / (drawn - 1) : 1)
    }
    return (weights, (drawn - 1) / drawn * design.correction(stratum))
  }

  private func drawn(_ replicate: Int, _ seed: UInt64) -> [Double] {
    var random = RandomStream(seed: seed, stream: 1, draw: UInt64(replicate))
    var factors = Array(repeating: 0.0, count: design.unitCount)
    for units in design.units {
      let drawn = units.count - 1
      for _ in 0..<drawn {
        factors[units[Int.random(in: units.indices, using: &random)]] += Double(units.count) / Double(drawn)
      }
    }
    return zip(design.weights, design.unitOf).map { $0 * factors[$1] }
  }
}
