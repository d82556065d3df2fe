package import Basics
package import Figures
package import Foundation
import Formats
import Projection
import Units

/// The operator's folder of imported statistics: `no-population.csv`, headed by where it comes from.
package struct StatisticsFolder: Sendable {
  private let folder: URL

  /// - Parameter state: where the program keeps what it was given.
  package init(state: URL) {
    folder = state.appending(path: "statistics")
  }

  /// Writes a whole file or none.
  ///
  /// - Throws: `file-unwritable`.
  package func store(
    _ table: StatisticsTable, _ kind: StatisticsKind, country: String
  ) throws(Diagnostic) -> String {
    var writer = CSVWriter()
    for (key, value) in [("label", table.label), ("source", table.source), ("updated", table.updated)]
    where !value.isEmpty { writer.metadata(key, value) }
    writer.row(["region", "sex", "age", "year", "contentscode", "value"])
    for row in table.rows {
      writer.row([
        .text(row.unit), .text(row.sex?.rawValue ?? ""), .text("\(row.age)\(row.isOpen ? "+" : "")"),
        .year(row.year), .text(row.measure),
        .number(row.value, decimals: row.value == row.value.rounded() ? 0 : 9),
      ])
    }
    let file = place(kind, country)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(writer.bytes).write(to: file, options: .atomic)
    } catch {
      throw Diagnostic("file-unwritable", .badInput, at: .init(file: file.path(percentEncoded: false)))
    }
    return file.path(percentEncoded: false)
  }

  /// What was imported; nil where nothing was.
  ///
  /// - Throws: those of `StatisticsTable`.
  package func table(_ kind: StatisticsKind, country: String) throws(Diagnostics) -> StatisticsTable? {
    let file = place(kind, country)
    guard let data = try? Data(contentsOf: file) else { return nil }
    return try StatisticsTable(bytes: [UInt8](data), file: file.path(percentEncoded: false))
  }

  private func place(_ kind: StatisticsKind, _ country: String) -> URL {
    folder.appending(path: "\(country)-\(kind.rawValue).csv")
  }
}

extension StatisticsTable {
  /// The country whose municipalities the table is of, and codes that it never had.
  ///
  /// - Throws: `statistics-no-country` where hardly any code is known.
  package func country(in atlas: Atlas, file: String) throws(Diagnostic) -> (name: String, unknown: [String])
  {
    let codes = Set(rows.map { CodeYear(code: $0.unit, year: $0.year) })
    var best: (name: String, unknown: [String])?
    for (name, country) in atlas.countries.sorted(by: { $0.key < $1.key }) {
      let units = Dictionary(grouping: country.register.units, by: \.code)
      let unknown = codes.filter { code in
        // Bureaus count at the turn of the year, which is of the year before or after.
        !(units[code.code] ?? []).contains { unit in
          (unit.valid.from?.year ?? 0) <= code.year + 1 && code.year <= (unit.valid.until?.year ?? 9999)
        }
      }
      let list = Set(unknown.map(\.code)).sorted()
      if list.count < (best?.unknown.count ?? .max) { best = (name, list) }
    }
    let count = Set(codes.map(\.code)).count
    guard let best, best.unknown.count * 10 <= count else {
      throw Diagnostic(
        "statistics-no-country", .badInput, at: .init(file: file),
        ["codes": (best?.unknown ?? []).prefix(5).joined(separator: ", ")])
    }
    return best
  }

  private struct CodeYear: Hashable {
    let code: String
    let year: Int
  }
}
