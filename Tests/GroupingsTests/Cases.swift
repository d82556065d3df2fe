import Foundation
import Groupings

/// Inputs and results of others in `Tests/Cases/groupings`; where they come from stands beside them.
enum Cases {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/groupings")

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static func json<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: folder.appending(path: name)))
  }

  private struct Graph: Decodable {
    let nodes: [[String: Double]]
    let edges: [[Double]]
  }

  static func graph(_ name: String) throws -> GroupGraph {
    let graph: Graph = try json(name + ".json")
    let keys = graph.nodes.first?.keys.filter { $0.hasPrefix("a") }.sorted() ?? []
    return GroupGraph(
      populations: graph.nodes.map { Int($0["pop"] ?? 0) },
      attributes: graph.nodes.map { node in keys.map { node[$0] ?? 0 } },
      edges: graph.edges.map { (Int($0[0]), Int($0[1])) })
  }

  /// A grid of n × n units of one resident each; next to each other are those that share a side.
  static func grid(_ n: Int) -> GroupGraph {
    var edges: [(Int, Int)] = []
    for row in 0..<n {
      for column in 0..<n {
        let unit = row * n + column
        if column + 1 < n { edges.append((unit, unit + 1)) }
        if row + 1 < n { edges.append((unit, unit + n)) }
      }
    }
    return GroupGraph(populations: [Int](repeating: 1, count: n * n), edges: edges)
  }
}
