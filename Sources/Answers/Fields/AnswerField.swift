package import Formats

/// What an answer tells of a row: a member of its JSON, where it has one a column of its table, and what the description of
/// the interface says of it.
package struct AnswerField<Row> {
  package let name: String
  package let shape: AnswerShape
  /// Whether every row has it.
  package let isAlways: Bool
  /// Nil for a row that has no such member.
  package let value: (Row) -> JSONValue?
  /// The heading of its column.
  package let heading: String
  /// Nil for what has no column: what is nested has no place in a table.
  package let cell: ((Row) -> SheetCell)?

  /// - Parameters:
  ///   - heading: of its column, where that is not its name.
  ///   - decimals: of a number in the table; JSON has all of them.
  ///   - cell: where it is not written in the table as its value is.
  package init<Value: AnswerValue>(
    _ name: String, heading: String? = nil, decimals: Int = 0, isColumn: Bool = true,
    cell: ((Row) -> SheetCell)? = nil, _ value: @escaping (Row) -> Value
  ) {
    self.init(
      name, Value.shape, heading: heading,
      cell: isColumn ? cell ?? { value($0).cell(decimals: decimals) } : nil, { value($0).json })
  }

  /// What only some rows have.
  package static func ifThere<Value: AnswerValue>(
    _ name: String, isColumn: Bool = true, _ value: @escaping (Row) -> Value?
  ) -> AnswerField {
    AnswerField(
      name, Value.shape, isAlways: false, cell: isColumn ? { value($0)?.cell(decimals: 0) ?? .empty } : nil,
      { value($0)?.json })
  }

  /// An object.
  package init<Part>(_ name: String, _ fields: [AnswerField<Part>], _ part: @escaping (Row) -> Part) {
    self.init(name, fields.shape()) { fields.object(part($0)) }
  }

  /// An object, or null.
  package init<Part>(_ name: String, ifAny fields: [AnswerField<Part>], _ part: @escaping (Row) -> Part?) {
    self.init(name, .orNull(fields.shape())) { part($0).map(fields.object) ?? .null }
  }

  /// A list of objects.
  package init<Part>(_ name: String, each fields: [AnswerField<Part>], _ parts: @escaping (Row) -> [Part]) {
    self.init(name, .list(fields.shape())) { .array(parts($0).map(fields.object)) }
  }

  /// A list of objects, or null.
  package init<Part>(
    _ name: String, eachIfAny fields: [AnswerField<Part>], _ parts: @escaping (Row) -> [Part]?
  ) {
    self.init(name, .orNull(.list(fields.shape()))) {
      parts($0).map { .array($0.map(fields.object)) } ?? .null
    }
  }

  /// An object whose members are called by codes or ids.
  package static func named<Value: AnswerValue>(
    _ name: String, _ values: @escaping (Row) -> [(String, Value)]
  ) -> AnswerField {
    AnswerField(name, isColumn: false) { Named(values($0)) }
  }

  /// The same, or null.
  package static func namedIfAny<Value: AnswerValue>(
    _ name: String, _ values: @escaping (Row) -> [(String, Value)]?
  ) -> AnswerField {
    AnswerField(name, isColumn: false) { values($0).map { Named($0) } }
  }

  /// An object whose members are objects, called by codes or ids.
  package init<Part>(
    _ name: String, namedEach fields: [AnswerField<Part>], _ parts: @escaping (Row) -> [(String, Part)]
  ) {
    self.init(name, .named(fields.shape())) { .object(parts($0).map { .init($0, fields.object($1)) }) }
  }

  /// - Parameter value: nil for a row that has no such member.
  package init(
    _ name: String, _ shape: AnswerShape, isAlways: Bool = true, heading: String? = nil,
    cell: ((Row) -> SheetCell)? = nil, _ value: @escaping (Row) -> JSONValue?
  ) {
    self.name = name
    self.shape = shape
    self.isAlways = isAlways
    self.value = value
    self.heading = heading ?? name
    self.cell = cell
  }
}

extension AnswerField {
  fileprivate var member: AnswerShape.Member { .init(name, shape, isAlways: isAlways) }
}

extension Array {
  /// A row as JSON.
  package func object<Row>(_ row: Row) -> JSONValue where Element == AnswerField<Row> {
    .object(compactMap { field in field.value(row).map { JSONValue.Member(field.name, $0) } })
  }

  /// What each row is.
  package func shape<Row>() -> AnswerShape where Element == AnswerField<Row> { .object(map(\.member)) }
}

extension Answer.Table {
  /// A line for each row, with the fields that have a column.
  package init<Row>(_ name: String, _ rows: [Row], _ fields: [AnswerField<Row>]) {
    let columns = fields.compactMap { field in field.cell.map { (field.heading, cell: $0) } }
    self.init(
      name: name, headings: columns.map(\.0), rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}

extension Answer {
  /// A list of rows.
  package init<Row>(_ name: String, _ rows: [Row], _ fields: [AnswerField<Row>]) {
    self.init(json: .array(rows.map(fields.object)), table: .init(name, rows, fields))
  }
}
