extension BoundaryMap {
  /// The same map for looking at more of it at once: on a coarser grid, without what is too small to be seen there.
  ///
  /// Every unit keeps its largest part, and whatever has a border with another one. Arcs are still shared, so that no
  /// gap opens between neighbours.
  ///
  /// - Parameters:
  ///   - metresPerUnit: length of its map units on the ground, rounded to a multiple of this map's.
  ///   - smallestIslet: islands and holes below this area in square kilometres go.
  package func coarser(metresPerUnit metres: Int, smallestIslet: Double) -> BoundaryMap {
    let factor = max(1, metres / max(1, metresPerUnit))
    let uses = uses
    let unitsPerKilometre = 1000 / Double(max(1, metresPerUnit))
    let smallest = smallestIslet * unitsPerKilometre * unitsPerKilometre
    let kept = areas.map { area in
      let sizes = area.rings.map { abs(Outline.doubledArea(points(of: $0))) }
      let largest = sizes.max() ?? 0
      let rings = zip(area.rings, sizes).filter { ring, size in
        size == largest || Double(size) / 2 >= smallest || ring.contains { uses[max($0, ~$0)] > 1 }
      }.map(\.0)
      return Area(code: area.code, rings: rings)
    }
    return BoundaryMap(
      arcs: rounded(by: factor, arcs: Set(kept.flatMap(\.rings).joined().map { max($0, ~$0) })), areas: kept,
      metresPerUnit: metresPerUnit * factor)
  }

  /// How many rings walk along each arc.
  var uses: [Int] {
    var uses = [Int](repeating: 0, count: arcs.count)
    for reference in areas.lazy.flatMap(\.rings).joined() { uses[max(reference, ~reference)] += 1 }
    return uses
  }

  /// The points along a ring, the first not repeated.
  func points(of ring: [Int]) -> [GridPoint] {
    ring.flatMap { arc($0).dropLast() }
  }

  /// Arcs on the coarser grid; those that are not needed become empty, so that references keep their meaning.
  private func rounded(by factor: Int, arcs needed: Set<Int>) -> [[GridPoint]] {
    let minimums = ArcMinimums(needed.sorted().map { arcs[$0] })
    return arcs.enumerated().map { index, arc in
      guard needed.contains(index) else { return [] }
      let weights = Simplification.weights(arc)
      // What adds less than a square of the coarser grid cannot be seen in it.
      let points = Simplification.kept(
        arc, weights: weights, threshold: 2 * factor * factor, minimum: minimums[arc])
      return Self.withoutRepeats(
        points.map { GridPoint(x: Self.rounded($0.x, factor), y: Self.rounded($0.y, factor)) })
    }
  }

  private static func withoutRepeats(_ points: [GridPoint]) -> [GridPoint] {
    let distinct = points.enumerated().filter { $0.offset == 0 || $0.element != points[$0.offset - 1] }
      .map(\.element)
    // An arc keeps both of its ends, even where they have become one.
    return distinct.count == 1 ? distinct + distinct : distinct
  }

  private static func rounded(_ value: Int, _ factor: Int) -> Int {
    (value + (value < 0 ? -factor : factor) / 2) / factor
  }
}
