package import Basics
package import Figures
package import Foundation
import Formats
import Projection

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
