/// Walks over every connected group of a graph once, after Wernicke (2006): a group is met from its least unit, and grows
/// only by units that no earlier unit of it borders.
///
/// The candidates of each size stand in a stretch of one array, so that nothing is allocated on the way.
struct GroupWalk {
  private let graph: GroupGraph
  /// The most units of a group.
  private let most: Int
  private var candidates: [Int32]
  private var marked: [Bool]
  private var levels: [Level]

  /// What is known of a group of each size while larger ones are looked at.
  private struct Level {
    /// Where its candidates begin, and how many are left.
    var base = 0
    var length = 0
    /// How many it has from the smaller group, and how many came with its last unit: these lose their marks with it.
    var kept = 0
    var added = 0
    var population = 0
  }

  init(_ graph: GroupGraph, most: Int) {
    self.graph = graph
    self.most = most
    candidates = [Int32](repeating: 0, count: (most + 1) * max(graph.count, 1))
    marked = [Bool](repeating: false, count: graph.count)
    levels = (0...max(most, 1)).map { Level(base: $0 * graph.count) }
  }

  /// Counts the groups whose least unit is `root` and adds up their residents, by size. The largest are counted without
  /// going to each. Ends early where the tally holds more than `limit`.
  mutating func tally(from root: Int, into tally: inout GroupTally, until limit: Int) {
    guard most > 1, tally.total <= limit else { return }
    var depth = 1
    begin(depth, with: root, above: root, population: graph.populations[root], kept: 0)
    marked[root] = true
    while depth > 0 {
      let level = levels[depth]
      if depth == most - 1 || level.length == 0 || tally.total > limit {
        if level.length > 0 { count(level, depth + 1, into: &tally) }
        leave(level)
        depth -= 1
        continue
      }
      let unit = Int(candidates[level.base + level.length - 1])
      levels[depth].length -= 1
      let population = level.population + graph.populations[unit]
      tally.add(size: depth + 1, groups: 1, population: population)
      depth += 1
      for place in 0..<(level.length - 1) {
        candidates[levels[depth].base + place] = candidates[level.base + place]
      }
      begin(depth, with: unit, above: root, population: population, kept: level.length - 1)
    }
    marked[root] = false
  }

  /// All candidates of a group as groups of their own.
  private func count(_ level: Level, _ size: Int, into tally: inout GroupTally) {
    var sum = level.length &* level.population
    for place in level.base..<(level.base + level.length) {
      sum &+= graph.populations[Int(candidates[place])]
    }
    tally.add(size: size, groups: level.length, population: sum)
  }

  /// Takes a unit into the group: its neighbours that nothing borders yet are candidates too.
  private mutating func begin(_ depth: Int, with unit: Int, above root: Int, population: Int, kept: Int) {
    let base = levels[depth].base
    var length = kept
    for place in Int(graph.offsets[unit])..<Int(graph.offsets[unit + 1]) {
      let neighbour = graph.neighbours[place]
      guard neighbour > root, !marked[Int(neighbour)] else { continue }
      marked[Int(neighbour)] = true
      candidates[base + length] = neighbour
      length += 1
    }
    levels[depth] = Level(
      base: base, length: length, kept: kept, added: length - kept, population: population)
  }

  private mutating func leave(_ level: Level) {
    let first = level.base + level.kept
    for place in first..<(first + level.added) { marked[Int(candidates[place])] = false }
  }

  /// Visits the groups whose least unit is `root`, that unit alone too.
  ///
  /// - Parameter body: gets the units of a group and their residents. Larger groups around it are visited where it says so.
  mutating func visit(from root: Int, _ body: (_ units: ArraySlice<Int>, _ population: Int) -> Bool) {
    var units = [Int](repeating: root, count: most)
    let own = graph.populations[root]
    guard body(units[..<1], own), most > 1 else { return }
    begin(1, with: root, above: root, population: own, kept: 0)
    marked[root] = true
    var depth = 1
    while depth > 0 {
      let level = levels[depth]
      guard level.length > 0 else {
        leave(level)
        depth -= 1
        continue
      }
      let unit = Int(candidates[level.base + level.length - 1])
      levels[depth].length -= 1
      units[depth] = unit
      let population = level.population + graph.populations[unit]
      guard body(units[...depth], population), depth < most - 1 else { continue }
      depth += 1
      for place in 0..<(level.length - 1) {
        candidates[levels[depth].base + place] = candidates[level.base + place]
      }
      begin(depth, with: unit, above: root, population: population, kept: level.length - 1)
    }
    marked[root] = false
  }
}
