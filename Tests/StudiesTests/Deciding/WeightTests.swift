import Basics
import Testing

@testable import Studies

@Suite struct WeightTests {
  /// (1 + 1/2 + 1/3)/3 = 11/18, (1/2 + 1/3)/3 = 5/18, (1/3)/3 = 2/18.
  @Test func rankOrderCentroidIsWhatItIsByHand() {
    #expect(areNear(Weights.ranked([1, 2, 3]).shares, [11.0 / 18, 5.0 / 18, 2.0 / 18]))
    #expect(areNear(Weights.ranked([3, 1, 2]).shares, [2.0 / 18, 11.0 / 18, 5.0 / 18]))
    // Two that share the first two places: (11 + 5)/2 = 8 eighteenths each.
    #expect(areNear(Weights.ranked([1, 1, 2]).shares, [8.0 / 18, 8.0 / 18, 2.0 / 18]))
    #expect(Weights.ranked([7, 7]).shares == [0.5, 0.5])
  }

  /// A matrix without contradiction, 4 : 2 : 1, has the eigenvalue 3.
  @Test func comparisonsThatAgreeAreConsistent() throws {
    let pairs = try PairwiseComparison(above: [[2, 4], [2]])
    #expect(areNear(pairs.weights.shares, [4.0 / 7, 2.0 / 7, 1.0 / 7]))
    #expect(isNear(pairs.eigenvalue, 3))
    #expect(isNear(pairs.consistencyRatio, 0))
  }

  /// In three criteria λ = 1 + c + 1/c with c³ = a13/(a12·a23) = 5/6, and the weights are as the geometric
  /// means of the rows, ∛15 : ∛(2/3) : ∛(1/10) = 2.46621 : 0.87358 : 0.46416.
  /// c = 0.941036, λ = 3.003695, (λ − 3)/2 = 0.001847, over 0.58 = 0.003185.
  @Test func comparisonsThatNearlyAgreeAreWhatTheyAreByHand() throws {
    let pairs = try PairwiseComparison(above: [[3, 5], [2]])
    #expect(areNear(pairs.weights.shares, [0.648329, 0.229651, 0.122020], 1e-6))
    #expect(isNear(pairs.eigenvalue, 3.003695, 1e-6))
    #expect(isNear(pairs.consistencyRatio, 0.003185, 1e-6))
    #expect(pairs.isConsistent)
  }

  /// A circle, each twice as important as the next: every row adds up to 3.5, so that λ = 3.5 with equal
  /// weights; (3.5 − 3)/2 = 0.25, over 0.58 = 0.431.
  @Test func comparisonsThatGoInACircleAreNotConsistent() throws {
    let pairs = try PairwiseComparison(above: [[2, 0.5], [2]])
    #expect(areNear(pairs.weights.shares, [1.0 / 3, 1.0 / 3, 1.0 / 3]))
    #expect(isNear(pairs.eigenvalue, 3.5))
    #expect(isNear(pairs.consistencyRatio, 0.25 / 0.58))
    #expect(!pairs.isConsistent)
  }

  @Test func twoCriteriaCannotContradict() throws {
    let pairs = try PairwiseComparison(above: [[3]])
    #expect(areNear(pairs.weights.shares, [0.75, 0.25]))
    #expect(pairs.consistencyRatio == 0)
  }

  @Test(arguments: [
    [[1, 2], [2, 1]], [[1, -2], [-0.5, 1]], [[1, 2]], [[2, 1], [1, 2]], [],
    Array(repeating: Array(repeating: 1.0, count: 10), count: 10),
  ])
  func aMatrixThatIsNotReciprocalIsRefused(matrix: [[Double]]) {
    #expect(throws: Diagnostic.self) { try PairwiseComparison(matrix) }
  }

  @Test(arguments: [[0.0, 0], [1, -1], [.nan, 1], [.infinity, 1], []])
  func weightsThatCannotBeSharesAreRefused(numbers: [Double]) {
    #expect(throws: Diagnostic.self) { try Weights(numbers) }
  }

  @Test func aWeightForNothingIsRefused() throws {
    let table = try Example.table()
    do throws(Diagnostic) {
      _ = try Weights(["speed": 1], for: table)
      Issue.record("a weight of nothing was taken")
    } catch {
      #expect(error.code == "weight-unknown")
    }
  }

  @Test func drawsAddUpToOneAndHaveTheMeanThatIsBelieved() throws {
    let weights = try Weights([6, 3, 1, 0])
    let belief = WeightBelief.around(weights, concentration: 20)
    let draws = (0..<4_000).map { belief.draw($0, of: 4, seed: 3).shares }
    #expect(draws.allSatisfy { isNear($0.reduce(0, +), 1) && $0.allSatisfy { $0 >= 0 } && $0[3] == 0 })
    for index in 0..<4 {
      let mean = draws.reduce(0) { $0 + $1[index] } / 4_000
      #expect(isNear(mean, weights.shares[index], 0.01))
    }
    // Variance of a Dirichlet share: w(1 − w)/(c + 1) = 0.6·0.4/21.
    let spread = draws.reduce(0) { $0 + ($1[0] - 0.6) * ($1[0] - 0.6) } / 4_000
    #expect(isNear(spread, 0.24 / 21, 0.001))
  }

  @Test func aDrawDependsOnItsNumberAndSeedAlone() throws {
    let belief = WeightBelief.unknown
    #expect(belief.draw(7, of: 3, seed: 1) == belief.draw(7, of: 3, seed: 1))
    #expect(belief.draw(7, of: 3, seed: 1) != belief.draw(8, of: 3, seed: 1))
    #expect(belief.draw(7, of: 3, seed: 1) != belief.draw(7, of: 3, seed: 2))
  }

  @Test func aVeryLooseBeliefStillGivesShares() throws {
    let belief = WeightBelief.around(try Weights([1, 1, 1]), concentration: 1e-6)
    for draw in 0..<200 {
      let shares = belief.draw(draw, of: 3, seed: 5).shares
      #expect(isNear(shares.reduce(0, +), 1) && shares.allSatisfy { $0 >= 0 })
    }
  }
}
