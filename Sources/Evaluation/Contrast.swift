package import Basics

/// How one unit went, beside how others went that did not change: the same years of all of them, and how many of these lie
/// before the change.
package struct Contrast: Sendable {
  /// One way of making a comparison out of the others.
  package enum Method: String, CaseIterable, Sendable {
    /// Others weighted so that they moved alike before, years weighted so that they tell the years after; a constant
    /// difference may lie between (synthetic difference-in-differences, Arkhangelsky and others 2021).
    case syntheticDifference = "synthetic-difference"
    /// Others weighted so that they lay at the same level before (synthetic control, Abadie and others 2010).
    case syntheticControl = "synthetic-control"
    /// All others alike, each measured against its own mean before (difference-in-differences).
    case plainMean = "plain-mean"
  }

  /// What one method makes of it.
  package struct Reading: Sendable {
    package let method: Method
    /// The mean difference of the years after, less what lay between the two before.
    package let effect: Double
    /// How far the comparison lay beside the unit in the years before: the root of the mean square.
    package let fit: Double
    /// How the comparison went, in every year.
    package let path: [Double]
    /// Of each of the others, adding up to 1.
    package let weights: [Double]
  }

  private let unit: [Double]
  private let others: [[Double]]
  /// How many of the years lie before the change.
  private let before: Int

  /// - Throws: `evaluation-too-short` without two years before or one after or without two others.
  package init(unit: [Double], others: [[Double]], before: Int) throws(Diagnostic) {
    guard before >= 2, before < unit.count, others.count >= 2, others.allSatisfy({ $0.count == unit.count })
    else {
      throw Diagnostic(
        "evaluation-too-short", .noAnswer,
        ["before": String(before), "years": String(unit.count), "others": String(others.count)])
    }
    self.init(known: unit, others, before)
  }

  /// What is known to be long enough.
  init(known unit: [Double], _ others: [[Double]], _ before: Int) {
    (self.unit, self.others, self.before) = (unit, others, before)
  }

  /// How much the figures of the others move from one year to the next before the change: what is noise.
  private var noise: Double {
    others.flatMap { other in zip(other.prefix(before), other.prefix(before).dropFirst()).map { $1 - $0 } }
      .deviation
  }

  package func reading(_ method: Method) -> Reading {
    switch method {
    case .syntheticDifference:
      let weights = unitWeights(ridge: Self.ridge(after: unit.count - before) * noise, isShifted: true)
      return shifted(method, weights, years: yearWeights)
    case .plainMean:
      let even = [Double](repeating: 1 / Double(others.count), count: others.count)
      return shifted(method, even, years: [Double](repeating: 1 / Double(before), count: before))
    case .syntheticControl:
      let weights = unitWeights(ridge: 1e-6 * noise, isShifted: false)
      return reading(method, weights, shift: 0)
    }
  }

  /// The fourth root of the years after, for one unit that changed.
  private static func ridge(after years: Int) -> Double { Double(years).squareRoot().squareRoot() }

  private func unitWeights(ridge: Double, isShifted: Bool) -> [Double] {
    SimplexWeights(
      columns: others.map { Array($0.prefix(before)) }, target: Array(unit.prefix(before)), ridge: ridge,
      isShifted: isShifted
    ).found(least: 1e-5 * noise)
  }

  /// Of the years before: those under which the others tell their own mean of the years after.
  private var yearWeights: [Double] {
    SimplexWeights(
      columns: (0..<before).map { year in others.map { $0[year] } },
      target: others.map { Array($0.suffix(from: before)).mean }, ridge: 1e-6 * noise, isShifted: true
    ).found(least: 1e-5 * noise)
  }

  /// The comparison moved to where the unit lay before, by the weights of the years.
  private func shifted(_ method: Method, _ weights: [Double], years: [Double]) -> Reading {
    let path = weighted(weights)
    let shift = years.indices.reduce(0) { $0 + years[$1] * (unit[$1] - path[$1]) }
    return reading(method, weights, shift: shift)
  }

  private func reading(_ method: Method, _ weights: [Double], shift: Double) -> Reading {
    let path = weighted(weights).map { $0 + shift }
    let gaps = zip(unit, path).map { $0 - $1 }
    let square = gaps.prefix(before).map { $0 * $0 }
    return Reading(
      method: method, effect: Array(gaps.suffix(from: before)).mean, fit: square.mean.squareRoot(),
      path: path, weights: weights)
  }

  private func weighted(_ weights: [Double]) -> [Double] {
    unit.indices.map { year in zip(weights, others).reduce(0) { $0 + $1.0 * $1.1[year] } }
  }
}
