package import Basics
import Digests
import Formats
import Groupings

/// A search cut into shards, as a file: what is asked of which graph, and how many starts there are for how many shards. It
/// knows nothing of who runs them.
package struct JobPlan: Hashable, Sendable {
  /// SHA-256 of the file of the graph, in hex.
  package let graph: String
  package let threshold: Int
  package let upper: Int?
  package let seed: UInt64
  package let starts: Int
  package let shards: Int

  /// The most starts and shards of a plan.
  private static let most = 100_000

  /// - Parameter graph: the bytes of the file of the graph.
  /// - Throws: `job-shards-unusable`.
  package init(
    graph: [UInt8], threshold: Int, upper: Int?, seed: UInt64, starts: Int, shards: Int
  ) throws(Diagnostic) {
    try self.init(
      digest: HexDigest.of(graph), threshold: threshold, upper: upper, seed: seed, starts: starts,
      shards: shards)
  }

  private init(
    digest: String, threshold: Int, upper: Int?, seed: UInt64, starts: Int, shards: Int
  ) throws(Diagnostic) {
    guard (1...Self.most).contains(starts), (1...starts).contains(shards) else {
      throw Diagnostic(
        "job-shards-unusable", .badInput, at: .init(field: "shards"),
        ["shards": "\(shards)", "starts": "\(starts)", "limit": "\(Self.most)"])
    }
    graph = digest
    (self.threshold, self.upper, self.seed) = (threshold, upper, seed)
    (self.starts, self.shards) = (starts, shards)
  }

  /// The starts of a shard, counted from 0: as many for each as for any other, or one more.
  ///
  /// - Throws: `job-shard-unknown`.
  package func starts(of shard: Int) throws(Diagnostic) -> Range<Int> {
    guard (0..<shards).contains(shard) else {
      throw Diagnostic(
        "job-shard-unknown", .badInput, at: .init(field: "shard"),
        ["found": "\(shard)", "last": "\(shards - 1)"])
    }
    return (starts * shard / shards)..<(starts * (shard + 1) / shards)
  }

  /// The question that all shards answer together.
  ///
  /// - Throws: `job-graph-changed` for another graph than was planned for, and what `RegionsQuestion` throws.
  func question(_ graph: [UInt8], file: String) throws -> RegionsQuestion {
    guard HexDigest.of(graph) == self.graph else {
      throw Diagnostic("job-graph-changed", .badInput, at: .init(file: file))
    }
    return try RegionsQuestion(
      GraphFile(graph, file: file), threshold: threshold, upper: upper, seed: seed, starts: starts)
  }
}

extension JobPlan {
  package var bytes: [UInt8] {
    JSONValue.object([
      .init("kind", .text("regions")), .init("graph", .text(graph)),
      .init("threshold", .number(Double(threshold))),
      .init("upper", .optional(upper.map(Double.init))), .init("seed", .text("\(seed)")),
      .init("starts", .number(Double(starts))), .init("shards", .number(Double(shards))),
    ]).bytes
  }

  /// - Throws: `json-…`, `job-shards-unusable`.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    let plan = try JSONPlace(bytes: bytes, file: file)
    let seed = try plan.needed("seed")
    guard let number = UInt64(try seed.text()) else {
      throw Diagnostic(
        "json-kind", .badInput, at: seed.place, ["expected": "\"1\"", "found": try seed.text()])
    }
    var upper: Int?
    if let given = plan.member("upper") { upper = try given.int() }
    try self.init(
      digest: plan.needed("graph").text(), threshold: plan.needed("threshold").int(), upper: upper,
      seed: number,
      starts: plan.needed("starts").int(), shards: plan.needed("shards").int())
  }
}
