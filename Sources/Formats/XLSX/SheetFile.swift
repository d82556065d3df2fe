internal import Basics
internal import CXlsxWriter
internal import Synchronization

/// A workbook of one sheet that is written to a file row by row, in memory that does not grow with it.
final class SheetFile {
  private let file: UnsafeMutablePointer<lxw_workbook>
  private let writer: SheetWriter
  private var row = 0
  /// The longest cell of each column among the first rows.
  private var longest: [Int]
  private var isClosed = false
  /// Closing needs the folder, even of what nobody waits for any more.
  private let place: TemporaryFile

  /// - Parameter place: where it is written; rows are kept beside it until it is closed.
  init(at place: TemporaryFile, name: String, headings: [String], created: Day) throws(Diagnostic) {
    self.place = place
    let path = place.path
    let opened = WorkbookFile.library.withLock { _ in
      var folder = Array(place.folder.utf8CString)
      return folder.withUnsafeMutableBufferPointer { folder in
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.tmpdir = folder.baseAddress
        let file = workbook_new_opt(path, &options)
        var properties = lxw_doc_properties()
        properties.created = created.secondsSince1970
        if let file { workbook_set_properties(file, &properties) }
        return file.flatMap { file in
          workbook_add_worksheet(file, SheetNames.accepted([name])[0]).map { (file, $0) }
        }
      }
    }
    guard let (file, sheet) = opened else { throw Self.fault(LXW_ERROR_CREATING_XLSX_FILE) }
    self.file = file
    writer = SheetWriter(sheet: sheet, formats: WorkbookFormats(file))
    longest = headings.map(\.count)
    for (column, heading) in headings.enumerated() {
      writer.writeText(heading, row: 0, column: column, format: writer.formats.heading)
    }
  }

  deinit {
    if !isClosed { workbook_close(file) }
  }

  /// - Throws: `xlsx-too-large` for more rows than the format holds.
  func write(_ cells: [SheetCell]) throws(Diagnostic) {
    row += 1
    guard row < Workbook.mostRows else {
      throw Diagnostic(
        "xlsx-too-large", .badInput, ["rows": String(row), "columns": String(cells.count)])
    }
    for (column, cell) in cells.enumerated() {
      writer.write(cell, row: row, column: column)
      if row <= 200, longest.indices.contains(column) {
        longest[column] = max(longest[column], SheetWriter.length(cell))
      }
    }
  }

  func close() throws(Diagnostic) {
    for (column, longest) in longest.enumerated() {
      worksheet_set_column(
        writer.sheet, lxw_col_t(column), lxw_col_t(column), SheetWriter.width(longest: longest), nil)
    }
    worksheet_freeze_panes(writer.sheet, 1, 0)
    if let last = longest.indices.last {
      worksheet_autofilter(writer.sheet, 0, 0, lxw_row_t(row), lxw_col_t(last))
    }
    isClosed = true
    let outcome = WorkbookFile.library.withLock { [file] _ in workbook_close(file) }
    guard outcome == LXW_NO_ERROR else { throw Self.fault(outcome) }
  }

  private static func fault(_ code: lxw_error) -> Diagnostic {
    Diagnostic(
      "xlsx-not-written", .noAnswer, ["reason": lxw_strerror(code).map { String(cString: $0) } ?? ""])
  }
}
