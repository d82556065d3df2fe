/// Tables of a statistical bureau that the operator has imported for one country.
package struct ImportedStatistics: Hashable, Sendable {
  package let tables: [StatisticsKind: ImportedTable]

  package init(_ tables: [StatisticsKind: ImportedTable]) {
    self.tables = tables
  }

  package static let none = ImportedStatistics([:])

  /// Kinds that were not imported.
  package var missing: [StatisticsKind] { StatisticsKind.allCases.filter { tables[$0] == nil } }

  /// How many are of an age and over in a unit by the latest table that tells it; nil where none was imported.
  package func persons(of unit: String, from age: Int) -> (year: Int, persons: Double)? {
    guard let table = tables[.population], let years = table.values[.main] else { return nil }
    let told = years.compactMapValues { $0[unit] }.filter { $0.value.contains { $0 > 0 } }
    guard let latest = told.max(by: { $0.key < $1.key }) else { return nil }
    let persons = latest.value.enumerated().reduce(0.0) { sum, cell in
      cell.offset % table.ages >= age ? sum + cell.element : sum
    }
    return (latest.key, persons)
  }
}

/// Figures by municipality, sex, single year of age and year, as published.
package struct ImportedTable: Hashable, Sendable {
  /// What is counted; a table of moves has several.
  package enum Measure: String, CaseIterable, Hashable, Sendable {
    case arrivals, departures, immigration, emigration
    /// What the table is about, where it counts one thing.
    case main
  }

  /// Which sex a row is of; a table of births may have none.
  package enum Row: Int, CaseIterable, Sendable {
    case female, male, unsaid
  }

  /// Who published it, and what; for readers.
  package let source: String
  /// The last age, which is open.
  package let lastAge: Int
  /// Measures that the table says are of moves within the country alone.
  package let saysDomestic: Bool
  /// By measure, year and code: one list of ages after the other, in the order of `Row`.
  package let values: [Measure: [Int: [String: [Double]]]]

  package init(
    source: String, lastAge: Int, saysDomestic: Bool, values: [Measure: [Int: [String: [Double]]]]
  ) {
    self.source = source
    self.lastAge = lastAge
    self.saysDomestic = saysDomestic
    self.values = values
  }

  package var ages: Int { lastAge + 1 }

  package func years(_ measure: Measure = .main) -> Set<Int> {
    Set((values[measure] ?? [:]).keys)
  }
}
