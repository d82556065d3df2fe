/// What a bureau of statistics says about one cell of a table. None of the reasons for having no figure is zero.
package enum PublishedFigure: Hashable, Sendable {
  case value(Double)
  /// Nobody counted, or it is not ready.
  case missing
  /// There is nothing to count: the unit did not exist, the category does not apply.
  case notApplicable
  /// Known and not told, for the sake of those who are counted.
  case suppressed

  package var value: Double? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  /// The signs that PxWeb and JSON-stat publishers put in place of a figure; nil for others, which are remarks on a
  /// figure, like `p` for preliminary.
  package init?(sign: String) {
    switch sign {
    case ".": self = .notApplicable
    case "..", "...", "m": self = .missing
    case ":", "c": self = .suppressed
    default: return nil
    }
  }
}
