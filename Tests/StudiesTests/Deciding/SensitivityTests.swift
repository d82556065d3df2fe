import Figures
import Studies
import Testing

@Suite struct SensitivityTests {
  /// 2x − 3y + z at x = 1, y = 1, z = 5 is 4. x from 0 to 3: 2 and 8. y from 1 to 2: 4 and 1. z: nothing.
  @Test func oneInputIsMovedAtATime() {
    let swings = tornado([
      .init("z", low: 5, base: 5, high: 5), .init("y", low: 1, base: 1, high: 2),
      .init("x", low: 0, base: 1, high: 3),
    ]) { 2 * $0[2] - 3 * $0[1] + $0[0] }
    #expect(swings.map(\.input.id) == ["x", "y", "z"])
    #expect(swings.map(\.atLow) == [2, 4, 4])
    #expect(swings.map(\.atHigh) == [8, 1, 4])
    #expect(swings.map(\.width) == [6, 3, 0])
    #expect(swings.allSatisfy { $0.base == 4 && !$0.changesSign })
    let across = tornado([.init("x", low: -1, base: 1, high: 2)]) { $0[0] }
    #expect(across[0].changesSign)
  }

  /// On capacity the values are 1, 0.5, 0, and the other criteria weighted are worth (0.5 − 0.4)/0.6 = 1/6,
  /// (0.4 − 0.2)/0.6 = 1/3 and 1. Merged, 1 − t, meets alone, t + (1 − t)/6, at t = 5/11, before together,
  /// t/2 + (1 − t)/3, at 4/7. On cost merged is worth the most, so that only a smaller weight can turn it:
  /// the others are worth (0.5 − 0)/0.6 = 5/6, 1/3 and (0.6 − 0.4)/0.6 = 1/3, and 5/6·(1 − t) meets
  /// t + (1 − t)/3 at t = 1/3.
  @Test func aWeightTurnsTheOrderWhereLinesCross() throws {
    let flips = try Example.table().weightFlips(try Example.weights())
    #expect(flips.allSatisfy { $0.best == 2 })
    #expect(flips[1].below == nil)
    let above = try #require(flips[1].above)
    #expect(isNear(above.weight, 5.0 / 11) && above.alternative == 0)
    #expect(flips[0].above == nil)
    let below = try #require(flips[0].below)
    #expect(isNear(below.weight, 1.0 / 3) && below.alternative == 0)
  }

  /// A turn is where the best changes: just before it is the same, just after it is the one that was named.
  @Test func justBeyondATurnTheOtherIsTheBest() throws {
    let table = try Example.table()
    let weights = try Example.weights()
    for flip in table.weightFlips(weights) {
      for (turn, sign) in [(flip.below, -1.0), (flip.above, 1.0)] {
        guard let turn else { continue }
        for (step, expected) in [(-1e-6, flip.best), (1e-6, turn.alternative)] {
          let moved = turn.weight + sign * step
          let others = (1 - moved) / (1 - flip.weight)
          let shares = weights.shares.enumerated().map { $0 == flip.criterion ? moved : $1 * others }
          #expect(table.best(try Weights(shares)) == expected)
        }
      }
    }
  }

  @Test func aSingleCriterionHasNoTurn() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b"], criteria: [try CriterionScale("x", .range(.more))], figures: [[1], [2]])
    let flips = table.weightFlips(.equal(1))
    #expect(flips.map(\.below) == [nil] && flips.map(\.above) == [nil])
  }

  /// With 0 worth 0 and 100 worth 1, the second overtakes the first, 60, just above 60.
  @Test func aFigureTurnsTheOrderWhereItMeetsTheBest() throws {
    let scale = CriterionScale.Form.anchors([.init(figure: 0, value: 0), .init(figure: 100, value: 1)])
    let table = try DecisionTable(
      alternatives: ["a", "b"], criteria: [try CriterionScale("x", scale)], figures: [[60], [40]])
    let turn = try #require(table.flip(of: 1, on: 0, towards: 100, .equal(1)))
    #expect(isNear(turn, 60, 1e-9))
    #expect(table.flip(of: 1, on: 0, towards: 0, .equal(1)) == nil)
    let down = try #require(table.flip(of: 0, on: 0, towards: -20, .equal(1)))
    #expect(isNear(down, 40, 1e-9))
  }

  @Test func theFirstChangeIsTheNearest() throws {
    let change = firstChange(from: 0, to: 10) { $0 * $0 < 2 || $0 > 5 }
    #expect(isNear(try #require(change), 2.0.squareRoot(), 1e-12))
    #expect(firstChange(from: 0, to: 10) { $0 < 11 } == nil)
  }
}
