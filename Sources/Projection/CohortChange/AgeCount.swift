/// Persons by unit and age as counted on 1 January of one year, told for the units of one division.
package struct AgeCount: Sendable {
  package let year: Int
  /// Lower bound of each age group in completed years; the last is open. Single years are groups of one.
  package let lowerBounds: [Int]
  /// Unit by unit in the order of the model's units, in it group by group; nil where a unit cannot be told.
  package let persons: [[Double]?]

  package init(year: Int, lowerBounds: [Int], persons: [[Double]?]) {
    self.year = year
    self.lowerBounds = lowerBounds
    self.persons = persons
  }

  var isSingleYears: Bool { lowerBounds.count > SingleAges.count - 6 }
}

/// The single years of age that the model counts: 0…104, and 105 or older.
enum SingleAges {
  static let count = 106

  /// The age group of each single age, given the lower bounds of the groups.
  static func groups(_ lowerBounds: [Int]) -> [Int] {
    (0..<count).map { age in (lowerBounds.lastIndex { $0 <= age }) ?? 0 }
  }
}
