/// The days from `from` up to but not including `until`; an open end is nil.
///
/// The convention of KLASS: `from` is inclusive, `to` exclusive.
package struct DayRange: Hashable, Sendable {
  package let from: Day?
  package let until: Day?

  package init(from: Day?, until: Day?) {
    self.from = from
    self.until = until
  }

  package func contains(_ day: Day) -> Bool {
    if let from, day < from { return false }
    if let until, day >= until { return false }
    return true
  }
}
