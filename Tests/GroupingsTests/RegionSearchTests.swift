import Dispatch
import Groupings
import Kernels
import Testing

@Suite struct RegionSearchTests {
  /// What spopt 0.7.0 (`MaxPHeuristic`, as it comes) finds on the same graph: as many regions and no more heterogeneity is the
  /// least that is asked.
  @Test(arguments: [(5_000, 252, 469.255), (10_000, 180, 935.32), (15_000, 145, 1_258.433)])
  func asManyRegionsAndAsAlikeAsThePeerFinds(_ threshold: Int, _ regions: Int, _ heterogeneity: Double) throws
  {
    let graph = try Cases.graph("graph_430")
    let rules = RegionRules(threshold: threshold)
    let found = try #require(RegionSearch(graph, rules: rules).best(seed: 1))
    #expect(found.map.count > regions)
    #expect(found.heterogeneity <= heterogeneity)
    #expect(found.map.isConnected(on: graph))
    #expect(found.map.holds(to: rules, on: graph))
    #expect(found.map.count <= graph.mostRegions(threshold: threshold))
    #expect(abs(found.heterogeneity - found.map.heterogeneity(on: graph)) < 1e-9)
  }

  @Test func theSameSeedGivesTheSameMapOnAnyNumberOfThreads() throws {
    let search = RegionSearch(try Cases.graph("graph_430"), rules: RegionRules(threshold: 10_000), starts: 3)
    let threads = Workers { count, work in DispatchQueue.concurrentPerform(iterations: count) { work($0) } }
    let first = try #require(search.best(seed: 5))
    #expect(search.best(seed: 5, workers: threads)?.map == first.map)
    #expect(search.best(seed: 6)?.map != first.map)
  }

  /// PySAL's own test comes to 29 and 31 regions of a possible 33.
  @Test func aGridIsSharedOutBetterThanThePeersOwnTestHasIt() throws {
    let found = RegionSearch(Cases.grid(10), rules: RegionRules(threshold: 3)).best(seed: 1)
    #expect(try #require(found).map.count > 31)
  }

  @Test(arguments: [(5_000, 20), (10_000, 13), (15_000, 9)])
  func aSearchNeverBeatsTheProof(_ threshold: Int, _ proven: Int) throws {
    let graph = try Cases.graph("exact_40")
    let rules = RegionRules(threshold: threshold, mostUnits: 6)
    // So tight are the bounds that a search may come to nothing.
    #expect(RegionSearch(graph, rules: rules).best(seed: 3)?.map.count ?? 0 <= proven)
  }

  @Test func boundsOnResidentsAndUnitsHold() throws {
    let graph = try Cases.graph("graph_430")
    let rules = RegionRules(threshold: 5_000, upper: 40_000, mostUnits: 8)
    let found = try #require(RegionSearch(graph, rules: rules).best(seed: 2))
    #expect(found.map.holds(to: rules, on: graph))
  }

  @Test func aMapThatCannotBeIsNotFound() {
    let two = GroupGraph(populations: [1, 9], edges: [(0, 1)])
    #expect(RegionSearch(two, rules: RegionRules(threshold: 5, upper: 9)).best(seed: 1) == nil)
  }

  @Test func piecesThatCannotReachTheThresholdAreTold() {
    let graph = GroupGraph(populations: [8, 1, 1, 9], edges: [(0, 3), (1, 2)])
    #expect(graph.hopeless(threshold: 5) == [[1, 2]])
    #expect(graph.mostRegions(threshold: 8) == 2)
  }

  @Test func aSearchThatIsNoLongerWantedEndsWithWhatItHas() throws {
    let graph = try Cases.graph("graph_430")
    let found = RegionSearch(graph, rules: RegionRules(threshold: 10_000)).best(seed: 1) { false }
    #expect(try #require(found).map.holds(to: RegionRules(threshold: 10_000), on: graph))
  }
}
