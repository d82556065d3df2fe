internal import Basics
internal import CXlsxWriter

/// The formats of a workbook, made once and shared by its sheets.
final class WorkbookFormats {
  let heading: UnsafeMutablePointer<lxw_format>?
  let year: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?
  private let file: UnsafeMutablePointer<lxw_workbook>
  /// By currency and count of decimals.
  private var amounts: [String: UnsafeMutablePointer<lxw_format>] = [:]
  /// By count of decimals.
  private let numbers: [UnsafeMutablePointer<lxw_format>?]

  init(_ file: UnsafeMutablePointer<lxw_workbook>) {
    self.file = file
    day = workbook_add_format(file)
    // The fourteenth of the built-in ones: Excel shows it as the reader's own language writes days.
    format_set_num_format_index(day, 14)
    heading = workbook_add_format(file)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    year = workbook_add_format(file)
    format_set_num_format(year, "0")
    numbers = (0...SheetCell.mostDecimals).map { decimals in
      let format = workbook_add_format(file)
      // Excel shows the separators of the reader's own language for these.
      format_set_num_format(
        format, decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals))
      return format
    }
  }

  func number(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    numbers[min(max(decimals, 0), SheetCell.mostDecimals)]
  }

  func amount(decimals: Int, currency: String) -> UnsafeMutablePointer<lxw_format>? {
    let key = "\(decimals) \(currency)"
    if let known = amounts[key] { return known }
    let format = workbook_add_format(file)
    let letters = currency.filter { $0.isASCII && $0.isLetter }
    format_set_num_format(
      format,
      (decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)) + " \"\(letters)\"")
    amounts[key] = format
    return format
  }
}

/// Writes the cells of one sheet.
struct SheetWriter {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: WorkbookFormats

  func write(_ contents: Workbook.Sheet) {
    for (column, heading) in contents.headings.enumerated() {
      writeText(heading, row: 0, column: column, format: formats.heading)
    }
    for (row, cells) in contents.rows.enumerated() {
      for (column, cell) in cells.enumerated() { write(cell, row: row + 1, column: column) }
    }
    for (column, width) in SheetWriter.widths(contents).enumerated() {
      worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    guard let lastColumn = contents.headings.indices.last else { return }
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(contents.rows.count), lxw_col_t(lastColumn))
  }

  func write(_ cell: SheetCell, row: Int, column: Int) {
    switch cell {
    case .text(let text): writeText(text, row: row, column: column, format: nil)
    case .number(let number, let decimals):
      guard number.isFinite else { return }
      worksheet_write_number(
        sheet, lxw_row_t(row), lxw_col_t(column), number, formats.number(decimals: decimals))
    case .year(let year):
      worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), Double(year), formats.year)
    case .day(let day):
      // The calendar of spreadsheets begins in 1900.
      guard day.year >= 1900 else { return writeText(day.iso, row: row, column: column, format: nil) }
      var date = lxw_datetime(
        year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
      worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(column), &date, formats.day)
    case .amount(let amount, let currency):
      guard amount.isFinite else { return }
      let format = formats.amount(decimals: SheetCell.decimals(ofAmount: amount), currency: currency)
      worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), amount, format)
    case .empty: break
    }
  }

  func writeText(
    _ text: String, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>?
  ) {
    // A zero byte would end the text for the library.
    let whole =
      text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0 != "\0" }.map(Character.init)) : text
    worksheet_write_string(
      sheet, lxw_row_t(row), lxw_col_t(column), SheetWriter.shortened(whole), format)
  }

  /// A cell holds at most 32 767 UTF-16 units; what is longer ends with an ellipsis.
  private static func shortened(_ text: String) -> String {
    let most = 32_767
    guard text.utf8.count > most, text.utf16.count > most else { return text }
    var units = 1
    let kept = text.prefix { character in
      units += character.utf16.count
      return units <= most
    }
    return kept + "…"
  }

  /// In characters of the standard font: as wide as the longest cell among the first ones, within
  /// bounds that leave a page readable.
  private static func widths(_ contents: Workbook.Sheet) -> [Double] {
    contents.headings.indices.map { column in
      let cells = contents.rows.prefix(200).compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let longest = ([.text(contents.headings[column])] + cells).map(length).max() ?? 0
      return width(longest: longest)
    }
  }

  static func width(longest: Int) -> Double { Double(min(max(longest + 2, 8), 60)) }

  static func length(_ cell: SheetCell) -> Int {
    switch cell {
    case .text(let text): text.count
    case .number(let number, let decimals):
      // A third more for the separators of thousands.
      SheetCell.fixed(number, decimals: decimals).utf8.count * 4 / 3
    case .year: 4
    case .day: 10
    case .amount(let amount, let currency):
      SheetCell.fixed(amount, decimals: SheetCell.decimals(ofAmount: amount)).utf8.count * 4 / 3
        + currency.count + 1
    case .empty: 0
    }
  }
}
