import Basics
import Figures
import Kernels
import Testing

@testable import Studies

@Suite struct DecisionTableTests {
  /// Values: cost 60…100, less is better: 0, 0.5, 1. Capacity 2…10: 1, 0.5, 0. Distance 10…50, less is
  /// better: 0.5, 0, 1. Sums: 0.4·0 + 0.4·1 + 0.2·0.5 = 0.5; 0.2 + 0.2 + 0 = 0.4; 0.4 + 0 + 0.2 = 0.6.
  @Test func aWeightedSumIsWhatItIsByHand() throws {
    let table = try Example.table()
    #expect(table.values(draw: 0) == [[0, 1, 0.5], [0.5, 0.5, 0], [1, 0, 1]])
    #expect(areNear(table.weightedSums(try Example.weights()), [0.5, 0.4, 0.6]))
    #expect(table.best(try Example.weights()) == 2)
  }

  /// 5 000 inhabitants are worth 0 and 20 000 worth 1: 12 500 lie halfway; outside it is level.
  @Test func anchorsDoNotDependOnTheAlternatives() throws {
    let size = try CriterionScale(
      "population",
      .anchors([.init(figure: 5_000, value: 0), .init(figure: 20_000, value: 1)]))
    let table = try DecisionTable(
      alternatives: ["a", "b", "c", "d"], criteria: [size], figures: [[3_000], [12_500], [20_000], [90_000]])
    #expect(table.values(draw: 0).joined().elementsEqual([0, 0.5, 1, 1]))
    #expect(size.direction == .more)
    let falling = try CriterionScale(
      "hours", .anchors([.init(figure: 1, value: 1), .init(figure: 3, value: 0)]))
    #expect(falling.direction == .less)
  }

  /// Together has no cost: it counts as the dearest of the others, 100, worth 0, and the criterion goes on to count between
  /// these. At best it costs 60, worth 1.
  @Test func whatOneAlternativeLacksGivesItNoCreditAndCountsForTheOthers() throws {
    var figures = Example.figures
    figures[1][0] = nil
    let table = try DecisionTable(alternatives: Example.names, criteria: Example.criteria(), figures: figures)
    #expect(table.criteria.map(\.id) == ["cost", "capacity", "distance"] && table.omissions.isEmpty)
    #expect(table.lacking == [[1], [], []])
    #expect(table.values(draw: 0) == [[0, 1, 0.5], [0, 0.5, 0], [1, 0, 1]])
    #expect(areNear(table.weightedSums(try Example.weights()), [0.5, 0.2, 0.6]))
    let credited = try #require(table.credited(1))
    #expect(credited.values(draw: 0)[1] == [1, 0.5, 0] && table.credited(0) == nil)
    #expect(table.favourites == [[2], [0], [2]])
  }

