/// Which points of an arc matter most.
///
/// M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points", The
/// Cartographic Journal 30, 1993: the point whose triangle with its two neighbours is smallest goes
/// first. The ends of an arc stay, so that arcs still meet.
enum Simplification {
  /// For each point, twice the area of its triangle when its turn came, and never less than that of a
  /// point that went before; `Int.max` at the ends.
  static func weights(_ arc: [GridPoint]) -> [Int] {
    var weights = [Int](repeating: .max, count: arc.count)
    guard arc.count > 2 else { return weights }
    var before = arc.indices.map { $0 - 1 }
    var after = arc.indices.map { $0 + 1 }
    var current = weights
    var queue = SmallestFirst()

    func enqueue(_ index: Int) {
      guard index > 0, index < arc.count - 1 else { return }
      let ring = [arc[before[index]], arc[index], arc[after[index]]]
      current[index] = abs(Outline.doubledArea(ring))
      queue.insert(.init(weight: current[index], index: index))
    }
    for index in arc.indices { enqueue(index) }

    var largest = 0
    while let entry = queue.removeFirst() {
      // An entry is stale when the point is gone or its neighbours have changed since.
      guard weights[entry.index] == .max, current[entry.index] == entry.weight else { continue }
      largest = max(largest, entry.weight)
      weights[entry.index] = largest
      let (left, right) = (before[entry.index], after[entry.index])
      after[left] = right
      before[right] = left
      enqueue(left)
      enqueue(right)
    }
    return weights
  }

  /// The weight to exceed so that about `target` inner points are left of all arcs.
  static func threshold(_ weights: [[Int]], target: Int) -> Int {
    let inner = weights.joined().filter { $0 < .max }.sorted(by: >)
    return target < inner.count ? inner[max(target, 0)] : 0
  }

  /// The points above `threshold`, and in any case the `minimum` weightiest inner ones.
  static func kept(
    _ arc: [GridPoint], weights: [Int], threshold: Int, minimum: Int
  ) -> [GridPoint] {
    let inner = arc.indices.dropFirst().dropLast()
    let required =
      minimum == 0 ? [] : Set(inner.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(minimum))
    return arc.indices.compactMap { index in
      weights[index] > threshold || required.contains(index) ? arc[index] : nil
    }
  }
}

/// A binary heap of points by weight.
private struct SmallestFirst {
  struct Entry: Comparable {
    let weight: Int
    let index: Int

    static func < (a: Entry, b: Entry) -> Bool { (a.weight, a.index) < (b.weight, b.index) }
  }

  private var entries: [Entry] = []

  mutating func insert(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0, entries[child] < entries[(child - 1) / 2] {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < entries.count else { return first }
      let right = left + 1
      let child = right < entries.count && entries[right] < entries[left] ? right : left
      guard entries[child] < entries[parent] else { return first }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}
