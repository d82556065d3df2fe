import Basics
import Formats

/// The cells of a table of accounts, whatever form the file has.
struct AccountCells {
  struct Cell {
    let unit: String
    let year: String
    let meaning: AccountCodes.Meaning?
    /// Nil where there is no figure.
    let value: Double?
  }

  let all: [Cell]
  /// Publisher and table, as the file says.
  let source: String

  init(_ data: JSONStatDataset, file: String) throws(Diagnostic) {
    let columns = try AccountColumns(data.dimensions.map(\.id), file: file)
    for (place, dimension) in data.dimensions.enumerated() where dimension.codes.count > 1 {
      try columns.check(place, dimension.label.isEmpty ? dimension.id : dimension.label, file: file)
    }
    let told = [columns.art, columns.measure].compactMap(\.self)
    var places = Array(repeating: 0, count: data.dimensions.count)
    func code(_ column: Int) -> String { data.dimensions[column].codes[places[column]] }
    func label(_ column: Int) -> String { data.dimensions[column].labels[code(column)] ?? code(column) }
    var cells: [Cell] = []
    for position in data.values.indices {
      if let year = columns.year {
        let codes = told.map(code)
        cells.append(
          Cell(
            unit: code(columns.unit), year: code(year),
            meaning: AccountCodes.meaning(
              codes: codes, words: (told.map(label) + codes).joined(separator: " ")),
            value: data.figure(position).value))
      }
      var dimension = places.count - 1
      while dimension >= 0 {
        places[dimension] += 1
        if places[dimension] < data.dimensions[dimension].codes.count { break }
        places[dimension] = 0
        dimension -= 1
      }
    }
    all = cells
    source = Self.source(data.source, data.label)
  }

  /// A column for each dimension and one for the figures; or, instead of years, a column of figures for each.
  init(_ table: CSVTable) throws(Diagnostic) {
    let columns = try AccountColumns(table.columns, file: table.file)
    for place in columns.single {
      let kinds = Set(table.rows.map { $0.text(place) })
      if kinds.count > 1 { try columns.check(place, table.columns[place], file: table.file) }
    }
    let known =
      [columns.unit, columns.year, columns.art, columns.measure].compactMap(\.self) + columns.single
    let figures = table.columns.indices.filter { !known.contains($0) }
    let told = [columns.art, columns.measure].compactMap(\.self)
    var cells: [Cell] = []
    for row in table.rows {
      for figure in figures {
        let heading = table.columns[figure]
        let words = columns.year == nil ? String(heading.dropLast(5)) : heading
        cells.append(
          Cell(
            unit: row.text(columns.unit),
            year: columns.year.map(row.text) ?? String(heading.suffix(4)),
            meaning: AccountCodes.meaning(
              codes: told.map(row.text), words: (told.map(row.text) + [words]).joined(separator: " ")),
            value: try row.publishedFigure(figure).value))
      }
    }
    all = cells
    source = Self.source(
      table.metadata["source"] ?? "", table.metadata["label"] ?? table.metadata["title"] ?? "")
  }

  /// `Statistisk sentralbyrå, 12134`: the label of a table begins with its number.
  private static func source(_ publisher: String, _ label: String) -> String {
    let number = label.prefix { $0.isASCII && $0.isWholeNumber }
    let parts = [publisher.isEmpty ? "Statistisk sentralbyrå" : publisher, String(number)]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Which dimension of a table of accounts is which.
struct AccountColumns {
  let unit: Int
  let year: Int?
  let art: Int?
  let measure: Int?
  /// Those of which only one kind can be taken.
  let single: [Int]
  private let function: Int?

  /// - Throws: `statistics-column`.
  init(_ names: [String], file: String) throws(Diagnostic) {
    let lower = names.map { $0.lowercased() }
    func find(_ known: Set<String>) -> Int? { lower.firstIndex { known.contains($0) } }
    guard let unit = lower.firstIndex(where: { $0.contains(AccountCodes.unit) }) else {
      throw Self.missing(AccountCodes.unit, names, file)
    }
    self.unit = unit
    year = find(StatisticsCodes.year)
    art = find(AccountCodes.art)
    measure = find(StatisticsCodes.measure)
    function = find(AccountCodes.function)
    single = [function, find(AccountCodes.scope)].compactMap(\.self)
    if year == nil, !lower.contains(where: { StatisticsCodes.year(String($0.suffix(4))) != nil }) {
      throw Self.missing(StatisticsCodes.year.sorted().joined(separator: ", "), names, file)
    }
    // One function is never the whole municipality.
    guard function == nil else {
      throw Diagnostic("accounts-function", .badInput, at: .init(file: file))
    }
  }

  /// - Throws: `accounts-several` for a dimension of which only one kind can be taken and there are more.
  func check(_ place: Int, _ name: String, file: String) throws(Diagnostic) {
    guard ![unit, year, art, measure].contains(place) else { return }
    throw Diagnostic("accounts-several", .badInput, at: .init(file: file, field: name), ["dimension": name])
  }

  private static func missing(_ expected: String, _ names: [String], _ file: String) -> Diagnostic {
    Diagnostic(
      "statistics-column", .badInput, at: .init(file: file),
      ["expected": expected, "columns": names.joined(separator: ", ")])
  }
}
