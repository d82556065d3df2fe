package import Basics
internal import Foundation

/// A table that is written to a file row by row, in memory that does not grow with it. The file is gone when nobody holds
/// this any more.
package final class RowFile {
  package enum Format: Hashable, Sendable {
    /// Commas, and points in numbers.
    case csv
    /// Semicolons, and decimal commas: as spreadsheets read it in Norway and Sweden.
    case semicolons
    /// One sheet of real numbers, days and sums of money.
    case xlsx
  }

  package let file: TemporaryFile
  private var output: Output

  private enum Output {
    case text(FileHandle, CSVWriter)
    case sheet(SheetFile)
  }

  /// Begins with a row of headings.
  ///
  /// - Parameter name: of the sheet, where there is one.
  /// - Throws: `file-not-written` where the temporary folder cannot be written to, `xlsx-not-written`.
  package init(_ format: Format, name: String, headings: [String], created: Day) throws(Diagnostic) {
    file = try TemporaryFile(named: format == .xlsx ? "table.xlsx" : "table.csv")
    if format == .xlsx {
      output = .sheet(
        try SheetFile(at: file, name: name, headings: headings, created: created))
      return
    }
    let isLocal = format == .semicolons
    var writer = CSVWriter(
      separator: isLocal ? .semicolon : .comma, byteOrderMark: true, decimalComma: isLocal)
    writer.row(headings)
    output = .text(try file.writing(), writer)
  }

  /// - Throws: `file-not-written`, `xlsx-too-large`.
  package func write(_ rows: [[SheetCell]]) throws(Diagnostic) {
    switch output {
    case .text(let handle, var writer):
      for row in rows { writer.row(row) }
      try flush(&writer, to: handle)
      output = .text(handle, writer)
    case .sheet(let sheet): for row in rows { try sheet.write(row) }
    }
  }

  /// Nothing more comes; the size of the file in bytes.
  package func close() throws(Diagnostic) -> Int {
    switch output {
    case .text(let handle, var writer): try flush(&writer, to: handle)
    case .sheet(let sheet): try sheet.close()
    }
    return try file.size()
  }

  private func flush(_ writer: inout CSVWriter, to handle: FileHandle) throws(Diagnostic) {
    do {
      try handle.write(contentsOf: Data(writer.drain()))
    } catch {
      throw file.fault
    }
  }
}
