package import Basics
package import Figures
import Units

/// The country that a table is of, and what of it counts there.
package struct StatisticsFit: Sendable {
  package let country: String
  /// Without rows of nobody under codes that were not there in their year.
  package let table: StatisticsTable
  /// Codes that the country did not have in the years of the table.
  package let unknown: [String]

  /// Each year is read on its own division. Where that does not go, the whole table may be of one division, as bureaus
  /// print it when they carry the newest one back.
  ///
  /// - Throws: `statistics-no-country` where hardly any code is known.
  package init(_ table: StatisticsTable, in atlas: Atlas, file: String) throws(Diagnostic) {
    let countries = atlas.countries.sorted { $0.key < $1.key }
    let fits = countries.map { name, country in StatisticsFit(table, name, country) }
    let fewest = fits.min { $0.unknown.count < $1.unknown.count }
    if let fewest, fewest.unknown.count * 10 <= Set(fewest.table.rows.map(\.unit)).count {
      self = fewest
      return
    }
    let codes = Set(table.rows.map(\.unit))
    guard let whole = countries.first(where: { $0.value.register.hasAtOnce(codes) }) else {
      throw Diagnostic(
        "statistics-no-country", .badInput, at: .init(file: file),
        ["codes": (fewest?.unknown ?? []).prefix(5).joined(separator: ", ")])
    }
    country = whole.key
    self.table = table
    unknown = []
  }

  private init(_ table: StatisticsTable, _ name: String, _ country: CountryAtlas) {
    let units = Dictionary(grouping: country.register.units, by: \.code)
    var known: [CodeYear: Bool] = [:]
    func isKnown(_ row: StatisticsTable.Row) -> Bool {
      let key = CodeYear(code: row.unit, year: row.year)
      if let found = known[key] { return found }
      // Bureaus count at the turn of the year, which is of the year before or after.
      let found = (units[key.code] ?? []).contains { unit in
        (unit.valid.from?.year ?? 0) <= key.year + 1 && key.year <= (unit.valid.until?.year ?? 9999)
      }
      known[key] = found
      return found
    }
    // Units begin and end on 1 January.
    func wasThere(_ row: StatisticsTable.Row) -> Bool {
      (units[row.unit] ?? []).contains { unit in
        (unit.valid.from?.year ?? 0) <= row.year && row.year < (unit.valid.until?.year ?? 9999)
      }
    }
    let counted = table.rows.filter { $0.value != 0 || wasThere($0) }
    self.country = name
    self.table =
      counted.isEmpty || counted.count == table.rows.count ? table : StatisticsTable(table, rows: counted)
    unknown = Set(self.table.rows.filter { !isKnown($0) }.map(\.unit)).sorted()
  }

  private struct CodeYear: Hashable {
    let code: String
    let year: Int
  }
}

extension Register {
  /// Whether some division has all of these codes.
  fileprivate func hasAtOnce(_ codes: Set<String>) -> Bool {
    (covers.lowerBound.year...covers.upperBound.year).contains { year in
      guard let division = try? division(on: .newYear(year)) else { return false }
      return codes.isSubset(of: division.units.map(\.code))
    }
  }
}
