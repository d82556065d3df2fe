import Dispatch
import Groupings
import Kernels
import Testing

@Suite struct ConnectedGroupsTests {
  private struct Counted: Decodable {
    let counts: [String: Int]
    let popsumChecksum: [String: Int]
  }

  /// What another program counted on the same graph.
  @Test func groupsAndTheirResidentsAreThoseThatOthersCount() throws {
    let expected: Counted = try Cases.json("subgraph_counts_430.json")
    let tally = try #require(ConnectedGroups(of: Cases.graph("graph_430"), most: 7).tally())
    for size in 2...7 {
      #expect(tally.groups[size] == expected.counts["\(size)"])
      #expect(tally.populations[size] == expected.popsumChecksum["\(size)"])
    }
  }

  @Test(arguments: [(2, 4), (3, 22), (4, 113), (5, 571), (6, 2_816)])
  func groupsOfAGridAsPublished(_ n: Int, _ expected: Int) {
    #expect(ConnectedGroups(of: Cases.grid(n), most: n).tally()?.groups[n] == expected)
  }

  @Test func anyNumberOfThreadsCountsTheSame() throws {
    let groups = ConnectedGroups(of: try Cases.graph("graph_430"), most: 5)
    let threads = Workers { count, work in DispatchQueue.concurrentPerform(iterations: count) { work($0) } }
    #expect(groups.tally() == groups.tally(workers: threads))
  }

  @Test func thoseListedAreThoseCountedAndEachHangsTogether() throws {
    let graph = try Cases.graph("exact_40")
    let groups = ConnectedGroups(of: graph, most: 5)
    let (all, tally) = (try #require(groups.all(mostGroups: 100_000)), try #require(groups.tally()))
    #expect(Set(all).count == all.count)
    for size in 2...5 { #expect(all.count { $0.units.count == size } == tally.groups[size]) }
    #expect(all.allSatisfy { graph.isConnected($0.units) })
    #expect(
      all.allSatisfy { group in group.population == group.units.reduce(0) { $0 + graph.populations[$1] } })
  }

  @Test(arguments: [0, 17, 39]) func thoseAroundAUnitAreThoseThatHoldIt(_ unit: Int) throws {
    let groups = ConnectedGroups(of: try Cases.graph("exact_40"), most: 4)
    let (all, around) = (groups.all(mostGroups: 100_000), groups.around(unit, mostGroups: 100_000))
    #expect(Set(try #require(around)) == Set(try #require(all).filter { $0.units.contains(unit) }))
  }

  @Test func moreThanMayBeCountedIsNoAnswer() {
    let groups = ConnectedGroups(of: Cases.grid(6), most: 12)
    #expect(groups.tally(mostGroups: 1_000) == nil)
    #expect(groups.all(mostGroups: 1_000) == nil)
    #expect(groups.around(0, mostGroups: 100) == nil)
  }
}
