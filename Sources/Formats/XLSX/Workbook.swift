package import Basics

/// A workbook to be written as XLSX: one table per sheet, with bold headings in a frozen row, a
/// filter, and columns as wide as their contents. No formula is ever written.
package struct Workbook: Sendable {
  package struct Sheet: Sendable {
    /// Made to fit Excel's rules when the workbook is written, see `SheetNames`.
    package let name: String
    package let headings: [String]
    /// Cells beyond the headings are written too, without a heading.
    package let rows: [[SheetCell]]

    package init(name: String, headings: [String], rows: [[SheetCell]]) {
      self.name = name
      self.headings = headings
      self.rows = rows
    }
  }

  /// Noted in the file as the day of its making; the same workbook gives the same bytes.
  package let created: Day
  /// At least one; an empty sheet is added where there is none, for a file without is broken.
  package let sheets: [Sheet]

  package init(created: Day, sheets: [Sheet]) {
    self.created = created
    self.sheets = sheets.isEmpty ? [Sheet(name: "", headings: [], rows: [])] : sheets
  }

  /// - Throws: `xlsx-too-large` where a sheet exceeds what the format holds, `xlsx-not-written` where
  ///   the temporary folder cannot be written to.
  package func bytes() throws(Diagnostic) -> [UInt8] {
    for sheet in sheets { try Workbook.checkSize(sheet) }
    return try WorkbookFile.bytes(of: self)
  }

  /// Limits of the format (ECMA-376 as Excel applies it).
  static let mostRows = 1_048_576
  private static let mostColumns = 16_384

  private static func checkSize(_ sheet: Sheet) throws(Diagnostic) {
    let columns = max(sheet.headings.count, sheet.rows.map(\.count).max() ?? 0)
    guard sheet.rows.count < mostRows, columns <= mostColumns else {
      throw Diagnostic(
        "xlsx-too-large", .badInput, at: .init(field: sheet.name),
        ["rows": String(sheet.rows.count), "columns": String(columns)])
    }
  }
}
