package import Basics
package import Formats

/// The answer to a question, for people and for programs alike.
package struct Answer: Sendable {
  /// The same content flat.
  package typealias Table = Workbook.Sheet

  package let json: JSONValue
  /// One row for each element of the JSON, columns named after its keys.
  package let table: Table
  /// What a person would rather read than `table`; the same as `table` where nothing is better.
  package let readable: [Table]
  /// The tables of a workbook.
  package let sheets: [Table]
  /// The days of the answer as a calendar, where it has any.
  package let calendar: CalendarFile?

  package init(
    json: JSONValue, table: Table, readable: [Table]? = nil, sheets: [Table]? = nil,
    calendar: CalendarFile? = nil
  ) {
    self.calendar = calendar
    self.json = json
    self.table = table
    self.readable = readable ?? [table]
    self.sheets = sheets ?? [table]
  }

  /// RFC 4180, with a byte order mark for the spreadsheets that need one.
  package func csv(byteOrderMark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark)
    writer.row(table.headings)
    for row in table.rows { writer.row(row) }
    return writer.bytes
  }

  /// - Parameter created: the day that is noted in the file.
  /// - Throws: `xlsx-too-large`, `xlsx-not-written`.
  package func xlsx(created: Day) throws(Diagnostic) -> [UInt8] {
    try Workbook(
      created: created,
      sheets: sheets
    ).bytes()
  }
}
