import Basics
import Kernels
import Testing

@testable import Evaluation

@Suite struct ContrastTests {
  /// Others that move alike, and a unit that lies five above their mean until it jumps by three.
  private func jump(_ random: inout RandomStream) -> (unit: [Double], others: [[Double]]) {
    let common = (0..<12).map { _ in random.normal() }
    let others = (0..<20).map { _ in
      let level = 10 * random.uniform()
      return common.map { level + $0 }
    }
    let mean = others.map(\.mean).mean
    let unit = common.indices.map { mean + 5 + common[$0] + ($0 >= 8 ? 3 : 0) }
    return (unit, others)
  }

  @Test(arguments: 1...20) func aJumpBesideUnitsThatMoveAlikeIsFound(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 1, draw: 0)
    let (unit, others) = jump(&random)
    let contrast = try Contrast(unit: unit, others: others, before: 8)
    for method in [Contrast.Method.syntheticDifference, .plainMean] {
      let reading = contrast.reading(method)
      #expect(abs(reading.effect - 3) < 1e-6, "\(method)")
      #expect(reading.fit < 1e-6, "\(method)")
    }
  }

  @Test(arguments: 1...20) func weightsAreSharesOfAWhole(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 2, draw: 0)
    let others = (0..<15).map { _ in (0..<10).map { _ in random.normal() } }
    let contrast = try Contrast(unit: (0..<10).map { _ in random.normal() }, others: others, before: 6)
    for method in Contrast.Method.allCases {
      let weights = contrast.reading(method).weights
      #expect(weights.allSatisfy { $0 >= 0 } && abs(weights.reduce(0, +) - 1) < 1e-9)
    }
  }

  /// The plain mean, counted as one would by hand.
  @Test func thePlainMeanIsTheDifferenceOfDifferences() throws {
    let contrast = try Contrast(unit: [1, 3, 9], others: [[2, 4, 5], [0, 2, 7]], before: 2)
    #expect(abs(contrast.reading(.plainMean).effect - ((9 - 2) - (6 - 2))) < 1e-12)
  }

  /// No weights on a fine grid do better than those that are found.
  @Test(arguments: 1...10) func theWeightsAreTheBest(_ seed: UInt64) {
    var random = RandomStream(seed: seed, stream: 3, draw: 0)
    let columns = (0..<3).map { _ in (0..<6).map { _ in random.normal() } }
    let target = (0..<6).map { _ in random.normal() }
    func loss(_ weights: [Double]) -> Double {
      let misses = target.indices.map { row in
        zip(weights, columns).reduce(-target[row]) { $0 + $1.0 * $1.1[row] }
      }
      return misses.map { $0 * $0 }.mean + 0.09 * weights.map { $0 * $0 }.reduce(0, +)
    }
    let found = SimplexWeights(columns: columns, target: target, ridge: 0.3, isShifted: false)
      .found(least: 1e-7)
    let best = (0...100).flatMap { a in
      (0...(100 - a)).map { b in [a, b, 100 - a - b].map { Double($0) / 100 } }
    }
    .map(loss).min()
    #expect(loss(found) <= (best ?? 0) + 1e-6)
  }

  @Test func tooLittleIsRefused() {
    for (unit, others, before) in [([1.0, 2], [[1.0, 2], [2, 3]], 1), ([1, 2, 3], [[1, 2, 3]], 2)] {
      #expect(throws: Diagnostic.self) {
        _ = try Contrast(unit: unit, others: others, before: before)
      }
    }
  }
}
