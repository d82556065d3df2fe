import Groupings
import Kernels
import Testing

@Suite struct ReducedGraphTests {
  /// 0 – 1 – 2 – 3 – 4, with residents 1, 2, 3, 4, 5.
  private let path = GroupGraph(
    populations: [1, 2, 3, 4, 5], attributes: [[0], [2], [4], [6], [8]],
    edges: [(0, 1), (1, 2), (2, 3), (3, 4)])

  @Test func unitsThatGoTogetherAreOne() {
    let reduced = ReducedGraph(of: path, together: [[1, 3]])
    #expect(reduced.members == [[0], [1, 3], [2], [4]])
    #expect(reduced.graph.populations == [1, 6, 3, 5])
    #expect(reduced.graph.attributes == [0, 4, 4, 8])
    #expect((0..<4).map { Array(reduced.graph.neighbours(of: $0)) } == [[1], [0, 2, 3], [1], [1]])
  }

  @Test func groupsThatShareAUnitAreOneGroup() {
    #expect(ReducedGraph(of: path, together: [[0, 1], [1, 2]]).members == [[0, 1, 2], [3], [4]])
  }

  @Test func whoStaysAloneIsInNoRegionOfOthers() {
    let reduced = ReducedGraph(of: path, alone: [2])
    #expect(reduced.members == [[0], [1], [3], [4]])
    let map = reduced.expanded(RegionMap([0, 0, 1, 1]))
    #expect(map == RegionMap([0, 0, 1, 2, 2]))
    #expect(reduced.contracted(map) == RegionMap([0, 0, 1, 1]))
    #expect(reduced.contracted(RegionMap([0, 0, 0, 1, 1])) == nil)
    #expect(ReducedGraph(of: path, together: [[0, 1]]).contracted(RegionMap([0, 1, 1, 1, 1])) == nil)
  }

  /// Whatever is decided beforehand, the search keeps to it, and maps come back as they went.
  @Test(arguments: 0..<20) func aSearchKeepsToWhatIsDecided(_ seed: UInt64) throws {
    var random = RandomStream(seed: seed, stream: 0, draw: 0)
    let grid = Cases.grid(6)
    let (a, b, c) = (Int(random.next() % 36), Int(random.next() % 36), Int(random.next() % 36))
    let alone: Set<Int> = Set([c]).subtracting([a, b])
    let reduced = ReducedGraph(of: grid, together: [[a, b]], alone: alone)
    let found = try #require(
      RegionSearch(reduced.graph, rules: RegionRules(threshold: 4)).best(seed: seed))
    let map = reduced.expanded(found.map)
    #expect(map.labels[a] == map.labels[b])
    #expect(alone.allSatisfy { map.regions[map.labels[$0]] == [$0] })
    #expect(reduced.contracted(map) == found.map)
  }

  @Test func allMapsOfASearchDifferAndTheBestIsFirst() throws {
    let search = RegionSearch(Cases.grid(8), rules: RegionRules(threshold: 5), starts: 6)
    let all = search.all(seed: 3)
    let best = try #require(search.best(seed: 3))
    #expect(Set(all.map(\.map)).count == all.count && all.count > 1)
    #expect(all[0].map.count == best.map.count && all[0].heterogeneity == best.heterogeneity)
    for (better, worse) in zip(all, all.dropFirst()) {
      #expect((worse.map.count, better.heterogeneity) <= (better.map.count, worse.heterogeneity))
    }
  }
}
