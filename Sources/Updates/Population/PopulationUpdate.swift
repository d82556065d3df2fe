package import Basics
package import Formats

/// A table of inhabitants brought to what its publisher says.
package struct PopulationUpdate {
  package struct Cell: Hashable, Sendable {
    package let year: Int
    package let code: String

    package init(year: Int, code: String) {
      self.year = year
      self.code = code
    }
  }

  package private(set) var sheet: DataSheet
  package private(set) var differences: [DataChange] = []
  /// How many rows are still from what the table said before.
  package private(set) var kept = 0

  private static let columns = ["year", "code", "population", "estimated"]

  /// - Parameters:
  ///   - published: what the publisher says; publishers write noughts for units that were not there.
  ///   - names: of the units that are there on the first day that counts for a year; nil where no division is known.
  /// - Throws: `data-update-form` for a table of another form.
  package init(
    source: String, _ sheet: DataSheet, published: [Cell: PublishedFigure],
    names: (Int) -> [String: String]?
  ) throws(Diagnostic) {
    guard sheet.columns == Self.columns else {
      throw Diagnostic("data-update-form", .badInput, at: .init(file: "Data/\(sheet.file)"))
    }
    self.sheet = sheet
    var rows: [Cell: [String]] = [:]
    for row in sheet.rows {
      if let year = Int(row[0]) { rows[Cell(year: year, code: row[1])] = row }
    }
    let first = rows.keys.map(\.year).min() ?? 0
    let byYear = Dictionary(grouping: published, by: \.key.year).filter { $0.key >= first }
    var taken: Set<Cell> = []
    for (year, cells) in byYear.sorted(by: { $0.key < $1.key }) {
      guard let names = names(year) else { continue }
      for (cell, figure) in cells.sorted(by: { $0.key.code < $1.key.code }) {
        guard let name = names[cell.code] else { continue }
        if figure.value != nil { taken.insert(cell) }
        if let row = take(figure, cell, name, rows[cell], source) { rows[cell] = row }
      }
    }
    kept = rows.keys.count { !taken.contains($0) }
    self.sheet.rows = rows.sorted { ($0.key.year, $0.key.code) < ($1.key.year, $1.key.code) }.map(\.value)
    let years = Set(rows.keys.map(\.year)).sorted()
    self.sheet["years"] = Self.words(years)
  }

  /// The row as it is now; nil where the publisher has no figure.
  private mutating func take(
    _ figure: PublishedFigure, _ cell: Cell, _ name: String, _ row: [String]?, _ source: String
  ) -> [String]? {
    let year = "\(cell.year)"
    guard let value = figure.value else {
      if let row {
        differences.append(
          DataChange(
            source, .figureWithheld, time: year, code: cell.code, name: name, before: row[2], after: nil))
      }
      return nil
    }
    let text = value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    if row?[2] != text {
      differences.append(
        DataChange(
          source, row == nil ? .figureAdded : .figureChanged, time: year, code: cell.code, name: name,
          before: row?[2], after: text))
    }
    return [year, cell.code, text, ""]
  }

  /// `2014-2026` where no year is missing, else all of them.
  private static func words(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last, years.count == last - first + 1, years.count > 1
    else {
      return years.map(String.init).joined(separator: ", ")
    }
    return "\(first)-\(last)"
  }
}
