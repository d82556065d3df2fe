/// Units and who borders whom, as numbers: what groups and maps are searched on. Units are counted from 0; the neighbours of
/// a unit stand in order, each once.
package struct GroupGraph: Sendable {
  /// Residents of each unit, or whatever else a group must have enough of; never below zero.
  package let populations: [Int]
  /// Attributes of all units, one unit after the other.
  package let attributes: [Double]
  /// How many attributes a unit has.
  package let attributeCount: Int
  /// The neighbours of unit `u` stand at `offsets[u]..<offsets[u + 1]`.
  package let offsets: [Int32]
  package let neighbours: [Int32]

  package var count: Int { populations.count }
  package var edgeCount: Int { neighbours.count / 2 }
  package var totalPopulation: Int { populations.reduce(0, +) }

  /// - Parameters:
  ///   - attributes: as many for each unit; empty where a unit has none.
  ///   - edges: pairs of units. One that stands twice counts once, and a unit is no neighbour of itself.
  package init(populations: [Int], attributes: [[Double]] = [], edges: [(Int, Int)]) {
    var lists = [[Int32]](repeating: [], count: populations.count)
    for (a, b) in edges where a != b {
      lists[a].append(Int32(b))
      lists[b].append(Int32(a))
    }
    var offsets: [Int32] = [0]
    var neighbours: [Int32] = []
    for list in lists {
      var last: Int32 = -1
      for next in list.sorted() where next != last {
        neighbours.append(next)
        last = next
      }
      offsets.append(Int32(neighbours.count))
    }
    self.populations = populations
    self.attributes = attributes.flatMap(\.self)
    attributeCount = attributes.first?.count ?? 0
    self.offsets = offsets
    self.neighbours = neighbours
  }

  /// The same units and borders with other residents.
  init(_ graph: GroupGraph, populations: [Int]) {
    self.populations = populations
    attributes = graph.attributes
    attributeCount = graph.attributeCount
    offsets = graph.offsets
    neighbours = graph.neighbours
  }

  package func neighbours(of unit: Int) -> ArraySlice<Int32> {
    neighbours[Int(offsets[unit])..<Int(offsets[unit + 1])]
  }

  /// Whether two units border each other.
  func borders(_ a: Int, _ b: Int) -> Bool {
    for place in Int(offsets[a])..<Int(offsets[a + 1]) where neighbours[place] == b { return true }
    return false
  }

  /// How different two units are: the sum of the differences of their attributes.
  package func distance(_ a: Int, _ b: Int) -> Double {
    var sum = 0.0
    for index in 0..<attributeCount {
      sum += abs(attributes[a * attributeCount + index] - attributes[b * attributeCount + index])
    }
    return sum
  }
}
