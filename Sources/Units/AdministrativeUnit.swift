package import Basics

/// A municipality, or a county, with a code, a name and the days on which both held.
///
/// A unit that changes its name, code or county is a new row; what it became is told by `Change`.
package struct AdministrativeUnit: Hashable, Sendable {
  /// Four digits of a municipality, two of a county, with leading zeros.
  package let code: String
  package let name: String
  /// Of a county, its own code.
  package let countyCode: String
  package let county: String
  /// `from` is nil where the unit is older than the list of changes.
  package let valid: DayRange

  package init(code: String, name: String, countyCode: String, county: String, valid: DayRange) {
    self.code = code
    self.name = name
    self.countyCode = countyCode
    self.county = county
    self.valid = valid
  }
}
