package import Basics

/// The published values of one indicator for one year, in the codes of one day.
package struct FigureTable: Sendable {
  package let indicator: String
  package let year: Int
  /// The first year that it speaks for, where that is not its own: an election in the autumn fills the
  /// council of the year after.
  package let speaksFrom: Int
  /// The day whose division the codes are of.
  package let day: Day
  package let source: String
  package let values: [String: Observation]

  package init(
    indicator: String, year: Int, speaksFrom: Int? = nil, day: Day, source: String,
    values: [String: Observation]
  ) {
    self.indicator = indicator
    self.year = year
    self.speaksFrom = speaksFrom ?? year
    self.day = day
    self.source = source
    self.values = values
  }
}

/// A published table of persons by age, in the codes of one day.
package struct AgeTable: Sendable {
  package enum Sex: String, Hashable, Sendable {
    case both, female, male
  }

  package let year: Int
  package let day: Day
  package let sex: Sex
  package let source: String
  /// Lower bound of each age group in years; the last is open.
  package let lowerBounds: [Int]
  /// Persons by code, one number for each age group.
  package let values: [String: [Double]]
  package let estimated: Set<String>

  package init(
    year: Int, day: Day, sex: Sex, source: String, lowerBounds: [Int], values: [String: [Double]],
    estimated: Set<String>
  ) {
    self.year = year
    self.day = day
    self.sex = sex
    self.source = source
    self.lowerBounds = lowerBounds
    self.values = values
    self.estimated = estimated
  }
}
