import Dispatch
import Groupings
import Kernels
import Testing

@Suite struct EnsembleTests {
  private let threads = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  private func rules(_ graph: GroupGraph, parts: Int, spread: Int) -> EnsembleRules {
    let mean = graph.count / parts
    return EnsembleRules(
      parts: parts, weights: [Int](repeating: 1, count: graph.count), lower: mean - spread,
      upper: mean + spread)
  }

  /// Of a 4 × 4 grid in four parts of four there are 117 maps: the walk meets every number of cut borders that they have, and
  /// no other.
  @Test func allThatThereIsIsMetAndNothingElse() throws {
    let graph = Cases.grid(4)
    let count = try #require(PartitionCount(of: graph, parts: 4, lower: 4, upper: 4))
    let ensemble = try Ensemble(
      of: graph, rules: rules(graph, parts: 4, spread: 0), steps: 20_000, chains: 2, seed: 1)
    let met = Set((ensemble.values[.cutEdges] ?? []).flatMap(\.self).map { Int($0) })
    #expect(met == Set(count.byCutEdges.indices.filter { count.byCutEdges[$0] > 0 }))
    #expect(ensemble.values[.smallest]?.flatMap(\.self).allSatisfy { $0 == 4 } == true)
  }

  @Test func theSameSeedGivesTheSameMapsOnAnyNumberOfThreads() throws {
    let graph = try Cases.graph("graph_430")
    let rules = rules(graph, parts: 20, spread: 2)
    let one = try Ensemble(of: graph, rules: rules, steps: 400, chains: 4, seed: 7)
    let several = try Ensemble(of: graph, rules: rules, steps: 400, chains: 4, seed: 7, workers: threads)
    #expect(one.values == several.values)
    let other = try Ensemble(of: graph, rules: rules, steps: 400, chains: 4, seed: 8)
    #expect(one.values != other.values)
  }

  /// What is kept up to date from step to step is what a map is measured by.
  @Test func walksThatBeganApartComeTogether() throws {
    let graph = try Cases.graph("graph_430")
    let ensemble = try Ensemble(
      of: graph, rules: rules(graph, parts: 10, spread: 8), steps: 20_000, chains: 4, seed: 1,
      workers: threads)
    #expect(ensemble.steps == 20_000 && ensemble.accepted > 19_000)
    let rHat = try #require(Mixing.splitRHat(ensemble.values[.cutEdges] ?? []))
    #expect(rHat < 1.05)
  }

  /// A star has no map of two connected pairs: that is told, and nothing hangs.
  @Test func withoutAFirstMapThereIsAReason() {
    let star = GroupGraph(populations: [1, 1, 1, 1], edges: [(0, 1), (0, 2), (0, 3)])
    #expect(throws: Ensemble.Failure.noFirstMap) {
      _ = try Ensemble(of: star, rules: rules(star, parts: 2, spread: 0), steps: 100, chains: 2, seed: 1)
    }
  }

  /// A path of four in two pairs has one map: every step puts it together as it was.
  @Test func whereThereIsOneMapAllStepsAreThatMap() throws {
    let path = GroupGraph(populations: [1, 1, 1, 1], edges: [(0, 1), (1, 2), (2, 3)])
    let ensemble = try Ensemble(
      of: path, rules: rules(path, parts: 2, spread: 0), steps: 100, chains: 2, seed: 1)
    #expect(ensemble.values[.cutEdges]?.flatMap(\.self).allSatisfy { $0 == 1 } == true)
    #expect(Mixing.splitRHat(ensemble.values[.cutEdges] ?? []) == nil)
  }

  @Test func aProposalIsMeasuredAsTheMapsAre() {
    let graph = Cases.grid(4)
    let rows = RegionMap((0..<16).map { $0 / 4 })
    #expect(rows.value(.cutEdges, on: graph) == 12)
    #expect(rows.value(.largest, on: graph) == 4)
  }
}

@Suite struct MixingTests {
  /// Halves [1, 2], [3, 4], [1, 2], [3, 4]: within 0.5, between 4/3, so that R-hat is the root of (0.25 + 4/3) / 0.5.
  @Test func rHatByHand() throws {
    let rHat = try #require(Mixing.splitRHat([[1, 2, 3, 4], [1, 2, 3, 4]]))
    #expect(abs(rHat - ((0.25 + 4.0 / 3) / 0.5).squareRoot()) < 1e-12)
  }

  @Test func walksThatStayApartHaveNotMixed() {
    #expect(Mixing.splitRHat([[1, 1, 1, 1], [2, 2, 2, 2]]) == .infinity)
    #expect(Mixing.splitRHat([[1], [2]]) == nil)
  }
}
