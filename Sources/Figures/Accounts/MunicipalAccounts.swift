/// What municipalities really spent, paid, owed and had left: the sample that is shipped and what the operator imported.
package struct MunicipalAccounts: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// The code that the unit had in the year.
    package let unit: String
    package let year: Int
    package let measure: AccountMeasure
    /// Kroner or per cent, as the measure says.
    package let value: Double
    /// Publisher and table.
    package let source: String

    package init(unit: String, year: Int, measure: AccountMeasure, value: Double, source: String) {
      self.unit = unit
      self.year = year
      self.measure = measure
      self.value = value
      self.source = source
    }
  }

  private struct Key: Hashable {
    let unit: String
    let year: Int
    let measure: AccountMeasure
  }

  package static let none = MunicipalAccounts([])

  /// By unit, year and measure.
  package let all: [Entry]
  private let entries: [Key: Entry]
  private let years: [String: [Int]]

  /// Of two for the same the last counts.
  package init(_ entries: [Entry]) {
    let last = entries.reduce(into: [Key: Entry]()) {
      $0[Key(unit: $1.unit, year: $1.year, measure: $1.measure)] = $1
    }
    self.entries = last
    all = last.values.sorted {
      ($0.unit, $0.year, $0.measure.rawValue) < ($1.unit, $1.year, $1.measure.rawValue)
    }
    years = Dictionary(grouping: all, by: \.unit).mapValues { Set($0.map(\.year)).sorted() }
  }

  /// These and others, which count where both know something.
  package func updated(by others: MunicipalAccounts) -> MunicipalAccounts {
    MunicipalAccounts(all + others.all)
  }

  /// The years that a unit has accounts of, in order.
  func years(of unit: String) -> [Int] { years[unit] ?? [] }

  func entry(_ measure: AccountMeasure, of unit: String, year: Int) -> Entry? {
    entries[Key(unit: unit, year: year, measure: measure)]
  }
}
