import Groupings
import Testing

@Suite struct PartitionCountTests {
  private struct Grids: Decodable {
    let equalParts: [String: Int]
    let allPartitions: [String: [String: Int]]
  }

  @Test(arguments: 1...6) func gridsInEqualPartsAsPublished(_ n: Int) throws {
    let expected = try Cases.json("grid_partition_counts.json", as: Grids.self).equalParts["\(n)"]
    #expect(PartitionCount(of: Cases.grid(n), parts: n, lower: n, upper: n)?.total == expected)
  }

  @Test(arguments: 1...4) func allMapsOfSmallGrids(_ n: Int) throws {
    let expected = try #require(
      try Cases.json("grid_partition_counts.json", as: Grids.self).allPartitions["\(n)"])
    for (parts, maps) in expected {
      let count = PartitionCount(of: Cases.grid(n), parts: Int(parts) ?? 0, lower: 0, upper: .max)
      #expect(count?.total == maps)
    }
  }

  private struct Precincts: Decodable {
    struct Within: Decodable {
      let maxDeviation: Double?
      let plans: Int
      let minCut: Int
      let maxCut: Int
    }
    let pop: [Int]
    let edges: [[Int]]
    let partitionsInto3Connected: Int
    let cutHistogram: [String: Int]
    let thresholds: [Within]
  }

  private static let precincts = Result { try Cases.json("fl25_exact_enumeration.json", as: Precincts.self) }

  private func maps(_ precincts: Precincts, _ lower: Int, _ upper: Int) -> PartitionCount? {
    let graph = GroupGraph(populations: precincts.pop, edges: precincts.edges.map { ($0[0], $0[1]) })
    return PartitionCount(of: graph, parts: 3, lower: lower, upper: upper)
  }

  @Test func precinctsInThreeRegionsAreCountedToTheLast() throws {
    let precincts = try Self.precincts.get()
    let count = try #require(maps(precincts, 0, .max))
    #expect(count.total == precincts.partitionsInto3Connected)
    for (cut, maps) in count.byCutEdges.enumerated() {
      #expect(precincts.cutHistogram["\(cut)"] ?? 0 == maps)
    }
  }

  @Test(arguments: [0.01, 0.05, 0.1, 0.25]) func precinctsInRegionsOfNearlyEqualSize(_ deviation: Double)
    throws
  {
    let precincts = try Self.precincts.get()
    let expected = try #require(precincts.thresholds.first { $0.maxDeviation == deviation })
    let mean = Double(precincts.pop.reduce(0, +)) / 3
    let lower = Int((mean * (1 - deviation)).rounded(.up))
    let upper = Int((mean * (1 + deviation)).rounded(.down))
    let count = try #require(maps(precincts, lower, upper))
    #expect(count.total == expected.plans)
    #expect(count.fewestCutEdges == expected.minCut)
    #expect(count.byCutEdges.lastIndex { $0 > 0 } == expected.maxCut)
  }

  @Test func whatIsTooMuchIsNoAnswer() {
    #expect(PartitionCount(of: Cases.grid(9), parts: 3, lower: 1, upper: 81) == nil)
    #expect(PartitionCount(of: Cases.grid(6), parts: 6, lower: 6, upper: 6, mostSteps: 100) == nil)
  }
}
