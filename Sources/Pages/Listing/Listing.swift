package import Formats
package import Markup

/// A column of a list, on a page and in every file made of it.
package struct ListingColumn<Row> {
  /// The name in files, and of the order by this column; the same in every language.
  package let name: String
  package let heading: String
  /// What stands in a file.
  package let cell: (Row) -> SheetCell
  package let isNumber: Bool
  /// Whether the list can be ordered by it.
  package let isOrderable: Bool
  /// What stands on the page, where that is more than the text of the cell.
  package let show: ((inout HTML, Row) -> Void)?

  package init(
    _ name: String, _ heading: String, isNumber: Bool = false, isOrderable: Bool = true,
    show: ((inout HTML, Row) -> Void)? = nil, cell: @escaping (Row) -> SheetCell
  ) {
    self.name = name
    self.heading = heading
    self.cell = cell
    self.isNumber = isNumber
    self.isOrderable = isOrderable
    self.show = show
  }
}

/// One list: the page, CSV and XLSX are made of the same columns.
package struct Listing<Row> {
  package let name: String
  package let columns: [ListingColumn<Row>]
  package let rows: [Row]

  package init(name: String, columns: [ListingColumn<Row>], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// With the names of columns that the import reads again.
  package var csv: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.row(columns.map(\.name))
    for row in rows { writer.row(columns.map { $0.cell(row) }) }
    return writer.bytes
  }

  /// With headings in the reader's language.
  package var sheet: Workbook.Sheet {
    Workbook.Sheet(
      name: name, headings: columns.map(\.heading), rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}

/// By which column a list is ordered, as its address has it: `order=title`, `order=-seats`.
package struct ListingOrder: Hashable {
  package let column: String
  package let isDescending: Bool

  package init?(_ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    isDescending = text.hasPrefix("-")
    column = isDescending ? String(text.dropFirst()) : text
  }
}
