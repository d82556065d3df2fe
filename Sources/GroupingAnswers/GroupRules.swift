package import Basics
import Groupings

/// What groups are to hold to, so that only those that somebody could want are told.
package struct GroupRules: Sendable {
  /// The fewest and the most residents of a group; nil where there is no bound.
  package let lower: Int?
  package let upper: Int?
  package let pairs: PairNames

  package static let none = GroupRules(unchecked: (nil, nil), PairNames())

  private init(unchecked bounds: (lower: Int?, upper: Int?), _ pairs: PairNames) {
    (lower, upper, self.pairs) = (bounds.lower, bounds.upper, pairs)
  }

  /// - Throws: `regions-bounds-reversed`.
  package init(lower: Int?, upper: Int?, pairs: PairNames = PairNames()) throws(Diagnostic) {
    if let lower, let upper, upper < lower {
      throw Diagnostic(
        "regions-bounds-reversed", .badInput, at: .init(field: "upper"),
        ["lower": "\(lower)", "upper": "\(upper)"])
    }
    self.init(unchecked: (lower, upper), pairs)
  }

  /// Whether everything is allowed.
  var isEmpty: Bool { lower == nil && upper == nil && pairs.together.isEmpty && pairs.apart.isEmpty }

  /// Those of some groups that hold to the rules.
  ///
  /// - Throws: what `PairNames` throws.
  func sifted(
    _ groups: [ConnectedGroups.Group], in file: GraphFile
  ) throws(Diagnostic) -> [ConnectedGroups.Group] {
    let rules = try pairs.rules(in: file)
    return groups.filter {
      $0.population >= lower ?? 0 && $0.population <= upper ?? .max && rules.allows($0.units)
    }
  }
}
