/// One difference between what the tables say and what a publisher says.
package struct DataChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case unitAdded = "unit-added"
    case unitRemoved = "unit-removed"
    case unitRenamed = "unit-renamed"
    /// The division is known up to another day.
    case covered
    case figureAdded = "figure-added"
    case figureChanged = "figure-changed"
    /// The publisher no longer tells a figure that the table has; it stays.
    case figureWithheld = "figure-withheld"
  }

  package let source: String
  package let kind: Kind
  /// The day or the year that it is of.
  package let time: String
  /// Empty for what is of no unit.
  package let code: String
  package let name: String
  package let before: String?
  package let after: String?

  package init(
    _ source: String, _ kind: Kind, time: String, code: String = "", name: String = "", before: String?,
    after: String?
  ) {
    self.source = source
    self.kind = kind
    self.time = time
    self.code = code
    self.name = name
    self.before = before
    self.after = after
  }

  /// By how much a figure changed; 0 for anything else.
  package var size: Double {
    guard kind == .figureChanged, let before = before.flatMap(Double.init),
      let after = after.flatMap(Double.init)
    else { return 0 }
    return abs(after - before)
  }
}
