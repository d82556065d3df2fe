/// A share as people wrote it, so that shares add up exactly or not at all: ten times 0.1 is one, and 0.333 three times
/// is not.
struct Fraction: Hashable, Sendable {
  let above: Int
  let below: Int

  init(_ above: Int, _ below: Int) {
    self.above = above
    self.below = below
  }

  /// The simplest fraction whose nearest number this is; nil for what is no share that somebody wrote.
  init?(_ value: Double) {
    guard value.isFinite, value >= 0, value < 1_000_000 else { return nil }
    var (before, last) = ((above: 1, below: 0), (above: Int(value), below: 1))
    var rest = value - Double(Int(value))
    for _ in 0..<40 {
      if Double(last.above) / Double(last.below) == value {
        self.init(last.above, last.below)
        return
      }
      guard rest > 0 else { return nil }
      let turned = 1 / rest
      guard turned < 1e12 else { return nil }
      let term = Int(turned)
      rest = turned - Double(term)
      guard let above = Self.next(term, last.above, before.above),
        let below = Self.next(term, last.below, before.below)
      else { return nil }
      (before, last) = (last, (above, below))
    }
    return nil
  }

  /// Nil where the sum has no room.
  func adding(_ other: Fraction) -> Fraction? {
    let common = Self.greatestDivisor(below, other.below)
    let (mine, theirs) = (other.below / common, below / common)
    let (first, a) = above.multipliedReportingOverflow(by: mine)
    let (second, b) = other.above.multipliedReportingOverflow(by: theirs)
    let (sum, c) = first.addingReportingOverflow(second)
    let (whole, d) = below.multipliedReportingOverflow(by: mine)
    guard !a, !b, !c, !d else { return nil }
    let divisor = max(Self.greatestDivisor(sum, whole), 1)
    return Fraction(sum / divisor, whole / divisor)
  }

  var isOne: Bool { above == below }
  var value: Double { Double(above) / Double(below) }

  private static func next(_ term: Int, _ last: Int, _ before: Int) -> Int? {
    let (product, a) = term.multipliedReportingOverflow(by: last)
    let (sum, b) = product.addingReportingOverflow(before)
    return a || b || sum > 1 << 50 ? nil : sum
  }

  private static func greatestDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// What shares add up to.
struct ShareSum {
  let value: Double
  let isWhole: Bool

  /// Exactly; where numbers are too unlike each other for that, to a billionth.
  init(_ shares: [Double]) {
    let fractions = shares.map { Fraction($0) }
    let exact = fractions.reduce(Fraction?(Fraction(0, 1))) { sum, next in
      next.flatMap { sum?.adding($0) }
    }
    value = exact?.value ?? shares.reduce(0, +)
    isWhole = exact?.isOne ?? (abs(value - 1) < 1e-9)
  }
}
