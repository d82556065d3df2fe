package import Basics

/// The duty to turn a form of old law into one of the forms that replaced it.
package struct Conversion: Hashable, Sendable {
  /// Ids of the forms to choose from.
  package let into: [String]
  /// Years from the day the new chapters took effect in the council concerned.
  package let years: Int
  /// The last day on which they took effect in any council.
  package let startsLatest: Day
  package let statement: Statement

  package init(into: [String], years: Int, startsLatest: Day, statement: Statement) {
    self.into = into
    self.years = years
    self.startsLatest = startsLatest
    self.statement = statement
  }

  /// The last day for converting, where the new chapters took effect on `start`: the day on which the
  /// council was constituted.
  package func deadline(from start: Day) -> Day? {
    start.adding(years: years)
  }

  /// The last day for any council.
  package var latestDeadline: Day? {
    deadline(from: startsLatest)
  }
}
