/// Persons by year, unit and single year of age in one possible future, in one block of memory.
package struct PopulationPath: Hashable, Sendable {
  /// The year of the first count; persons are counted on 1 January.
  package let firstYear: Int
  /// How many years are counted, the first included.
  package let years: Int
  /// How many units, in the order of the model's.
  package let units: Int
  /// How many ages; the last is open.
  package let ages: Int
  /// Year by year, in it unit by unit, in it age by age.
  package private(set) var values: [Double]

  package init(firstYear: Int, years: Int, units: Int, ages: Int, values: [Double]) {
    precondition(values.count == years * units * ages)
    self.firstYear = firstYear
    self.years = years
    self.units = units
    self.ages = ages
    self.values = values
  }

  /// Persons of one unit by age, `year` counted from the first.
  package func ages(ofUnit unit: Int, year: Int) -> ArraySlice<Double> {
    let start = (year * units + unit) * ages
    return values[start..<start + ages]
  }
}

/// What can tell possible futures of the population of some units.
///
/// Draws are joint: in one draw all units meet the same national shocks, so that the draw of a merged unit
/// is the sum of the draws of its parts.
package protocol PopulationModel: Sendable {
  /// Codes of the units, in the order of every path.
  var units: [String] { get }
  /// The year that the projection starts from: the last count.
  var firstYear: Int { get }
  /// How many ages a path has; the last is open.
  var ages: Int { get }
  /// Id of the method, for instance `cohort-change` or `cohort-component`.
  var method: String { get }
  /// The years that the rates or ratios come from.
  var history: ClosedRange<Int> { get }
  /// Codes of units of which some figure is an estimate.
  var estimated: Set<String> { get }

  /// The same model of some of its units, in the order given: each has the same paths as in the whole. Codes
  /// that the model does not have are left out.
  func restricted(to codes: [String]) -> Self

  /// The expected path of a number of years, the first included.
  func expectedPath(years: Int) -> PopulationPath

  /// One possible path. The same seed and draw give the same path, on any thread.
  func path(years: Int, seed: UInt64, draw: Int) -> PopulationPath
}
