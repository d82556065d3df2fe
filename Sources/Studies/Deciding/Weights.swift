package import Basics

/// How much each criterion counts, in the order of a table's criteria; they add up to 1.
package struct Weights: Hashable, Sendable {
  package let shares: [Double]

  /// - Parameter numbers: in any scale.
  /// - Throws: `weights-invalid` where one is negative or not a number, or none is above zero.
  package init(_ numbers: [Double]) throws(Diagnostic) {
    let sum = numbers.reduce(0, +)
    guard numbers.allSatisfy({ $0 >= 0 }), sum > 0, sum.isFinite else {
      throw Diagnostic("weights-invalid", .badInput, at: .init(field: "weights"))
    }
    shares = numbers.map { $0 / sum }
  }

  /// The weights that somebody gave by id of the criterion, for the criteria of a table.
  ///
  /// A criterion without a weight counts nothing; one that the table left out gives its share to the rest.
  ///
  /// - Throws: `weight-unknown` for an id that is neither of the table nor left out of it,
  ///   `weights-invalid`.
  package init(_ named: [String: Double], for table: DecisionTable) throws(Diagnostic) {
    let known = table.criteria.map(\.id) + table.omissions.map(\.criterion)
    if let unknown = named.keys.sorted().first(where: { !known.contains($0) }) {
      throw Diagnostic(
        "weight-unknown", .badInput, at: .init(field: "weights"),
        ["criterion": unknown, "expected": known.joined(separator: ", ")])
    }
    try self.init(table.criteria.map { named[$0.id] ?? 0 })
  }

  /// Shares that are known to add up to 1.
  init(shares: [Double]) {
    self.shares = shares
  }

  /// The same for each of `count` criteria, one or more.
  package static func equal(_ count: Int) -> Weights {
    Weights(shares: Array(repeating: 1 / Double(max(count, 1)), count: count))
  }

  /// Rank-order centroid weights: the mean of all weights that agree with an order of importance,
  /// w(k) = 1/n · Σ 1/i for i from k to n (Barron and Barrett 1996). Criteria of the same rank share the
  /// mean of the places they take.
  ///
  /// - Parameter ranks: the rank of each criterion, the most important lowest.
  package static func ranked(_ ranks: [Int]) -> Weights {
    let count = ranks.count
    let places = (0..<count).map { (place: Int) -> Double in
      let sum = (place..<count).reversed().reduce(0.0) { (sum: Double, at: Int) in sum + 1 / Double(at + 1) }
      return sum / Double(count)
    }
    return Weights(
      shares: ranks.map { rank in
        let first = ranks.count { $0 < rank }
        let same = ranks.count { $0 == rank }
        return places[first..<(first + same)].reduce(0, +) / Double(same)
      })
  }

  /// Σ w·v.
  func sum(_ values: [Double]) -> Double {
    var sum = 0.0
    for index in shares.indices { sum += shares[index] * values[index] }
    return sum
  }
}
