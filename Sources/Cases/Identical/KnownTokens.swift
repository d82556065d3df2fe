/// A point's tokens as numbers: equal tokens have equal ones, whichever decision they stand in. References are all alike
/// here, since what they mean is known only when points are matched.
struct NumberedPoint {
  let tokens: [Int]
  /// In order, for counting what two points have in common.
  let sorted: [Int]
  let dependsOnPlace: Bool
  /// Whether it stands before the first number, and so is none of the points.
  let isPreface: Bool
  /// Position of the point that this one stands under.
  let parent: Int?

  /// What two points have alike that are the same one.
  var likeKey: [Int] { tokens + [isPreface ? -1 : -2] }

  /// From 0 to 1: how much of their tokens two points share.
  func likeness(_ other: NumberedPoint) -> Double {
    let all = sorted.count + other.sorted.count
    guard all > 0 else { return 1 }
    var (a, b, shared) = (0, 0, 0)
    while a < sorted.count, b < other.sorted.count {
      if sorted[a] == other.sorted[b] {
        shared += 1
        a += 1
        b += 1
      } else if sorted[a] < other.sorted[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return 2 * Double(shared) / Double(all)
  }
}

/// Gives tokens their numbers.
struct KnownTokens {
  private var numbers: [Token: Int] = [:]

  mutating func points(of decision: DecisionText) -> [NumberedPoint] {
    var open: [Int] = []
    return decision.points.indices.map { index in
      let point = decision.points[index]
      while let last = open.last, !isUnder(point, decision.points[last]) { open.removeLast() }
      defer { open.append(index) }
      let tokens = point.tokens.map { number($0.token) }
      return NumberedPoint(
        tokens: tokens, sorted: tokens.sorted(), dependsOnPlace: PlaceWords.occur(in: point.tokens),
        isPreface: point.path.first == "0",
        parent: open.last)
    }
  }

  private func isUnder(_ point: DecisionPoint, _ other: DecisionPoint) -> Bool {
    point.path.count > other.path.count && point.path.starts(with: other.path)
  }

  private mutating func number(_ token: Token) -> Int {
    var known = token
    if case .reference = token { known = .reference("", certain: true) }
    if let number = numbers[known] { return number }
    let number = numbers.count
    numbers[known] = number
    return number
  }
}
