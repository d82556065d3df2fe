/// Counts every map of a small graph into a number of connected regions, by the borders that it cuts.
package struct PartitionCount: Sendable {
  /// The most units that it can tell apart.
  package static let mostUnits = 64

  /// How many maps cut each number of borders.
  package let byCutEdges: [Int]

  /// One of those that cut the fewest borders.
  package let best: (map: RegionMap, cutEdges: Int)?

  package var total: Int { byCutEdges.reduce(0, +) }
  package var fewestCutEdges: Int? { byCutEdges.firstIndex { $0 > 0 } }

  /// - Parameters:
  ///   - lower: the fewest residents of a region.
  ///   - upper: the most.
  ///   - mostSteps: how much may be done, in regions tried.
  /// - Returns: nil where the graph has too many units, or more would have to be done.
  package init?(of graph: GroupGraph, parts: Int, lower: Int, upper: Int, mostSteps: Int = 200_000_000) {
    guard (1...Self.mostUnits).contains(graph.count), parts > 0 else { return nil }
    var counter = PartitionCounter(graph, lower: lower, upper: upper, mostSteps: mostSteps)
    let all: UInt64 = graph.count == 64 ? .max : (1 << UInt64(graph.count)) - 1
    guard let inside = counter.count(all, parts) else { return nil }
    best = counter.best(of: all, parts).map { ($0, $0.cutEdges(on: graph)) }
    // What was counted are the borders inside regions: the others are cut.
    byCutEdges = (0...graph.edgeCount).map { cut in
      let place = graph.edgeCount - cut
      return inside.indices.contains(place) ? inside[place] : 0
    }
  }
}

/// Counts by what is left to share out: however one comes there, there are as many ways on.
private struct PartitionCounter {
  private struct Left: Hashable {
    let units: UInt64
    let parts: Int
  }

  private let neighbours: [UInt64]
  private let populations: [Int]
  private let lower: Int
  private let upper: Int
  private var steps: Int
  private var known: [Left: [Int]] = [:]

  init(_ graph: GroupGraph, lower: Int, upper: Int, mostSteps: Int) {
    neighbours = (0..<graph.count).map { unit in graph.neighbours(of: unit).reduce(0) { $0 | 1 << UInt64($1) }
    }
    populations = graph.populations
    (self.lower, self.upper) = (lower, upper)
    steps = mostSteps
  }

  /// For each number of borders inside regions, how many ways there are to share out some units; nil where it is too much.
  mutating func count(_ units: UInt64, _ parts: Int) -> [Int]? {
    if units == 0 { return parts == 0 ? [1] : [] }
    guard parts > 0, parts <= units.nonzeroBitCount else { return [] }
    guard canBeShared(units, parts) else { return [] }
    if parts == 1 {
      var way: [Int] = []
      add([1], shifted: inside(units), to: &way)
      return way
    }
    let left = Left(units: units, parts: parts)
    if let ways = known[left] { return ways }
    var ways: [Int] = []
    let place = units.trailingZeroBitCount
    let first: UInt64 = 1 << UInt64(place)
    guard grow(first, candidates: neighbours[place] & units, units & ~first, units, parts, &ways) else {
      return nil
    }
    known[left] = ways
    return ways
  }

  /// Takes each region that holds `region` and grows by some of the candidates; those passed over stay outside.
  private mutating func grow(
    _ region: UInt64, candidates: UInt64, _ open: UInt64, _ units: UInt64, _ parts: Int, _ ways: inout [Int]
  ) -> Bool {
    steps -= 1
    guard steps > 0 else { return false }
    let residents = population(region)
    guard residents <= upper else { return true }
    if residents >= lower {
      guard let rest = count(units & ~region, parts - 1) else { return false }
      add(rest, shifted: inside(region), to: &ways)
    }
    var (left, open) = (candidates, open)
    while left != 0 {
      let place = left.trailingZeroBitCount
      let unit: UInt64 = 1 << UInt64(place)
      left &= ~unit
      open &= ~unit
      let next = (left | neighbours[place]) & open
      guard grow(region | unit, candidates: next, open, units, parts, &ways) else { return false }
    }
    return true
  }

  /// A map of those with the most borders inside regions, after the ways were counted.
  mutating func best(of units: UInt64, _ parts: Int) -> RegionMap? {
    var names = [Int](repeating: 0, count: neighbours.count)
    var left = units
    for part in stride(from: parts, to: 0, by: -1) {
      guard let most = count(left, part)?.lastIndex(where: { $0 > 0 }) else { return nil }
      guard let region = region(of: left, part, borders: most) else { return nil }
      for unit in names.indices where region & (1 << UInt64(unit)) != 0 { names[unit] = part }
      left &= ~region
    }
    return RegionMap(names)
  }

  /// A region that holds the first of some units, so that the others can be shared out with `borders` inside in all.
  private mutating func region(of units: UInt64, _ parts: Int, borders: Int) -> UInt64? {
    guard parts > 1 else { return units }
    let place = units.trailingZeroBitCount
    let first: UInt64 = 1 << UInt64(place)
    var open = [(region: first, candidates: neighbours[place] & units, free: units & ~first)]
    while var next = open.popLast() {
      let residents = population(next.region)
      guard residents <= upper else { continue }
      let rest = borders - inside(next.region)
      if residents >= lower, rest >= 0, let ways = count(units & ~next.region, parts - 1),
        ways.indices.contains(rest),
        ways[rest] > 0
      {
        return next.region
      }
      while next.candidates != 0 {
        let unit = next.candidates.trailingZeroBitCount
        next.candidates &= ~(1 << UInt64(unit))
        next.free &= ~(1 << UInt64(unit))
        open.append(
          (
            region: next.region | 1 << UInt64(unit),
            candidates: (next.candidates | neighbours[unit]) & next.free,
            free: next.free
          ))
      }
    }
    return nil
  }

  /// Whether each piece could hold a region, and there are no more pieces than regions.
  private func canBeShared(_ units: UInt64, _ parts: Int) -> Bool {
    var (left, pieces) = (units, 0)
    while left != 0 {
      var piece: UInt64 = 1 << UInt64(left.trailingZeroBitCount)
      var edge = piece
      while edge != 0 {
        let unit = edge.trailingZeroBitCount
        edge &= edge - 1
        let met = neighbours[unit] & left & ~piece
        piece |= met
        edge |= met
      }
      pieces += 1
      guard pieces <= parts, population(piece) >= lower else { return false }
      left &= ~piece
    }
    return population(units) <= parts.multipliedReportingOverflow(by: upper).partialValue
      || upper > Int.max / parts
  }

  private func population(_ units: UInt64) -> Int {
    var (left, sum) = (units, 0)
    while left != 0 {
      sum += populations[left.trailingZeroBitCount]
      left &= left - 1
    }
    return sum
  }

  private func inside(_ region: UInt64) -> Int {
    var (left, ends) = (region, 0)
    while left != 0 {
      ends += (neighbours[left.trailingZeroBitCount] & region).nonzeroBitCount
      left &= left - 1
    }
    return ends / 2
  }

  private func add(_ ways: [Int], shifted by: Int, to sum: inout [Int]) {
    guard !ways.isEmpty else { return }
    while sum.count < ways.count + by { sum.append(0) }
    for (place, number) in ways.enumerated() { sum[place + by] += number }
  }
}
