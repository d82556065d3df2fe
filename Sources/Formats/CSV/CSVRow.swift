package import Basics

/// Shares one table among its rows, which would else count references to each of its arrays.
final class CSVReference: Sendable {
  let table: CSVTable

  init(_ table: CSVTable) {
    self.table = table
  }
}

/// The sound rows of a table.
package struct CSVRows: RandomAccessCollection, Sendable {
  let table: CSVReference

  package var startIndex: Int { 0 }
  package var endIndex: Int { table.table.contents.rows.count }
  package subscript(position: Int) -> CSVRow { CSVRow(table, position) }
}

/// One row. Fields are addressed by the index that `CSVTable.column(_:)` gives; numbers are read
/// from the bytes, with spaces around them ignored.
package struct CSVRow: Sendable {
  private let reference: CSVReference
  private let row: CSVContents.Row

  init(_ reference: CSVReference, _ position: Int) {
    self.reference = reference
    self.row = reference.table.contents.rows[position]
  }

  /// Counted from 1; the first line of a row that has several.
  package var line: Int { row.line }

  /// File, line and column of a field, for diagnostics of the caller's own.
  package func place(_ column: Int) -> Diagnostic.Place {
    .init(file: reference.table.file, line: row.line, field: reference.table.columns[column])
  }

  package func text(_ column: Int) -> String {
    reference.table.contents.text(row.firstField + column)
  }

  /// Whether the field holds nothing but spaces.
  package func isEmpty(_ column: Int) -> Bool {
    reference.table.contents.isEmpty(row.firstField + column)
  }

  /// - Throws: `csv-no-value` for an empty field, `csv-not-a-number`.
  package func int(_ column: Int) throws(Diagnostic) -> Int {
    if let value = reference.table.contents.int(row.firstField + column) { return value }
    throw fault(column)
  }

  /// - Throws: `csv-no-value` for an empty field, `csv-not-a-number`.
  package func double(_ column: Int) throws(Diagnostic) -> Double {
    if let value = reference.table.contents.double(row.firstField + column) { return value }
    throw fault(column)
  }

  /// Nil for an empty field.
  ///
  /// - Throws: `csv-not-a-number`.
  package func intIfPresent(_ column: Int) throws(Diagnostic) -> Int? {
    isEmpty(column) ? nil : try int(column)
  }

  /// Nil for an empty field.
  ///
  /// - Throws: `csv-not-a-number`.
  package func doubleIfPresent(_ column: Int) throws(Diagnostic) -> Double? {
    isEmpty(column) ? nil : try double(column)
  }

  private func fault(_ column: Int) -> Diagnostic {
    isEmpty(column)
      ? Diagnostic("csv-no-value", .badInput, at: place(column))
      : Diagnostic("csv-not-a-number", .badInput, at: place(column), ["value": text(column)])
  }
}
