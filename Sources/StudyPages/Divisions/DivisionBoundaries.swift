package import Basics
package import Maps

/// Boundaries of the units of one division, which its real map is drawn from: shipped, or imported by the operator.
package struct DivisionBoundaries: Sendable {
  /// Country code, `no` or `se`.
  let country: String
  /// A day of the division that the boundaries are of.
  let day: Day
  /// Whom the publisher wants to be named.
  let credit: String
  let map: BoundaryMap

  package init(country: String, day: Day, credit: String, map: BoundaryMap) {
    self.country = country
    self.day = day
    self.credit = credit
    self.map = map
  }
}
