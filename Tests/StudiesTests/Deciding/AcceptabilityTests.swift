import Testing

@testable import Studies

@Suite struct AcceptabilityTests {
  /// Two criteria with any weights: the middle one is first where neither weight is above 0.6, which is a
  /// fifth of all mixes; each extreme one is first in two fifths, with a mean weight of 0.8. A hundredth to each side
  /// belongs to both.
  @Test func sharesOfRanksAreWhatTheyAreByHand() throws {
    let criteria = [try CriterionScale("x", .range(.more)), try CriterionScale("y", .range(.more))]
    let table = try DecisionTable(
      alternatives: ["left", "right", "middle"], criteria: criteria, figures: [[1, 0], [0, 1], [0.6, 0.6]])
    let result = table.acceptability(.unknown, draws: 8_000, seed: 1)
    #expect(areNear(result.ranks.map { $0[0] }, [0.41, 0.41, 0.22], 0.02))
    #expect(isNear(result.ranks[2][2], 0, 0))
    #expect(isNear(result.wins[0][1], 0.5, 0.02))
    #expect(isNear(result.wins[0][2], 0.4, 0.02))
    #expect(areNear(try #require(result.centralWeights[0]).shares, [0.8, 0.2], 0.02))
    #expect(areNear(try #require(result.centralWeights[2]).shares, [0.5, 0.5], 0.02))
    #expect(result.confidence == [1, 1, 1])
  }

  /// Eight alternatives and four criteria, figures that repeat so that there are ties.
  private func table(draws: Int) throws -> DecisionTable {
    let criteria = try (0..<4).map { try CriterionScale("c\($0)", .range($0 % 2 == 0 ? .more : .less)) }
    func figure(_ draw: Int, _ alternative: Int, _ criterion: Int) -> Double? {
      Double((draw * 7 + alternative * alternative * 5 + criterion * 3) % 11)
    }
    let figures = (0..<draws).map { draw in
      (0..<8).map { alternative in (0..<4).map { figure(draw, alternative, $0) } }
    }
    return try DecisionTable(
      alternatives: (0..<8).map { "a\($0)" }, criteria: criteria, draws: figures)
  }

  @Test func sharesOfAnAlternativeAddUpToOneAndSomebodyIsAlwaysBest() throws {
    let result = try table(draws: 50).acceptability(.unknown, draws: 1_000, seed: 2)
    #expect(result.ranks.reduce(0) { $0 + $1[0] } >= 1 - 1e-9)
    for alternative in 0..<8 {
      #expect(isNear(result.ranks[alternative].reduce(0, +), 1, 1e-9))
      for other in 0..<8 where other != alternative {
        #expect(isNear(result.wins[alternative][other] + result.wins[other][alternative], 1, 1e-9))
      }
      if let central = result.centralWeights[alternative] {
        #expect(isNear(central.shares.reduce(0, +), 1, 1e-9))
      }
    }
  }

  @Test func equalAlternativesTakeTheSameRank() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b", "c"], criteria: [try CriterionScale("x", .range(.more))],
      figures: [[2], [2], [1]])
    let result = table.acceptability(.unknown, draws: 10, seed: 1)
    #expect(result.ranks == [[1, 0, 0], [1, 0, 0], [0, 0, 1]])
    #expect(result.wins[0] == [0, 0.5, 1])
    #expect(result.alike == [[0, 1], [2]])
  }

  /// Another alternative that looks like one of them, exactly or within a hundredth, changes nobody's share: neither that of
  /// the one that it looks like nor that of the others.
  @Test(arguments: [0, 0.4]) func lookAlikesDoNotTurnTheVerdict(difference: Double) throws {
    let criteria = [try CriterionScale("x", .range(.more)), try CriterionScale("y", .range(.more))]
    let figures: [[Double?]] = [[100, 0], [0, 100], [40, 40]]
    func shares(_ twins: Int) throws -> [Double] {
      let more = (0..<twins).map { _ in [100 - difference, 0] as [Double?] }
      let table = try DecisionTable(
        alternatives: (0..<3 + twins).map { "a\($0)" }, criteria: criteria, figures: figures + more)
      return table.acceptability(.unknown, draws: 2_000, seed: 5).ranks.map { $0[0] }
    }
    let alone = try shares(0)
    for twins in 1...4 {
      let shared = try shares(twins)
      #expect(Array(shared.prefix(3)) == alone)
      #expect(shared.dropFirst(3).allSatisfy { isNear($0, alone[0], 0.01) })
    }
  }

  @Test func aDominatedAlternativeIsNeverFirst() throws {
    var figures = Example.figures
    figures.append([85, 5, 55])
    let table = try DecisionTable(
      alternatives: Example.names + ["worse than together"], criteria: Example.criteria(), figures: figures)
    let result = table.acceptability(.unknown, draws: 2_000, seed: 9)
    #expect(result.ranks[3][0] == 0)
    #expect(result.wins[3][1] == 0)
    #expect(result.centralWeights[3] == nil && result.confidence[3] == nil)
  }

  @Test func anUncertainOutcomeLowersConfidence() throws {
    let table = try DecisionTable(
      alternatives: ["a", "b"], criteria: [try CriterionScale("x", .range(.more))],
      draws: [[[3], [1]], [[3], [2]], [[3], [2.5]], [[0], [1]]])
    let result = table.acceptability(.unknown, draws: 4, seed: 1)
    #expect(result.ranks == [[0.75, 0.25], [0.25, 0.75]])
    #expect(result.confidence == [0.75, 0.25])
  }

  /// Whoever draws which chunk, and on however many threads, the sums are the same to the last bit.
  @Test func shardsOnManyThreadsGiveTheSame() async throws {
    let table = try table(draws: 30)
    let whole = table.acceptability(.unknown, draws: 1_000, seed: 4)
    let starts = Array(stride(from: 0, to: 1_000, by: DecisionTable.chunk))
    let shards = await withTaskGroup(of: (Int, AcceptabilityTally).self) { group in
      for start in starts.reversed() {
        group.addTask {
          (start, table.tally(.unknown, draws: start..<min(start + DecisionTable.chunk, 1_000), seed: 4))
        }
      }
      return await group.reduce(into: [Int: AcceptabilityTally]()) { $0[$1.0] = $1.1 }
    }
    var tally = AcceptabilityTally(alternatives: 8, criteria: 4)
    for start in starts { tally.add(try #require(shards[start])) }
    #expect(table.acceptability(tally) == whole)
    #expect(table.acceptability(.unknown, draws: 1_000, seed: 5) != whole)
  }
}