  /// Whatever an alternative lacks, and however the others lie, it is never worth more there than any of them.
  @Test(arguments: 0..<40) func lackingAFigureNeverGains(seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 3, draw: 0)
    let directions: [CriterionScale.Direction] = [.more, .less]
    let criteria = try (0..<3).map { place in
      let direction = directions[Int(random.uniform() * 2)]
      return try CriterionScale("c\(place)", place == 1 ? .change(direction) : .range(direction))
    }
    var figures = (0..<5).map { _ in
      (0..<4).map { _ in (0..<3).map { _ in 20 * (random.uniform() - 0.5) as Double? } }
    }
    let whole = try DecisionTable(alternatives: ["a", "b", "c", "d"], criteria: criteria, draws: figures)
    let (alternative, criterion) = (Int(random.uniform() * 4), Int(random.uniform() * 3))
    for draw in figures.indices { figures[draw][alternative][criterion] = nil }
    let table = try DecisionTable(alternatives: ["a", "b", "c", "d"], criteria: criteria, draws: figures)
    for draw in 0..<5 {
      let values = table.values(draw: draw)
      #expect(values.allSatisfy { values[alternative][criterion] <= $0[criterion] + 1e-12 })
      let kept = criteria.indices.filter { $0 != criterion }
      #expect(kept.allSatisfy { values[alternative][$0] == whole.values(draw: draw)[alternative][$0] })
    }
  }

  /// No change is worth nothing: 12 minutes more lose a point, and nobody has one for being where it is.
  @Test func noChangeIsWorthNothing() throws {
    let change = try CriterionScale("minutes", .change(.less))
    let table = try DecisionTable(
      alternatives: ["alone", "near", "far"], criteria: [change], figures: [[0], [3], [12]])
    #expect(table.values(draw: 0).map { $0[0] } == [0, -0.25, -1])
    let both = try DecisionTable(
      alternatives: ["alone", "nearer", "far"], criteria: [change], figures: [[0], [-4], [12]])
    #expect(both.values(draw: 0).map { $0[0] } == [0, 0.25, -0.75])
  }

  @Test func aCriterionThatOnlyOneHasAFigureForIsLeftOut() throws {
    var figures = Example.figures
    figures[1][0] = nil
    figures[2][0] = nil
    let table = try DecisionTable(alternatives: Example.names, criteria: Example.criteria(), figures: figures)
    #expect(table.criteria.map(\.id) == ["capacity", "distance"])
    #expect(table.omissions == [.init(criterion: "cost", alternatives: ["together", "merged"])])
    // 0.4 and 0.2 that are left become two thirds and one third.
    let weights = try Weights(["cost": 0.4, "capacity": 0.4, "distance": 0.2], for: table)
    #expect(areNear(weights.shares, [2.0 / 3, 1.0 / 3]))
    #expect(areNear(table.weightedSums(weights), [5.0 / 6, 1.0 / 3, 1.0 / 3]))
  }

  @Test func aFigureMissingInOneDrawOnlyIsMissing() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b"],
      criteria: [try CriterionScale("x", .range(.more)), try CriterionScale("y", .range(.more))],
      draws: [[[1, 2], [3, 4]], [[1, 2], [3, .nan]]])
    #expect(table.criteria.map(\.id) == ["x"])
    #expect(table.omissions.map(\.criterion) == ["y"])
  }

  /// Kilometres or metres, kroner of one year or of another: the order stays.
  @Test func theScaleOfAFigureDoesNotMatter() throws {
    let moved = Example.figures.map { [($0[0] ?? 0) * 1_000 - 7, $0[1], ($0[2] ?? 0) * 0.25] as [Double?] }
    let plain = try Example.criteria().map { try CriterionScale($0.id, $0.form) }
    let table = try DecisionTable(alternatives: Example.names, criteria: plain, figures: Example.figures)
    let other = try DecisionTable(alternatives: Example.names, criteria: plain, figures: moved)
    let weights = try Example.weights()
    #expect(areNear(table.weightedSums(weights), other.weightedSums(weights)))
    #expect(areNear(table.outranking(weights).net, other.outranking(weights).net))
  }

  @Test func valuesMeanTheSameInEveryDraw() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b"], criteria: [try CriterionScale("x", .range(.more))],
      draws: [[[0], [10]], [[4], [4]]])
    // 2 and 7 are expected: one is worth 0 and the other 1, and 4 means the same wherever it occurs.
    #expect(table.values(draw: 0) == [[-0.4], [1.6]])
    #expect(table.values(draw: 1) == [[0.4], [0.4]])
    #expect(areNear(table.weightedSums(.equal(1)), [0, 1]))
  }

  @Test func whatCannotBeJudgedIsNamed() throws {
    func code(_ body: () throws(Diagnostic) -> Void) -> String {
      do throws(Diagnostic) {
        try body()
        return "none"
      } catch {
        return error.code
      }
    }
    let more = try CriterionScale("x", .range(.more))
    #expect(
      code { () throws(Diagnostic) in
        _ = try DecisionTable(alternatives: ["a"], criteria: [more], figures: [[1]])
      } == "decision-without-choice")
    #expect(
      code { () throws(Diagnostic) in
        _ = try DecisionTable(alternatives: ["a", "b"], criteria: [more], figures: [[1], [nil]])
      } == "decision-without-criteria")
    #expect(
      code { () throws(Diagnostic) in
        _ = try DecisionTable(alternatives: ["a", "b"], criteria: [more], figures: [[1], [1, 2]])
      } == "decision-table-uneven")
    #expect(
      code { () throws(Diagnostic) in
        _ = try CriterionScale("x", .anchors([.init(figure: 1, value: 0), .init(figure: 1, value: 1)]))
      } == "anchors-invalid")
    #expect(
      code { () throws(Diagnostic) in
        _ = try CriterionScale("x", .range(.less), thresholds: .init(indifference: 2, preference: 1))
      } == "thresholds-invalid")
  }
}
