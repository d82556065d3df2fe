/// A map while it is searched: which region each unit belongs to, with what is asked of regions kept up to date as units move.
///
/// Everything a move needs stands in arrays and lists threaded through them, so that a map of ten thousand units takes as
/// many steps a second as one of fifty, and memory grows with units and borders alone.
struct RegionDraft {
  let graph: GroupGraph
  private(set) var region: [Int32]
  private(set) var population: [Int]
  private(set) var size: [Int32]
  /// A ring through the units of each region.
  private var next: [Int32]
  private var previous: [Int32]
  /// Any unit of each region, −1 where it has none.
  private var first: [Int32]
  /// Regions without units.
  private(set) var unused: [Int32]
  /// For the walk that asks whether a region still hangs together: when a unit was last seen, and those still to look at.
  private var seen: [Int32]
  private var stamp: Int32 = 0
  private var queue: [Int32]

  /// Every unit on its own.
  init(_ graph: GroupGraph) {
    self.graph = graph
    let all = (0..<Int32(graph.count)).map { $0 }
    region = all
    population = graph.populations
    size = [Int32](repeating: 1, count: graph.count)
    next = all
    previous = all
    first = all
    unused = []
    seen = [Int32](repeating: 0, count: graph.count)
    queue = all
  }
}

extension RegionDraft {
  /// The number of regions that have units.
  var regionCount: Int { graph.count - unused.count }

  var populatedRegions: [Int] { (0..<graph.count).filter { size[$0] > 0 } }

  /// Units of a region, in no order that means anything.
  func units(of region: Int) -> [Int] {
    guard first[region] >= 0 else { return [] }
    var result: [Int] = []
    var unit = first[region]
    repeat {
      result.append(Int(unit))
      unit = next[Int(unit)]
    } while unit != first[region]
    return result
  }

  /// The sum of the differences between a unit and those of a region; its own adds nothing.
  func distance(_ unit: Int, to region: Int) -> Double {
    let begin = first[region]
    guard begin >= 0 else { return 0 }
    let count = graph.attributeCount
    let own = unit &* count
    var sum = 0.0
    var other = begin
    repeat {
      let base = Int(other) &* count
      for index in 0..<count { sum += abs(graph.attributes[own &+ index] - graph.attributes[base &+ index]) }
      other = next[Int(other)]
    } while other != begin
    return sum
  }

  /// Whether the region of a unit hangs together, or is empty, without it.
  mutating func canLeave(_ unit: Int) -> Bool {
    let home = region[unit]
    guard size[Int(home)] > 2 else { return true }
    stamp &+= 1
    seen[unit] = stamp
    // Of those next to it, one is where the walk begins and the others must be met.
    var (left, begin) = (0, Int32(-1))
    for place in Int(graph.offsets[unit])..<Int(graph.offsets[unit &+ 1]) {
      let neighbour = graph.neighbours[place]
      guard region[Int(neighbour)] == home else { continue }
      if begin < 0 { begin = neighbour } else { left &+= 1 }
    }
    guard left > 0 else { return true }
    queue[0] = begin
    seen[Int(begin)] = stamp
    var (head, tail) = (0, 1)
    while head < tail {
      let current = Int(queue[head])
      head &+= 1
      for place in Int(graph.offsets[current])..<Int(graph.offsets[current &+ 1]) {
        let neighbour = Int(graph.neighbours[place])
        guard region[neighbour] == home, seen[neighbour] != stamp else { continue }
        seen[neighbour] = stamp
        if graph.borders(neighbour, unit) {
          left &-= 1
          if left == 0 { return true }
        }
        queue[tail] = Int32(truncatingIfNeeded: neighbour)
        tail &+= 1
      }
    }
    return false
  }

  /// Takes a unit out of its region and into another, which may be empty.
  mutating func move(_ unit: Int, to target: Int) {
    let home = Int(region[unit])
    guard home != target else { return }
    let (before, after) = (Int(previous[unit]), Int(next[unit]))
    if size[home] == 1 {
      first[home] = -1
      unused.append(Int32(home))
    } else {
      next[before] = Int32(after)
      previous[after] = Int32(before)
      if first[home] == Int32(unit) { first[home] = Int32(after) }
    }
    size[home] -= 1
    population[home] -= graph.populations[unit]
    if first[target] < 0 {
      if let place = unused.lastIndex(of: Int32(target)) { unused.remove(at: place) }
      first[target] = Int32(unit)
      next[unit] = Int32(unit)
      previous[unit] = Int32(unit)
    } else {
      let head = Int(first[target])
      let tail = Int(previous[head])
      next[tail] = Int32(unit)
      previous[unit] = Int32(tail)
      next[unit] = Int32(head)
      previous[head] = Int32(unit)
    }
    size[target] += 1
    population[target] += graph.populations[unit]
    region[unit] = Int32(target)
  }
}
