/// What was done so that a table could be read, to be told to whoever sent it.
package enum TableNote: Hashable, Sendable {
  /// The text was not UTF-8; the name of what it was taken for.
  case encoding(String)
  /// So many lines above the heading were left out.
  case linesAbove(Int)
  /// One of several sheets was read.
  case sheet(String, of: Int)
  /// These sheets are hidden.
  case hiddenSheets([String])
  /// So many rows are hidden, and read all the same.
  case hiddenRows(Int)
  /// So many cells are merged of several; what they say was taken for each.
  case mergedCells(Int)
  /// The letters of columns that hold something and have no heading.
  case noHeading([String])
  /// Headings that stand over several columns.
  case headingTwice([String])
}
