import Formats

/// What a list answers of each of its rows: a member of its JSON and, under the same name, a column of its table.
struct AnswerField<Row> {
  let name: String
  let value: (Row) -> JSONValue
  /// Decimals of a number in the table; JSON has all of them.
  let decimals: Int
  /// Whether the table has it too: what is nested has no place there.
  let isColumn: Bool

  init(_ name: String, decimals: Int = 0, isColumn: Bool = true, _ value: @escaping (Row) -> JSONValue) {
    self.name = name
    self.value = value
    self.decimals = decimals
    self.isColumn = isColumn
  }

  /// Texts of a list stand with spaces between them.
  fileprivate func cell(_ row: Row) -> SheetCell {
    switch value(row) {
    case .text(let text): .text(text)
    case .number(let number): .number(number, decimals: decimals)
    case .bool(let truth): .text(String(truth))
    case .array(let values): .text(values.compactMap(\.text).joined(separator: " "))
    case .null, .object: .empty
    }
  }
}

extension Answer {
  /// A list of rows.
  init<Row>(_ name: String, _ rows: [Row], _ fields: [AnswerField<Row>]) {
    let columns = fields.filter(\.isColumn)
    self.init(
      json: .array(rows.map { row in .object(fields.map { .init($0.name, $0.value(row)) }) }),
      table: .init(
        name: name, headings: columns.map(\.name), rows: rows.map { row in columns.map { $0.cell(row) } }))
  }
}
