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
  package let countryTaxes: Money

  /// - Throws: `income-figures-uneven` where a column does not have one figure per municipality,
  ///   `income-figure-invalid` for one that is negative or not finite, `income-figures-too-large` for a
  ///   column whose sum is no longer exact, `income-no-inhabitants`.
  package init(taxes: [Money], inhabitants: [Int], criteria: [Column] = []) throws(Diagnostic) {
    let count = inhabitants.count
    try Self.check("taxes", taxes.map { Double($0.ore) }, count: count)
    try Self.check("inhabitants", inhabitants.map(Double.init), count: count)
    for column in criteria { try Self.check(column.criterion, column.amounts, count: count) }
    let all = inhabitants.reduce(0, +)
    guard all > 0 else { throw Diagnostic("income-no-inhabitants", .badInput) }
    self.taxes = taxes
    self.inhabitants = inhabitants
    self.criteria = criteria
    countryInhabitants = all
    countryTaxes = taxes.sum
  }

  package var count: Int { inhabitants.count }

  /// - Throws: `income-criterion-missing`.
  package func amounts(of criterion: String) throws(Diagnostic) -> [Double] {
    if let column = criteria.first(where: { $0.criterion == criterion }) { return column.amounts }
    throw Diagnostic("income-criterion-missing", .noAnswer, ["criterion": criterion])
  }

  private static func check(_ name: String, _ figures: [Double], count: Int) throws(Diagnostic) {
    guard figures.count == count else {
      throw Diagnostic(
        "income-figures-uneven", .badInput, at: .init(field: name),
        ["column": name, "found": String(figures.count), "expected": String(count)])
    }
    if let row = figures.firstIndex(where: { !($0 >= 0 && $0.isFinite) }) {
      throw Diagnostic(
        "income-figure-invalid", .badInput, at: .init(field: name),
        ["column": name, "value": "\(figures[row])", "row": String(row + 1)])
    }
    // Whole numbers, øre among them, are exact in a Double up to here.
    guard figures.reduce(0, +) < 0x1p53 else {
      throw Diagnostic("income-figures-too-large", .badInput, at: .init(field: name), ["column": name])
    }
  }
}
