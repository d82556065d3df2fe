import Basics

/// What is known of the population by one property, or by several together: how many there are in each group.
package struct RakingMargin: Hashable, Sendable {
  /// As it is told when something is wrong.
  package let name: String
  /// The group of each answer, as an index into `totals`.
  package let groups: [Int]
  /// How many there are in each group of the population.
  package let totals: [Double]

  package init(name: String, groups: [Int], totals: [Double]) {
    self.name = name
    self.groups = groups
    self.totals = totals
  }

  /// - Throws: `raking-answers-differ`, `raking-total-unusable`, and `raking-group-empty` for a group of the population that
  ///   nobody answered for: no weight makes up for nobody.
  func check(_ weights: [Double]) throws(Diagnostic) {
    guard groups.count == weights.count, groups.allSatisfy(totals.indices.contains) else {
      throw fault("raking-answers-differ", ["answers": String(weights.count), "given": String(groups.count)])
    }
    guard totals.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw fault("raking-total-unusable", [:]) }
    let sums = sums(weights)
    if let empty = totals.indices.first(where: { totals[$0] > 0 && sums[$0] <= 0 }) {
      throw fault("raking-group-empty", ["group": String(empty + 1)])
    }
  }

  func sums(_ weights: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: totals.count)
    for (group, weight) in zip(groups, weights) { sums[group] += weight }
    return sums
  }

  func fault(_ code: String, _ arguments: [String: String]) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: name), arguments)
  }
}
