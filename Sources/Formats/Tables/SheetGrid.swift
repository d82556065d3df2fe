import Basics

/// The filled cells of a sheet while it is read, within bounds: rows by their number, cells from the first column on.
struct SheetGrid {
  struct Row {
    /// Counted from 1.
    let number: Int
    var cells: [TableCell] = []

    var filled: Int { cells.count { $0 != .empty } }
  }

  /// Cells that were made one, both ends within.
  struct Merged: Hashable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
  }

  private(set) var rows: [Row] = []
  private(set) var merged: [Merged] = []
  private(set) var hiddenRows = 0
  private let limits: TableLimits
  private let place: Diagnostic.Place
  private var cells = 0
  private var textBytes = 0
  /// More says nothing about a table that people made.
  private static let mostMerged = 20_000

  init(_ limits: TableLimits, at place: Diagnostic.Place) {
    (self.limits, self.place) = (limits, place)
  }

  /// A row and its cells; empty ones at its end, and a row of nothing else, are not kept.
  ///
  /// - Throws: `table-too-large`.
  mutating func add(_ row: Row, isHidden: Bool = false) throws(Diagnostic) {
    var row = row
    while row.cells.last == .empty { row.cells.removeLast() }
    guard !row.cells.isEmpty else { return }
    guard rows.count < limits.rows else { throw TableLimits.exceeded("rows", limits.rows, at: place) }
    guard row.cells.count <= limits.columns else {
      throw TableLimits.exceeded("columns", limits.columns, at: place)
    }
    textBytes += row.cells.reduce(0) { $0 + $1.textBytes }
    guard textBytes <= limits.textBytes else {
      throw TableLimits.exceeded("text", limits.textBytes, at: place)
    }
    cells += row.cells.count
    guard cells <= limits.cells else { throw TableLimits.exceeded("cells", limits.cells, at: place) }
    if isHidden { hiddenRows += 1 }
    rows.append(row)
  }

  mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    guard merged.count < Self.mostMerged, rows.count > 1 || columns.count > 1 else { return }
    merged.append(Merged(rows: rows, columns: columns))
  }

  /// Gives each of the cells that were made one what the first of them says, in the rows from `first` on; how many
  /// were made one there.
  mutating func fillMerged(from first: Int) -> Int {
    let places = Dictionary(zip(rows.map(\.number), rows.indices)) { first, _ in first }
    var (count, filled) = (0, 0)
    for range in merged where range.rows.lowerBound >= first {
      guard let top = places[range.rows.lowerBound],
        rows[top].cells.indices.contains(range.columns.lowerBound)
      else { continue }
      let cell = rows[top].cells[range.columns.lowerBound]
      guard cell != .empty else { continue }
      count += 1
      // Rows that hold nothing else are no rows: what is merged does not make them.
      var index = top
      while index < rows.count, rows[index].number <= range.rows.upperBound {
        let width = min(range.columns.upperBound + 1, rows[index].cells.count)
        for column in range.columns.lowerBound..<max(width, range.columns.lowerBound)
        where rows[index].cells[column] == .empty {
          rows[index].cells[column] = cell
          filled += 1
        }
        index += 1
        if filled > limits.cells { return count }
      }
    }
    return count
  }
}
