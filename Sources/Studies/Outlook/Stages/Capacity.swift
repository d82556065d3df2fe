import RealModule

/// How many specialists a number of inhabitants can be expected to carry, and how sure it is that there are
/// some: positions are taken to be spread over municipalities by chance (Poisson), as many per inhabitant
/// everywhere.
///
/// The rates are worked out from what the ministry wrote in 2018 about the municipalities below 5 000
/// inhabitants: 80 % have at most one position in planning, 13 % have a lawyer.
package struct Capacity: Hashable, Sendable {
  package enum Profession: String, CaseIterable, Hashable, Sendable {
    case planners, lawyers

    /// The task whose cooperation lets several municipalities share them.
    package var task: String {
      switch self {
      case .planners: "planning"
      case .lawyers: "legal-service"
      }
    }

    /// The most positions that a municipality counts with, and the share of small ones that have no more.
    package var published: (most: Int, share: Double) {
      switch self {
      case .planners: (1, 0.80)
      case .lawyers: (0, 0.87)
      }
    }
  }

  /// Positions per inhabitant.
  package let rates: [Profession: Double]

  /// Inhabitants below which a municipality was counted as small, and the year of the count.
  package static let smallest = 5_000.0
  package static let year = 2018

  /// - Parameter inhabitants: of every municipality of the country in ``year``, in any order.
  package init(inhabitants: [Double]) {
    // In one order, because a sum depends on it in its last digits.
    let small = inhabitants.filter { $0 < Self.smallest }.sorted()
    rates = Profession.allCases.reduce(into: [:]) { rates, profession in
      rates[profession] = small.isEmpty ? nil : Self.rate(profession, small)
    }
  }

  /// The rate at which the mean chance of no more than the published number is the published share.
  private static func rate(_ profession: Profession, _ small: [Double]) -> Double {
    let (most, share) = profession.published
    var (low, high) = (0.0, 0.01)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      let mean = small.reduce(0) { $0 + chance(ofAtMost: most, mean: $1 * middle) } / Double(small.count)
      if mean > share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The chances of some numbers of positions where `mean` are expected, each 0…1.
  struct Chances {
    let one: Double
    let two: Double
    let five: Double
    /// That there are fewer than two once one has left, however many there were.
    let vulnerable: Double

    init(mean: Double) {
      let none = Double.exp(-mean)
      vulnerable = min(none * (1 + mean + mean * mean / 2), 1)
      one = max(1 - none, 0)
      two = max(one - mean * none, 0)
      let upToFour = none * (1 + mean * (1 + mean / 2 * (1 + mean / 3 * (1 + mean / 4))))
      five = max(1 - upToFour, 0)
    }
  }

  private static func chance(ofAtMost count: Int, mean: Double) -> Double {
    guard count >= 0 else { return 0 }
    var term = Double.exp(-mean)
    var sum = term
    for number in 1..<max(count + 1, 1) {
      term *= mean / Double(number)
      sum += term
    }
    return min(sum, 1)
  }
}
