/// What references between points mean, and whether the points stand in the same order.
struct PointReferences {
  private let matching: PointMatching
  /// For each decision: the points with a number, by it; and by its last part.
  private let byNumber: [[String: [Int]]]
  private let byLastPart: [[String: [Int]]]

  init(_ matching: PointMatching) {
    self.matching = matching
    byNumber = matching.decisions.map { decision in
      Dictionary(grouping: decision.points.indices) { decision.points[$0].number }
    }
    byLastPart = matching.decisions.map { decision in
      Dictionary(grouping: decision.points.indices) { decision.points[$0].path.last ?? "" }
    }
  }

  /// Whether a reference of one decision means what that of another does.
  func mean(_ a: Token, in first: Int, _ b: Token, in second: Int) -> Bool {
    guard case .reference(let x, let sureOfX) = a, case .reference(let y, let sureOfY) = b else {
      return a == b
    }
    guard sureOfX && sureOfY else { return x == y && named(x, first) == named(y, second) }
    let (meant, other) = (rows(byNumber[first][x], first), rows(byNumber[second][y], second))
    if meant.isEmpty && other.isEmpty { return x == y }
    return meant.count == 1 && meant == other
  }

  /// Whether the points that one decision has are those of the other, in its order.
  func sameOrder(_ first: Int, _ second: Int) -> Bool { matching.rowOf[first] == matching.rowOf[second] }

  /// The rows that a number may name: as a whole or as the last part of one.
  private func named(_ number: String, _ file: Int) -> Set<Int> {
    rows(byNumber[file][number], file).union(rows(byLastPart[file][number], file))
  }

  private func rows(_ points: [Int]?, _ file: Int) -> Set<Int> {
    Set((points ?? []).map { matching.rowOf[file][$0] })
  }
}
