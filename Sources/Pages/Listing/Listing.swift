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
  /// Whether lines and paragraphs of a text stay apart on the page.
  package let keepsLines: Bool
  /// Whether the list can be ordered by it.
  package let isOrderable: Bool
  /// What stands on the page, where that is more than the text of the cell.
  package let show: ((inout HTML, Row) -> Void)?

  package init(
    _ name: String, _ heading: String, isNumber: Bool = false, keepsLines: Bool = false,
    isOrderable: Bool = true, show: ((inout HTML, Row) -> Void)? = nil, cell: @escaping (Row) -> SheetCell
  ) {
    self.name = name
    self.heading = heading
    self.cell = cell
    self.isNumber = isNumber
    self.keepsLines = keepsLines
    self.isOrderable = isOrderable
    self.show = show
  }
}

/// One list: the page, CSV and XLSX are made of the same columns.
package struct Listing<Row> {
  package let name: String
  package let columns: [ListingColumn<Row>]
  package let rows: [Row]
  /// What a link to one row of the page names; nil where none leads there.
  package let id: ((Row) -> String)?
  /// How each row is chosen; nil where none can be.
  package let choice: ((Row) -> ListingChoice)?

  package init(
    name: String, columns: [ListingColumn<Row>], rows: [Row], id: ((Row) -> String)? = nil,
    choice: ((Row) -> ListingChoice)? = nil
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.id = id
    self.choice = choice
  }

  /// The same in the order of a column: texts by the alphabet, numbers by their size, what is unknown last either way.
  /// Rows that are alike there stay as they were.
  package func ordered(by order: ListingOrder?, _ isBefore: (String, String) -> Bool) -> Listing {
    guard let order, let column = columns.first(where: { $0.name == order.column && $0.isOrderable }) else {
      return self
    }
    let cells = rows.map { (row: $0, cell: column.cell($0)) }
    let known = cells.filter { !$0.cell.isUnknown }.sorted { a, b in
      order.isDescending
        ? b.cell.isBefore(a.cell, isBefore) : a.cell.isBefore(b.cell, isBefore)
    }
    let unknown = cells.filter(\.cell.isUnknown)
    return Listing(name: name, columns: columns, rows: (known + unknown).map(\.row), id: id, choice: choice)
  }

  /// With the names of columns that the import reads again.
  ///
  /// - Parameter withSemicolons: and with decimal commas, as spreadsheets read it in Norway and Sweden.
  package func csv(withSemicolons: Bool = false) -> [UInt8] {
    var writer = CSVWriter(
      separator: withSemicolons ? .semicolon : .comma, byteOrderMark: true, decimalComma: withSemicolons)
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

/// A row of a list that can be chosen: what is sent under the name `row`, and with which form.
package struct ListingChoice {
  let value: String
  let name: String
  let form: String

  package init(value: String, name: String, form: String) {
    (self.value, self.name, self.form) = (value, name, form)
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

extension SheetCell {
  fileprivate var isUnknown: Bool { self == .empty || self == .text("") }

  fileprivate func isBefore(_ other: SheetCell, _ isBefore: (String, String) -> Bool) -> Bool {
    switch (self, other) {
    case (.text(let a), .text(let b)): isBefore(a, b)
    case (.number(let a, _), .number(let b, _)): a < b
    case (.year(let a), .year(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    default: false
    }
  }
}
