package import Basics
import Formats
package import Projection

/// Figures by municipality, sex, single year of age and year, from a table of a statistical bureau.
package struct StatisticsTable: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let unit: String
    /// Nil for both sexes together, or where the table has none.
    package let sex: Sex?
    package let age: Int
    /// Whether it is this age and all above.
    package let isOpen: Bool
    package let year: Int
    /// The bureau's code of what is counted; empty where it is not said.
    package let measure: String
    package let value: Double
  }

  package let label: String
  package let source: String
  package let updated: String
  package let rows: [Row]
  /// Rows of counties, age groups and totals, which are left out, and figures that are missing.
  package let skipped: Int

  /// JSON-stat 2 or CSV, told from the first byte.
  ///
  /// - Throws: those of either, `statistics-column` where a dimension is missing, `statistics-empty` where no
  ///   figure is of a municipality and a single year of age.
  package init(bytes: [UInt8], file: String) throws(Diagnostics) {
    let isJSON =
      bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x0A, 0x0D, 0x09].contains($0) } == UInt8(ascii: "{")
    if isJSON {
      do throws(Diagnostic) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        try self.init(try JSONStatDataset(bytes: text, file: file), file: file)
      } catch {
        throw Diagnostics([error])
      }
    } else {
      let table = try CSVTable(bytes: bytes, file: file)
      guard table.faults.isEmpty else { throw Diagnostics(table.faults) }
      do throws(Diagnostic) { try self.init(table) } catch { throw Diagnostics([error]) }
    }
  }

  private init(_ data: JSONStatDataset, file: String) throws(Diagnostic) {
    let columns = try StatisticsColumns(data.dimensions.map(\.id), file: file)
    var draft = Draft()
    var places = Array(repeating: 0, count: data.dimensions.count)
    func code(_ column: Int?) -> String { column.map { data.dimensions[$0].codes[places[$0]] } ?? "" }
    for value in data.values {
      draft.add(
        unit: code(columns.unit), sex: code(columns.sex), age: code(columns.age), year: code(columns.year),
        measure: code(columns.measure), value)
      var dimension = places.count - 1
      while dimension >= 0 {
        places[dimension] += 1
        if places[dimension] < data.dimensions[dimension].codes.count { break }
        places[dimension] = 0
        dimension -= 1
      }
    }
    try self.init(draft, label: data.label, source: data.source, updated: data.updated, file: file)
  }

  /// A column for each dimension and one for the figures; or, instead of years, a column of figures for each.
  private init(_ table: CSVTable) throws(Diagnostic) {
    let columns = try StatisticsColumns(table.columns, file: table.file)
    let known = [columns.unit, columns.sex, columns.age, columns.year, columns.measure].compactMap(\.self)
    let figures = table.columns.indices.filter { !known.contains($0) }
    var draft = Draft()
    for row in table.rows {
      func text(_ column: Int?) -> String { column.map(row.text) ?? "" }
      for figure in figures {
        let heading = table.columns[figure]
        let year = columns.year == nil ? String(heading.suffix(4)) : text(columns.year)
        let measure = columns.year == nil ? String(heading.dropLast(5)) : heading
        draft.add(
          unit: text(columns.unit), sex: text(columns.sex), age: text(columns.age), year: year,
          measure: columns.measure == nil ? measure : text(columns.measure),
          // What bureaus print for a figure that is not there.
          [".", "..", "...", ":", "-"].contains(row.text(figure)) ? nil : try row.doubleIfPresent(figure))
      }
    }
    try self.init(
      draft, label: table.metadata["label"] ?? "", source: table.metadata["source"] ?? "",
      updated: table.metadata["updated"] ?? "", file: table.file)
  }

  private init(
    _ draft: Draft, label: String, source: String, updated: String, file: String
  ) throws(Diagnostic) {
    guard !draft.rows.isEmpty else {
      throw Diagnostic("statistics-empty", .badInput, at: .init(file: file), ["skipped": "\(draft.skipped)"])
    }
    self.label = label
    self.source = source
    self.updated = updated
    rows = draft.rows
    skipped = draft.skipped
  }
}

/// Rows in the making.
private struct Draft {
  var rows: [StatisticsTable.Row] = []
  var skipped = 0

  mutating func add(
    unit: String, sex: String, age: String, year: String, measure: String, _ value: Double?
  ) {
    guard let unit = StatisticsCodes.unit(unit), let age = StatisticsCodes.age(age),
      let year = StatisticsCodes.year(year), let value
    else {
      skipped += 1
      return
    }
    rows.append(
      .init(
        unit: unit, sex: StatisticsCodes.sex(sex), age: age.age, isOpen: age.isOpen, year: year,
        measure: measure, value: value))
  }
}

/// Which dimension is which.
struct StatisticsColumns {
  let unit: Int
  let sex: Int?
  let age: Int
  let year: Int?
  let measure: Int?

  /// - Throws: `statistics-column`.
  init(_ names: [String], file: String) throws(Diagnostic) {
    let names = names.map { $0.lowercased() }
    func find(_ known: Set<String>) -> Int? { names.firstIndex { known.contains($0) } }
    func needed(_ known: Set<String>) throws(Diagnostic) -> Int {
      if let column = find(known) { return column }
      throw Diagnostic(
        "statistics-column", .badInput, at: .init(file: file),
        ["expected": known.sorted().joined(separator: ", "), "columns": names.joined(separator: ", ")])
    }
    unit = try needed(StatisticsCodes.unit)
    age = try needed(StatisticsCodes.age)
    sex = find(StatisticsCodes.sex)
    measure = find(StatisticsCodes.measure)
    year = find(StatisticsCodes.year)
    if year == nil, !names.contains(where: { StatisticsCodes.year(String($0.suffix(4))) != nil }) {
      _ = try needed(StatisticsCodes.year)
    }
  }
}
