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
    /// What is counted, in the bureau's words or else by its code; empty where it is not said.
    package let measure: String
    package let value: Double
  }

  package let label: String
  package let source: String
  package let updated: String
  package let rows: [Row]
  /// Rows of counties, age groups and totals, which are left out, and figures that are missing.
  package let skipped: Int
  /// Codes that had lost their leading zero, with it.
  package let restored: [String]
  /// Codes of units that some figure of a year is missing of, so that nothing of that year is told of them.
  package let untold: [String]

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
    // Codes of what is counted mean something to the bureau alone.
    let measures = columns.measure.map { column in
      data.dimensions[column].codes.map { data.dimensions[column].labels[$0] ?? $0 }
    }
    func measure() -> String {
      columns.measure.flatMap { column in measures.map { $0[places[column]] } } ?? ""
    }
    for position in data.values.indices {
      draft.add(
        unit: code(columns.unit), sex: code(columns.sex), age: code(columns.age), year: code(columns.year),
        measure: measure(), data.figure(position))
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
          measure: columns.measure == nil ? measure : text(columns.measure), try row.publishedFigure(figure))
      }
    }
    try self.init(
      draft, label: table.metadata["label"] ?? table.metadata["title"] ?? "",
      source: table.metadata["source"] ?? "",
      updated: table.metadata["updated"] ?? "", file: table.file)
  }

  private init(
    _ draft: Draft, label: String, source: String, updated: String, file: String
  ) throws(Diagnostic) {
    let told = draft.told
    guard !told.rows.isEmpty else {
      throw Diagnostic("statistics-empty", .badInput, at: .init(file: file), ["skipped": "\(draft.skipped)"])
    }
    self.label = label
    self.source = source
    self.updated = updated
    rows = told.rows
    skipped = draft.skipped
    restored = draft.restored.sorted()
    untold = told.untold
  }

  /// The same of some of its rows.
  init(_ other: StatisticsTable, rows: [Row]) {
    label = other.label
    source = other.source
    updated = other.updated
    self.rows = rows
    skipped = other.skipped + other.rows.count - rows.count
    restored = other.restored
    untold = other.untold
  }
}

extension CSVRow {
  /// A figure, or the sign that a bureau prints in place of one; a dash is one for nothing at all.
  func publishedFigure(_ column: Int) throws(Diagnostic) -> PublishedFigure {
    let text = text(column).trimmed
    if let sign = PublishedFigure(sign: text) { return sign }
    if text.isEmpty || text == "-" || text == "–" { return .notApplicable }
    return .value(try double(column))
  }
}

/// Rows in the making.
private struct Draft {
  var rows: [StatisticsTable.Row] = []
  var skipped = 0
  var restored: Set<String> = []
  private var gaps: Set<Gap> = []

  /// What lacks a figure.
  private struct Gap: Hashable {
    let unit: String
    let year: Int
    let measure: String
  }

  mutating func add(
    unit: String, sex: String, age: String, year: String, measure: String, _ figure: PublishedFigure
  ) {
    guard let unit = StatisticsCodes.unit(unit), let age = StatisticsCodes.age(age),
      let year = StatisticsCodes.year(year)
    else {
      skipped += 1
      return
    }
    if unit.isRestored { restored.insert(unit.code) }
    guard let value = figure.value else {
      skipped += 1
      if figure != .notApplicable { gaps.insert(Gap(unit: unit.code, year: year, measure: measure)) }
      return
    }
    rows.append(
      .init(
        unit: unit.code, sex: StatisticsCodes.sex(sex), age: age.age, isOpen: age.isOpen, year: year,
        measure: measure, value: value))
  }

  /// The rows without those of a unit and a year that a figure is missing of: a sum that lacks a part is no sum. Units of
  /// which a year has no figure at all are not among those named.
  var told: (rows: [StatisticsTable.Row], untold: [String]) {
    guard !gaps.isEmpty else { return (rows, []) }
    var untold: Set<String> = []
    let kept = rows.filter { row in
      guard gaps.contains(Gap(unit: row.unit, year: row.year, measure: row.measure)) else { return true }
      untold.insert(row.unit)
      return false
    }
    return (kept, untold.sorted())
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
