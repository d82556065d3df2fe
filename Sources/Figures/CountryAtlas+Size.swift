package import Basics
import Units

extension CountryAtlas {
  /// How large the country is: its inhabitants in a year, or in the nearest with figures, and its municipalities.
  ///
  /// - Parameter day: one that the register covers.
  /// - Throws: those of looking up a division.
  package func size(
    on day: Day, year: Int
  ) throws(Diagnostic) -> (inhabitants: Figure, municipalities: Int) {
    let units = try register.division(on: day).units
    return (figures.figure("population", of: units.map(\.code), on: day, year: year), units.count)
  }
}
