package import Basics

/// A municipality as the one who asks describes it: what is not given is absent, and never zero.
package struct IncomeUnit: Hashable, Sendable {
  package let code: String
  /// The code where no name is given.
  package let name: String
  package let inhabitants: Int
  /// By the name of the column, as in ``IncomeColumn``; criteria of the cost key by their own names.
  package let figures: [String: Double]
  /// Code of the county, empty where none is given.
  package let county: String

  package init(
    code: String, name: String = "", inhabitants: Int, figures: [String: Double] = [:], county: String = ""
  ) {
    self.code = code
    self.name = name.isEmpty ? code : name
    self.inhabitants = inhabitants
    self.figures = figures
    self.county = county
  }
}

/// The municipalities that are asked about: a whole country, or some of one whose means are given.
package struct IncomeWorld: Hashable, Sendable {
  package let units: [IncomeUnit]
  /// Figures of the country and of the new municipality, by the name of the column.
  package let given: [String: Double]
  /// Inhabitants of the whole country.
  package let inhabitants: Int

  /// - Parameter given: `country-inhabitants` says that `units` are only some of a country.
  /// - Throws: `income-no-inhabitants`; `income-country-too-small` where the units have more inhabitants
  ///   than the country; `income-figures-too-large` beyond what a `Double` counts exactly.
  package init(units: [IncomeUnit], given: [String: Double] = [:]) throws(Diagnostic) {
    let all = units.reduce(0.0) { $0 + Double($1.inhabitants) }
    guard all > 0 else { throw Diagnostic("income-no-inhabitants", .badInput) }
    let country = given["country-inhabitants"] ?? all
    guard max(country, all) < 0x1p50 else {
      throw Diagnostic(
        "income-figures-too-large", .badInput, at: .init(field: "inhabitants"), ["column": "inhabitants"])
    }
    guard country >= all else {
      throw Diagnostic(
        "income-country-too-small", .badInput, at: .init(field: "country-inhabitants"),
        ["country": "\(Int(country))", "units": "\(Int(all))"])
    }
    self.units = units
    self.given = given
    inhabitants = Int(country)
  }

  /// Whether the units are the whole country, so that means and sums follow from them.
  package var isWhole: Bool { given["country-inhabitants"] == nil }

  /// The figure of every unit, or the names of those that have none.
  func column(_ name: String) -> (values: [Double], missing: [String]) {
    let missing = units.filter { $0.figures[name] == nil }.map(\.name)
    return (missing.isEmpty ? units.compactMap { $0.figures[name] } : [], missing)
  }
}
