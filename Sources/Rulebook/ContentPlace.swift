/// Where a value stands within a parameter: a cell of a table, or a bracket.
package struct ContentPlace: Hashable, Sendable {
  /// Key of the row, or the lower bound of the bracket without a needless `.0`.
  package let row: String
  /// Empty for a bracket, and in a table of one column.
  package let column: String

  package init(row: String, column: String = "") {
    self.row = row
    self.column = column
  }

  /// As it is typed: `2,20000`.
  package init(_ text: String) {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(row: parts[0], column: parts.count > 1 ? parts[1] : "")
  }

  /// As it is typed.
  package var text: String { column.isEmpty ? row : "\(row),\(column)" }
}
