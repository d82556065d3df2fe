package import Basics

/// A table from outside, as rows of cells under headings: text with any separator, XLSX or ODS.
package struct ReadTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Of the file, counted from 1; the number of the row in a spreadsheet.
    package let line: Int
    /// As many as there are columns.
    package let cells: [TableCell]
    /// Why the row as a whole cannot be read.
    package let fault: Diagnostic?
  }

  /// Name of the file, for diagnostics.
  package let file: String
  /// One for each column, none twice and none empty: where the file has none, the letters of the column.
  package let headings: [String]
  package let rows: [Row]
  /// The sheets that there are, in their order; none for text.
  package let sheets: [String]
  /// The one that was read.
  package let sheet: String?
  package let notes: [TableNote]

  /// - Parameters:
  ///   - sheet: the one to be read; nil for the first that is not hidden.
  ///   - isHeading: whether something is the name of a column that is looked for, so that the heading is found below
  ///     titles. Without such a name it is the first row that is at least half as wide as the table.
  /// - Throws: `table-kind-unknown` for what is none of these, `table-locked`, `table-unreadable`, `table-too-large`,
  ///   `table-sheet-unknown`, `table-empty`.
  package init(
    _ bytes: [UInt8], file: String, sheet: String? = nil, limits: TableLimits = TableLimits(),
    isHeading: (String) -> Bool = { _ in false }
  ) throws(Diagnostic) {
    let place = Diagnostic.Place(file: file)
    guard bytes.count <= limits.bytes else { throw TableLimits.exceeded("bytes", limits.bytes, at: place) }
    var (notes, faults): ([TableNote], [Int: Diagnostic]) = ([], [:])
    var grid: SheetGrid
    switch try Kind(bytes, at: place) {
    case .archive:
      let read: ReadSheet
      do throws(Diagnostic) {
        read = try Self.sheet(bytes, sheet, limits, at: place)
      } catch {
        throw Diagnostic(
          error.code, error.kind, at: .init(file: file, line: error.place.line), error.arguments)
      }
      grid = read.grid
      (sheets, self.sheet) = (read.sheets.map(\.name), read.name)
      if sheets.count > 1 { notes.append(.sheet(read.name, of: sheets.count)) }
      let hidden = read.sheets.filter(\.isHidden).map(\.name)
      if !hidden.isEmpty { notes.append(.hiddenSheets(hidden)) }
      if grid.hiddenRows > 0 { notes.append(.hiddenRows(grid.hiddenRows)) }
    case .text:
      let text = try DecodedText(bytes, at: place)
      if let encoding = text.encoding { notes.append(.encoding(encoding)) }
      let delimited = try DelimitedText(text.bytes, limits, at: place)
      (grid, faults) = (delimited.grid, delimited.faults)
      (sheets, self.sheet) = ([], nil)
    }
    guard let heading = Self.heading(of: grid.rows, isHeading) else {
      throw Diagnostic("table-empty", .badInput, at: place)
    }
    if heading > 0 { notes.append(.linesAbove(heading)) }
    let merged = grid.fillMerged(from: grid.rows[heading].number + 1)
    if merged > 0 { notes.append(.mergedCells(merged)) }
    let body = grid.rows[(heading + 1)...]
    let width = max(grid.rows[heading].cells.count, body.map(\.cells.count).max() ?? 0)
    headings = Self.headings(grid.rows[heading].cells, body, width: width, &notes)
    rows = body.map { row in
      Row(
        line: row.number, cells: row.cells + Array(repeating: .empty, count: width - row.cells.count),
        fault: faults[row.number])
    }
    (self.file, self.notes) = (file, notes)
  }

  private enum Kind {
    case archive, text

    init(_ bytes: [UInt8], at place: Diagnostic.Place) throws(Diagnostic) {
      switch Array(bytes.prefix(4)) {
      case [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]: self = .archive
      // The container that older spreadsheets and locked ones are in.
      case [0xD0, 0xCF, 0x11, 0xE0]: throw Diagnostic("table-locked", .badInput, at: place)
      case Array("%PDF".utf8), Array("{\\rt".utf8):
        throw Diagnostic("table-kind-unknown", .badInput, at: place)
      default: self = .text
      }
    }
  }

  private static func sheet(
    _ bytes: [UInt8], _ sheet: String?, _ limits: TableLimits, at place: Diagnostic.Place
  ) throws(Diagnostic) -> ReadSheet {
    let parts = try PackedSheets(bytes, limits, at: place)
    if XLSXReader.isIn(parts) { return try XLSXReader(parts, limits).sheet(sheet) }
    if ODSReader.isIn(parts) { return try ODSReader(parts, limits).sheet(sheet) }
    throw Diagnostic("table-kind-unknown", .badInput, at: place)
  }

  /// Titles above a table are few lines.
  private static let mostAbove = 40

  private static func heading(of rows: [SheetGrid.Row], _ isHeading: (String) -> Bool) -> Int? {
    let first = rows.prefix(mostAbove)
    let known = first.map { row in row.cells.count { isHeading($0.shown) } }
    if let most = known.max(), most > 0 { return known.firstIndex(of: most) }
    let width = first.map(\.filled).max() ?? 0
    return first.firstIndex { $0.filled * 2 >= width && ($0.filled > 1 || width == 1) }
  }

  /// What stands over each column, none twice.
  private static func headings(
    _ cells: [TableCell], _ body: ArraySlice<SheetGrid.Row>, width: Int, _ notes: inout [TableNote]
  ) -> [String] {
    var (seen, twice, without): (Set<String>, [String], [String]) = ([], [], [])
    let headings = (0..<width).map { column -> String in
      let text = cells.indices.contains(column) ? cells[column].shown : ""
      let letters = CellRange.letters(of: column)
      if text.isEmpty {
        if body.contains(where: { $0.cells.indices.contains(column) && $0.cells[column] != .empty }) {
          without.append(letters)
        }
        seen.insert(letters)
        return letters
      }
      guard !seen.insert(text).inserted else { return text }
      twice.append(text)
      let other = "\(text) (\(letters))"
      seen.insert(other)
      return other
    }
    if !without.isEmpty { notes.append(.noHeading(without)) }
    if !twice.isEmpty { notes.append(.headingTwice(Array(Set(twice)).sorted())) }
    return headings
  }
}
