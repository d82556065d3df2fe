/// What a parameter says during one of its periods.
package enum Content: Hashable, Sendable {
  case single(Amount)
  /// By a number such as inhabitants, in ascending order of the lower bounds.
  case brackets([Bracket])
  /// By one or two words or numbers.
  case table(Table)

  /// One value of it.
  package struct Entry: Hashable, Sendable {
    /// The lower bound of a bracket, or row and column of a table; empty for a single value.
    package let key: String
    /// The same for programs; nil for a single value.
    package let place: ContentPlace?
    package let amount: Amount
    package let verified: Bool
  }

  /// Every value, in the order of the source.
  package var entries: [Entry] {
    switch self {
    case .single(let amount): [Entry(key: "", place: nil, amount: amount, verified: true)]
    case .brackets(let brackets):
      brackets.map {
        Entry(
          key: "≥ \(plain($0.from))", place: ContentPlace(row: plain($0.from)), amount: $0.amount,
          verified: $0.verified)
      }
    case .table(let table):
      table.rows.flatMap { row in
        row.cells.map { cell in
          Entry(
            key: [row.key, cell.key].filter { !$0.isEmpty }.joined(separator: ", "),
            place: ContentPlace(row: row.key, column: cell.key), amount: cell.amount, verified: cell.verified)
        }
      }
    }
  }
}

/// A value that holds from a lower bound, inclusive, up to the next bracket's.
package struct Bracket: Hashable, Sendable {
  package let from: Double
  package let amount: Amount
  /// False where this bracket alone was not found in an official text.
  package let verified: Bool

  package init(from: Double, amount: Amount, verified: Bool = true) {
    self.from = from
    self.amount = amount
    self.verified = verified
  }
}

/// Values by a row and a column, in the order of their source.
package struct Table: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let key: String
    package let cells: [Entry]

    package init(key: String, cells: [Entry]) {
      self.key = key
      self.cells = cells
    }
  }

  package struct Entry: Hashable, Sendable {
    /// Empty in a table of one column.
    package let key: String
    package let amount: Amount
    /// False where this cell alone was not found in an official text.
    package let verified: Bool

    package init(key: String, amount: Amount, verified: Bool = true) {
      self.key = key
      self.amount = amount
      self.verified = verified
    }
  }

  package let rows: [Row]

  package init(rows: [Row]) {
    self.rows = rows
  }

  /// Keys of the columns, in the order in which they first appear.
  package var columns: [String] {
    rows.reduce(into: []) { keys, row in
      for cell in row.cells where !keys.contains(cell.key) { keys.append(cell.key) }
    }
  }

  package func cell(row: String, column: String) -> Entry? {
    rows.first { $0.key == row }?.cells.first { $0.key == column }
  }
}
