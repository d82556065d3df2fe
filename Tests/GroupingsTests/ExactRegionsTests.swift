import Groupings
import Testing

/// Where a solver is installed: `script/setup test` installs it.
@Suite(.enabled(if: ExactRegions.canSolve)) struct ExactRegionsTests {
  private struct Expected: Decodable {
    let p: Int
    let objective: Double
    let columns: Int
  }

  /// HiGHS and CP-SAT agree on these.
  @Test(arguments: [5_000, 10_000, 15_000]) func theProvenBestIsReached(_ threshold: Int) throws {
    let expected: Expected = try Cases.json("exact_40_T\(threshold)_max6.json")
    let graph = try Cases.graph("exact_40")
    let best = try best(graph, RegionRules(threshold: threshold, mostUnits: 6))
    #expect(best.isProven)
    #expect(best.map.count == expected.p && best.mostRegions == expected.p)
    #expect(abs(best.map.heterogeneity(on: graph) - expected.objective) < 1e-3)
    #expect(best.groups == expected.columns)
    #expect(best.map.isConnected(on: graph))
  }

  /// The largest of ten regions of at least three of 32 states has five.
  @Test func mexicoInTenRegionsAsPublished() throws {
    let graph = try Cases.graph("mexico")
    let best = try best(graph, RegionRules(threshold: 3, mostUnits: 5))
    #expect(best.isProven && best.map.count == 10)
    #expect(abs(best.map.heterogeneity(on: graph) - 1_079_667) < 0.5)
  }

  @Test func thatThereIsNoMapIsProven() {
    let star = GroupGraph(populations: [1, 1, 1, 1], edges: [(0, 1), (0, 2), (0, 3)])
    guard
      case .infeasible = ExactRegions(star, rules: RegionRules(threshold: 2, mostUnits: 2)).best(seconds: 10)
    else {
      Issue.record("a star has no map of pairs")
      return
    }
  }

  @Test func moreGroupsThanMayBeWrittenDownAreRefused() throws {
    let search = ExactRegions(
      try Cases.graph("exact_40"), rules: RegionRules(threshold: 1, mostUnits: 6), mostGroups: 100)
    guard case .tooManyGroups = search.best(seconds: 10) else {
      Issue.record("100 groups are not enough")
      return
    }
  }

  private func best(_ graph: GroupGraph, _ rules: RegionRules) throws -> ExactRegions.Best {
    guard case .found(let best) = ExactRegions(graph, rules: rules).best(seconds: 120) else {
      throw NotFound()
    }
    return best
  }

  private struct NotFound: Error {}
}
