package import Basics
package import Figures
import Projection

extension StatisticsFolder {
  /// Everything that was imported, by country.
  ///
  /// - Throws: those of `StatisticsTable`, of every file.
  package func statistics() throws(Diagnostics) -> [String: ImportedStatistics] {
    var found: [String: ImportedStatistics] = [:]
    var faults: [Diagnostic] = []
    for country in ["no", "se"] {
      var tables: [StatisticsKind: ImportedTable] = [:]
      for kind in StatisticsKind.allCases {
        do throws(Diagnostics) {
          if let table = try table(kind, country: country) { tables[kind] = ImportedTable(table, kind) }
        } catch {
          faults += error.list
        }
      }
      found[country] = ImportedStatistics(tables)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return found
  }
}

extension ImportedTable {
  /// The rows of a file, by what they count.
  ///
  /// The last age is the lowest that is open, or the highest there is; single years above it are within it
  /// already. Of two measures of the same kind the figures add up, as births of boys and of girls do.
  init(_ table: StatisticsTable, _ kind: StatisticsKind) {
    let open = table.rows.lazy.filter(\.isOpen).map(\.age).min()
    let lastAge = open ?? table.rows.lazy.map(\.age).max() ?? 0
    let names = Set(table.rows.map(\.measure))
    let measures = Dictionary(
      uniqueKeysWithValues: names.map { ($0, kind == .migration ? StatisticsCodes.move($0) : .main) })
    var values: [Measure: [Int: [String: [Double]]]] = [:]
    let ages = lastAge + 1
    for row in table.rows where open == nil || row.isOpen || row.age < lastAge {
      guard let measure = measures[row.measure] ?? nil else { continue }
      let line: Row = row.sex.map { $0 == .female ? .female : .male } ?? .unsaid
      values[measure, default: [:]][row.year, default: [:]][
        row.unit, default: Array(repeating: 0, count: Row.allCases.count * ages)
      ][line.rawValue * ages + min(row.age, lastAge)] += row.value
    }
    self.init(
      source: [table.source, table.label, table.updated].filter { !$0.isEmpty }.joined(separator: ", "),
      lastAge: lastAge, saysDomestic: names.contains { StatisticsCodes.isDomestic($0) }, values: values)
  }
}
