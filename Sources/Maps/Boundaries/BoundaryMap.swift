/// The real map of one division: borders as arcs that neighbours have in common.
///
/// A border between two units is stored once, so that simplifying never opens a gap between them, and
/// a union is drawn by leaving out the arcs that two of its units share.
package struct BoundaryMap: Hashable, Sendable {
  package struct Area: Hashable, Sendable {
    package let code: String
    /// Rings as references to arcs: `i` is arc i, `~i` the same arc walked backwards.
    package let rings: [[Int]]

    package init(code: String, rings: [[Int]]) {
      self.code = code
      self.rings = rings
    }
  }

  /// Points from a junction to the next, or around an island with the first point again at the end.
  package let arcs: [[GridPoint]]
  /// Sorted by code.
  package let areas: [Area]
  /// Length of a map unit on the ground.
  package let metresPerUnit: Int
  /// What the whole map needs.
  package let bounds: GridBounds
  private let positions: [String: Int]

  init(arcs: [[GridPoint]], areas: [Area], metresPerUnit: Int) {
    self.arcs = arcs
    self.areas = areas.sorted { $0.code < $1.code }
    self.metresPerUnit = metresPerUnit
    self.bounds = GridBounds(arcs.lazy.joined()) ?? GridBounds(minX: 0, minY: 0, maxX: 0, maxY: 0)
    var positions: [String: Int] = [:]
    for (index, area) in self.areas.enumerated() { positions[area.code] = index }
    self.positions = positions
  }

  package func has(_ code: String) -> Bool {
    positions[code] != nil
  }

  /// The border of one unit or of the union of several. Codes that the map lacks are left out.
  package func outline(of codes: some Sequence<String>) -> Outline {
    var joiner = RingJoiner<Int>()
    for reference in outerArcs(of: codes) {
      let points = arc(reference)
      guard let first = points.first, let last = points.last else { continue }
      joiner.add(reference, from: first, to: last)
    }
    // What a coarse grid has made a dot or a line of encloses nothing.
    let rings = joiner.rings().map(points).filter { $0.count > 2 }
    return Outline(rings: rings)
  }

  /// The arcs around a union, without those between two of its units.
  func outerArcs(of codes: some Sequence<String>) -> [Int] {
    var walks: [Int: Int] = [:]
    var references: [Int] = []
    for code in Set(codes).sorted() {
      guard let position = positions[code] else { continue }
      references += areas[position].rings.joined()
    }
    for reference in references {
      walks[max(reference, ~reference), default: 0] += reference < 0 ? -1 : 1
    }
    // What is walked there and back as often is inside; the rest is kept in the order of the rings.
    return references.filter { reference in
      let index = max(reference, ~reference)
      guard let walk = walks[index], walk != 0, (walk < 0) == (reference < 0) else { return false }
      walks[index] = 0
      return true
    }
  }

  /// The points along an arc, in the direction of the reference.
  func arc(_ reference: Int) -> [GridPoint] {
    reference < 0 ? arcs[~reference].reversed() : arcs[reference]
  }
}
