package import Answers
import Basics
import Digests
import Formats
import Groupings
package import Kernels

extension JobPlan {
  /// Works out a shard. The same bytes whoever does, and however often.
  ///
  /// - Throws: `job-shard-unknown`, `job-graph-changed`, and what is wrong with the question.
  package func run(shard: Int, graph: [UInt8], file: String, workers: Workers) throws -> [UInt8] {
    let question = try question(graph, file: file)
    let found = question.search.best(seed: seed, of: try starts(of: shard), workers: workers)
    let labels = found.map { JSONValue.array($0.map.labels.map { .number(Double($0)) }) }
    return JSONValue.object([
      .init("plan", .text(HexDigest.of(bytes))), .init("shard", .number(Double(shard))),
      .init("labels", labels ?? .null),
    ]).bytes
  }

  /// Whether some bytes are what a shard of this plan came to.
  package func isResult(_ bytes: [UInt8], of shard: Int) -> Bool {
    (try? JSONPlace(bytes: bytes, file: "").belongs(to: self, shard)) == true
  }

  /// The answer of all shards together: the same bytes as of a plan with one.
  ///
  /// - Parameter shards: what each came to, in order, and the name of its file.
  /// - Throws: `job-shard-foreign`, `proposal-length-wrong`, `regions-not-found`, and what is wrong with the question.
  package func merge(
    _ shards: [(bytes: [UInt8], file: String)], graph: [UInt8], file: String
  ) throws -> Answer {
    let question = try question(graph, file: file)
    var maps: [RegionMap] = []
    for (number, shard) in shards.enumerated() {
      let place = try JSONPlace(bytes: shard.bytes, file: shard.file)
      guard try place.belongs(to: self, number) else {
        throw Diagnostic("job-shard-foreign", .badInput, at: .init(file: shard.file))
      }
      if place.member("labels") != nil {
        let map = try ProposalFile(shard.bytes, file: shard.file, units: question.file.graph.count).map
        // What a file says is held against the rules again: it may come from anywhere.
        guard map.holds(to: question.rules, on: question.file.graph), map.isConnected(on: question.file.graph)
        else {
          throw Diagnostic("job-shard-foreign", .badInput, at: .init(file: shard.file))
        }
        maps.append(map)
      }
    }
    return try regionsAnswer(question, question.search.best(of: maps), seconds: nil)
  }
}

extension JSONPlace {
  fileprivate func belongs(to plan: JobPlan, _ shard: Int) throws(Diagnostic) -> Bool {
    let (named, number) = (try needed("plan").text(), try needed("shard").int())
    return named == HexDigest.of(plan.bytes) && number == shard
  }
}
