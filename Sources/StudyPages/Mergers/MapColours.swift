import Units

/// Colours of groups on a map, so that no two that touch look alike where six colours are enough.
struct MapColours {
  /// For each group the number of its colour, counted from 0.
  let numbers: [Int]

  private static let count = 6

  /// - Parameter groups: codes of the units of each.
  init(of groups: [[String]], on graph: NeighbourGraph) {
    var colours: [String: Int] = [:]
    numbers = groups.map { units in
      let around = graph.neighbours(ofGroup: units) ?? []
      let taken = Set(around.compactMap { colours[$0.code] })
      let free = (0..<Self.count).first { !taken.contains($0) } ?? 0
      for unit in units { colours[unit] = free }
      return free
    }
  }
}
