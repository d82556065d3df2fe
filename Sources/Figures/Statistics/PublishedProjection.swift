package import Basics

/// A projection of totals that somebody published and the operator has imported.
package struct PublishedProjection: Hashable, Sendable {
  /// Who published it, and what.
  package let source: String
  /// Inhabitants of the whole country on 1 January, by year; empty where only municipalities are told.
  package let nation: [Int: Double]
  /// The same by code of a municipality.
  package let units: [String: [Int: Double]]
  /// A day on which the codes of `units` hold.
  package let codes: Day

  package init(source: String, nation: [Int: Double], units: [String: [Int: Double]], codes: Day) {
    self.source = source
    self.nation = nation
    self.units = units
    self.codes = codes
  }
}
