extension GroupGraph {
  /// The pieces that the graph falls into, each in order, the one with the first unit first.
  package var components: [[Int]] {
    var seen = [Bool](repeating: false, count: count)
    var result: [[Int]] = []
    for first in 0..<count where !seen[first] {
      var piece = [first]
      seen[first] = true
      var next = 0
      while next < piece.count {
        for neighbour in neighbours(of: piece[next]) where !seen[Int(neighbour)] {
          seen[Int(neighbour)] = true
          piece.append(Int(neighbour))
        }
        next += 1
      }
      result.append(piece.sorted())
    }
    return result
  }

  /// Whether some units hang together without the others. None at all do not.
  package func isConnected(_ units: [Int]) -> Bool {
    guard let first = units.first else { return false }
    var left = Set(units)
    left.remove(first)
    var edge = [first]
    while let unit = edge.popLast() {
      for neighbour in neighbours(of: unit) where left.remove(Int(neighbour)) != nil {
        edge.append(Int(neighbour))
      }
    }
    return left.isEmpty
  }

  /// The sum of the differences of all pairs of some units.
  package func heterogeneity(_ units: [Int]) -> Double {
    var sum = 0.0
    for (place, a) in units.enumerated() {
      for b in units[..<place] { sum += distance(a, b) }
    }
    return sum
  }
}
