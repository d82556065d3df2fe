package import Basics

/// What the income system looks at: every municipality of a country in one year, column by column.
package struct CountryFigures: Hashable, Sendable {
  /// Amounts of one criterion of the cost key, such as children of 6–12 years, one per municipality.
  package struct Column: Hashable, Sendable {
    /// As in the cost key: `age.6-12`, `base`.
    package let criterion: String
    package let amounts: [Double]

    package init(_ criterion: String, _ amounts: [Double]) {
      self.criterion = criterion
      self.amounts = amounts
    }
  }

  /// Income and wealth tax and natural-resource tax.
  package let taxes: [Money]
  package let inhabitants: [Int]
  package let criteria: [Column]
  package let countryInhabitants: Int

  /// - Throws: `income-figures-uneven` where a column does not have one figure per municipality,
  ///   `income-figure-invalid` for one that is negative or not finite, `income-no-inhabitants`.
  package init(taxes: [Money], inhabitants: [Int], criteria: [Column] = []) throws(Diagnostic) {
    try Self.check("taxes", count: taxes.count, of: inhabitants.count) { taxes[$0].kroner }
    try Self.check("inhabitants", count: inhabitants.count, of: inhabitants.count) { Double(inhabitants[$0]) }
    for column in criteria {
      try Self.check(column.criterion, count: column.amounts.count, of: inhabitants.count) {
        column.amounts[$0]
      }
    }
    let all = inhabitants.reduce(0, +)
    guard all > 0 else { throw Diagnostic("income-no-inhabitants", .badInput) }
    self.taxes = taxes
    self.inhabitants = inhabitants
    self.criteria = criteria
    countryInhabitants = all
  }

  package var count: Int { inhabitants.count }

  /// - Throws: `income-criterion-missing`.
  package func amounts(of criterion: String) throws(Diagnostic) -> [Double] {
    if let column = criteria.first(where: { $0.criterion == criterion }) { return column.amounts }
    throw Diagnostic("income-criterion-missing", .noAnswer, ["criterion": criterion])
  }

  private static func check(
    _ name: String, count: Int, of expected: Int, _ figure: (Int) -> Double
  ) throws(Diagnostic) {
    guard count == expected else {
      throw Diagnostic(
        "income-figures-uneven", .badInput, at: .init(field: name),
        ["column": name, "found": String(count), "expected": String(expected)])
    }
    for index in 0..<count where !(figure(index) >= 0 && figure(index).isFinite) {
      throw Diagnostic(
        "income-figure-invalid", .badInput, at: .init(field: name),
        ["column": name, "value": "\(figure(index))", "row": String(index + 1)])
    }
  }
}
