import Answers
import Basics
import Formats
import Foundation
import GroupingAnswers
import Kernels
import Testing

/// A search in shards: any number of them, in any order, gives the same bytes.
@Suite struct JobTests {
  private static let graph = Result {
    [UInt8](
      try Data(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
          .appending(path: "Cases/groupings/exact_40.json")))
  }

  private func plan(_ shards: Int, graph: [UInt8]) throws -> JobPlan {
    try JobPlan(graph: graph, threshold: 10_000, upper: nil, seed: 4, starts: 7, shards: shards)
  }

  private func answer(_ shards: Int) throws -> [UInt8] {
    let graph = try Self.graph.get()
    let plan = try plan(shards, graph: graph)
    let results = try (0..<shards).reversed().map {
      (
        bytes: try plan.run(shard: $0, graph: graph, file: "graph.json", workers: .alone),
        file: "shard-\($0).json"
      )
    }
    return try plan.merge(results.reversed(), graph: graph, file: "graph.json").json.bytes
  }

  @Test(arguments: [2, 3, 7]) func anyNumberOfShardsGivesTheSameBytes(_ shards: Int) throws {
    #expect(try answer(shards) == answer(1))
  }

  @Test func everyStartIsInOneShard() throws {
    let plan = try plan(3, graph: [])
    #expect(try (0..<3).flatMap { try Array(plan.starts(of: $0)) } == Array(0..<7))
  }

  @Test func aPlanIsReadAsItWasWritten() throws {
    let plan = try JobPlan(graph: [1], threshold: 5, upper: 90, seed: .max, starts: 4, shards: 2)
    #expect(try JobPlan(plan.bytes, file: "plan.json") == plan)
  }

  @Test func whatDoesNotBelongToThePlanIsRefused() throws {
    let graph = try Self.graph.get()
    let plan = try plan(2, graph: graph)
    let first = try plan.run(shard: 0, graph: graph, file: "graph.json", workers: .alone)
    #expect(plan.isResult(first, of: 0) && !plan.isResult(first, of: 1) && !plan.isResult([1], of: 0))
    #expect(
      code { try plan.merge([(first, "a"), (first, "b")], graph: graph, file: "g") } == "job-shard-foreign")
    #expect(code { try plan.merge([(first, "a")], graph: graph + [10], file: "g") } == "job-graph-changed")
    #expect(code { try plan.run(shard: 2, graph: graph, file: "g", workers: .alone) } == "job-shard-unknown")
    #expect(code { try self.plan(8, graph: graph) } == "job-shards-unusable")
  }

  private func code(_ work: () throws -> Any) -> String? {
    do { _ = try work() } catch let error as Diagnostic { return error.code } catch { return "\(error)" }
    return nil
  }
}
