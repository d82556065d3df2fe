package import Basics
import Formats
package import Groupings

/// A graph as a file has it: `{nodes: [{id, x, y, pop, a1, a2 …}], edges: [[a, b, …]]}`. Units are named by their `id`, or
/// counted from 0 where they have none. All attributes called `a` and a number count as they stand.
package struct GraphFile: Sendable {
  package let graph: GroupGraph
  /// The name of each unit.
  package let names: [String]
  /// What people call each unit; none in a file, where the names are all there is.
  let titles: [String]
  /// What was passed over, so that nobody has to wonder: borders that stand twice or lead from a unit to itself.
  package let notes: [Diagnostic]

  /// A graph that comes from elsewhere than a file.
  init(graph: GroupGraph, names: [String], titles: [String]) {
    (self.graph, self.names, self.titles, notes) = (graph, names, titles, [])
  }

  /// The most units of a file.
  package static let mostUnits = 200_000
  /// The most faults that are told of one file.
  private static let mostFaults = 20

  /// - Throws: `json-…` for what is no graph, `graph-empty`, `graph-too-large`, and all that is wrong with its units and
  ///   borders: `graph-unit-repeated`, `graph-population-negative`, `graph-attribute-missing`, `graph-edge-dangling`.
  package init(_ bytes: [UInt8], file: String) throws {
    let whole = try JSONPlace(bytes: bytes, file: file)
    let nodes = try whole.needed("nodes").list()
    guard !nodes.isEmpty else {
      throw Diagnostic("graph-empty", .badInput, at: .init(file: file, field: "/nodes"))
    }
    guard nodes.count <= Self.mostUnits else {
      throw Diagnostic(
        "graph-too-large", .badInput, at: .init(file: file, field: "/nodes"),
        ["units": "\(nodes.count)", "limit": "\(Self.mostUnits)"])
    }
    var units = GraphUnits(attributes: Self.attributes(of: nodes[0]))
    for (number, node) in nodes.enumerated() { units.add(node, number: number) }
    var edges = GraphEdges(units: units.numbers)
    for edge in try whole.needed("edges").list() { edges.add(edge) }
    let faults = units.faults + edges.faults
    guard faults.isEmpty else { throw Diagnostics(Array(faults.prefix(Self.mostFaults))) }
    (names, titles) = (units.names, [])
    notes = Array(edges.notes.prefix(Self.mostFaults))
    graph = GroupGraph(populations: units.populations, attributes: units.attributes, edges: edges.pairs)
  }

  /// `a1`, `a2` … in the order of their numbers.
  private static func attributes(of node: JSONPlace) -> [String] {
    guard case .object(let members) = node.value else { return [] }
    return members.map(\.key).filter { $0.first == "a" && Int($0.dropFirst()) != nil }
      .sorted { Int($0.dropFirst()) ?? 0 < Int($1.dropFirst()) ?? 0 }
  }
}

/// The units of a file, one after the other.
private struct GraphUnits {
  private let keys: [String]
  private(set) var names: [String] = []
  private(set) var numbers: [String: Int] = [:]
  private(set) var populations: [Int] = []
  private(set) var attributes: [[Double]] = []
  private(set) var faults: [Diagnostic] = []

  init(attributes keys: [String]) {
    self.keys = keys
  }

  mutating func add(_ node: JSONPlace, number: Int) {
    do throws(Diagnostic) {
      let name = try node.textIfPresent("id") ?? "\(number)"
      guard numbers.updateValue(number, forKey: name) == nil else {
        throw Diagnostic("graph-unit-repeated", .badInput, at: node.place, ["unit": name])
      }
      names.append(name)
      let residents = try node.needed(node.member("pop") == nil ? "population" : "pop").int()
      guard residents >= 0 else {
        throw Diagnostic(
          "graph-population-negative", .badInput, at: node.place, ["unit": name, "found": "\(residents)"])
      }
      populations.append(residents)
      var values: [Double] = []
      for key in keys {
        guard let value = node.member(key) else {
          throw Diagnostic(
            "graph-attribute-missing", .badInput, at: node.place, ["unit": name, "attribute": key])
        }
        values.append(try value.number())
      }
      attributes.append(values)
    } catch {
      faults.append(error)
    }
  }
}

/// The borders of a file.
private struct GraphEdges {
  private let units: [String: Int]
  private var met: Set<[Int]> = []
  private(set) var pairs: [(Int, Int)] = []
  private(set) var faults: [Diagnostic] = []
  private(set) var notes: [Diagnostic] = []

  init(units: [String: Int]) {
    self.units = units
  }

  mutating func add(_ edge: JSONPlace) {
    do throws(Diagnostic) {
      let ends = try edge.list()
      guard ends.count >= 2 else {
        throw Diagnostic("graph-edge-dangling", .badInput, at: edge.place, ["unit": edge.value.line])
      }
      let (a, b) = (try unit(ends[0]), try unit(ends[1]))
      guard a != b, met.insert([min(a, b), max(a, b)]).inserted else {
        notes.append(Diagnostic("graph-edge-repeated", .badInput, at: edge.place, ["edge": edge.value.line]))
        return
      }
      pairs.append((a, b))
    } catch {
      faults.append(error)
    }
  }

  private func unit(_ end: JSONPlace) throws(Diagnostic) -> Int {
    let name = try end.text()
    guard let number = units[name] else {
      throw Diagnostic("graph-edge-dangling", .badInput, at: end.place, ["unit": name])
    }
    return number
  }
}
