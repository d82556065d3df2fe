import Groupings
import Testing

/// How many regions there can be, from both sides. Where a solver is installed.
@Suite(.enabled(if: ExactRegions.canSolve)) struct PackingBoundTests {
  @Test(arguments: [5_000, 10_000]) func theBoundIsCloseToAMapThatThereIs(_ threshold: Int) throws {
    let graph = try Cases.graph("graph_430")
    let bound = try #require(PackingBound(of: graph, threshold: threshold, seconds: 60))
    let most = bound.weights.mostRegions(on: graph)
    #expect(bound.map.count <= most)
    #expect(Double(most - bound.map.count) <= 0.01 * Double(bound.map.count))
    #expect(most < graph.mostRegions(threshold: threshold))
    #expect(
      bound.map.holds(to: RegionRules(threshold: threshold), on: graph) && bound.map.isConnected(on: graph))
  }

  /// Of every group of a small graph: those that reach the threshold weigh one or more.
  @Test(arguments: [5_000, 10_000, 15_000]) func noGroupThatReachesTheThresholdIsLight(_ threshold: Int)
    throws
  {
    let graph = try Cases.graph("exact_40")
    let weights = try #require(PackingBound(of: graph, threshold: threshold, seconds: 60)).weights.weights
    let groups = try #require(ConnectedGroups(of: graph, most: 8).all(mostGroups: 1_000_000))
    for group in groups where group.population >= threshold {
      #expect(group.units.reduce(0) { $0 + weights[$1] } >= WeightedUnits.whole)
    }
  }

  /// A path of four of one resident each, in regions of two or more: two.
  @Test func ofAPathTheBoundIsReached() throws {
    let path = GroupGraph(populations: [1, 1, 1, 1], edges: [(0, 1), (1, 2), (2, 3)])
    let bound = try #require(PackingBound(of: path, threshold: 2, seconds: 10))
    #expect(bound.weights.mostRegions(on: path) == 2 && bound.map.count == 2)
  }

  /// A star can have one: its rays have no neighbour but the middle. Residents alone say two.
  @Test func ofAStarTheBoundSaysMoreThanResidents() throws {
    let star = GroupGraph(populations: [1, 1, 1, 1], edges: [(0, 1), (0, 2), (0, 3)])
    let bound = try #require(PackingBound(of: star, threshold: 2, seconds: 10))
    #expect(bound.weights.mostRegions(on: star) == 1 && bound.map.count == 1)
    #expect(star.mostRegions(threshold: 2) == 2)
  }
}
