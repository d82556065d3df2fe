import Groupings
import Testing

/// Maps of counties in regions of nearly equal size. The fewest borders that must be cut were proven by others.
@Suite struct CutSearchTests {
  private struct State: Decodable {
    let state: String
    let pop: [Int]
    let edges: [[Int]]
  }

  private static let known = Result { () throws -> [(state: String, rules: CutRules, best: Int)] in
    try Cases.text("min_cut_edges_best_known.csv").split(whereSeparator: \.isNewline).dropFirst().map {
      line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return (
        String(cells[0]),
        CutRules(
          parts: Int(cells[5]) ?? 0, lower: Int(cells[6]) ?? 0, upper: Int(cells[7]) ?? 0,
          contiguous: cells[2] == "contiguous"), Int(cells[8]) ?? 0
      )
    }
  }

  private static let graphs = Result { () throws -> [String: GroupGraph] in
    let states: [State] = try Cases.json("county_graphs.json")
    return Dictionary(
      uniqueKeysWithValues: states.map { state in
        (state.state, GroupGraph(populations: state.pop, edges: state.edges.map { ($0[0], $0[1]) }))
      })
  }

  @Test(
    arguments: [
      ("AL", 64), ("AR", 8), ("IA", 8), ("ID", 8), ("KS", 8), ("LA", 64), ("MS", 8), ("NE", 8), ("NM", 8),
      ("OK", 8),
      ("WV", 8),
    ])
  func connectedRegionsCutNoMoreThanTheProvenFewest(_ state: String, _ starts: Int) throws {
    let known = try #require(try Self.known.get().first { $0.state == state && $0.rules.contiguous })
    let graph = try #require(try Self.graphs.get()[state])
    let found = try #require(CutSearch(graph, rules: known.rules, starts: starts).best(seed: 1))
    #expect(found.cutEdges == known.best)
    #expect(found.map.cutEdges(on: graph) == found.cutEdges)
    #expect(known.rules.allow(found.map, on: graph))
  }

  /// So few maps hold to the bounds there that all of them are counted.
  @Test func ofASmallGraphTheBestIsProvenByCounting() throws {
    let known = try #require(try Self.known.get().first { $0.state == "ME" && $0.rules.contiguous })
    let graph = try #require(try Self.graphs.get()["ME"])
    let rules = known.rules
    let count = try #require(
      PartitionCount(of: graph, parts: rules.parts, lower: rules.lower, upper: rules.upper))
    let best = try #require(count.best)
    #expect(count.fewestCutEdges == known.best && best.cutEdges == known.best)
    #expect(rules.allow(best.map, on: graph))
  }

  @Test(
    arguments: [
      ("AR", 64), ("IA", 64), ("ID", 8), ("KS", 8), ("ME", 8), ("NE", 8), ("NM", 8), ("OK", 64), ("WV", 8),
    ])
  func scatteredRegionsCutNoMoreThanTheProvenFewest(_ state: String, _ starts: Int) throws {
    let known = try #require(try Self.known.get().first { $0.state == state && !$0.rules.contiguous })
    let graph = try #require(try Self.graphs.get()[state])
    let found = try #require(CutSearch(graph, rules: known.rules, starts: starts).best(seed: 1))
    #expect(found.cutEdges == known.best)
    #expect(known.rules.allow(found.map, on: graph))
  }
}
