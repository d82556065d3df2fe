/// Finds the arcs that rings have in common.
///
/// The method of TopoJSON (M. Bostock): a point is a junction where rings that pass it do not have the
/// same two neighbours; rings are cut at junctions, and pieces that are equal, in either direction,
/// become one arc.
struct ArcCutter {
  /// Points from end to end.
  private(set) var arcs: [[Int]] = []
  /// How often each arc occurs in a ring.
  private(set) var uses: [Int] = []

  private var indexes: [[Int]: Int] = [:]
  private let isJunction: [Bool]

  /// - Parameters:
  ///   - rings: numbers of points, the first not repeated at the end, no two in a row alike.
  ///   - pointCount: how many different points there are.
  init(rings: [[Int]], pointCount: Int) {
    var neighbours = [(Int, Int)?](repeating: nil, count: pointCount)
    var isJunction = [Bool](repeating: false, count: pointCount)
    for ring in rings {
      for (position, point) in ring.enumerated() {
        let before = ring[position == 0 ? ring.count - 1 : position - 1]
        let after = ring[position == ring.count - 1 ? 0 : position + 1]
        let pair = (min(before, after), max(before, after))
        if let known = neighbours[point] {
          if known != pair { isJunction[point] = true }
        } else {
          neighbours[point] = pair
        }
      }
    }
    self.isJunction = isJunction
  }

  /// The ring as references to arcs, `~i` for arc i walked backwards.
  mutating func cut(_ ring: [Int]) -> [Int] {
    guard let lowest = ring.indices.min(by: { ring[$0] < ring[$1] }) else { return [] }
    // A ring without junctions begins at its lowest point, wherever it began in the file.
    let start = ring.firstIndex { isJunction[$0] } ?? lowest
    let rotated = ring[start...] + ring[...start]
    var references: [Int] = []
    var piece: [Int] = []
    for point in rotated {
      piece.append(point)
      if piece.count > 1, isJunction[point] {
        references.append(reference(to: piece))
        piece = [point]
      }
    }
    if piece.count > 1 { references.append(reference(to: piece)) }
    return references
  }

  private mutating func reference(to piece: [Int]) -> Int {
    let reversed = Array(piece.reversed())
    let isForward = !reversed.lexicographicallyPrecedes(piece)
    let arc = isForward ? piece : reversed
    let index = indexes[arc] ?? arcs.count
    if index == arcs.count {
      indexes[arc] = index
      arcs.append(arc)
      uses.append(0)
    }
    uses[index] += 1
    return isForward ? index : ~index
  }
}
