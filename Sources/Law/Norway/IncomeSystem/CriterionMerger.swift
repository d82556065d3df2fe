/// What becomes of a criterion of the cost key when municipalities merge.
package enum CriterionMerger: Hashable, Sendable {
  /// People are counted: the new municipality has the sum.
  case added
  /// Every municipality has one, or a share of one: the new municipality has one.
  case oneEach
  /// Worked out anew from where people live or from products of shares: the sum is no more than a guess.
  case workedOutAnew

  /// - Parameter criterion: as in the cost key.
  package init(of criterion: String) {
    switch criterion {
    case "base": self = .oneEach
    case "zone", "neighbour", "agriculture", "accumulation": self = .workedOutAnew
    default: self = .added
    }
  }
}
