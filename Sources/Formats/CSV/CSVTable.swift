package import Basics

/// A table read from CSV (RFC 4180): columns by name, rows that keep their line number.
///
/// Lines in front of the heading that begin with `#` are the file's own account of itself; those of
/// the form `# key: value` become `metadata`. The bytes stay in one array and a field is a range in
/// it, so that reading a table of hundreds of thousands of fields allocates next to nothing.
package struct CSVTable: Sendable {
  /// Name of the file, for diagnostics.
  package let file: String
  /// A key that occurs twice keeps both values, one per line.
  package let metadata: [String: String]
  /// Keys of `metadata` in the order of the file.
  package let metadataKeys: [String]
  package let columns: [String]
  /// What is wrong with single rows: too few or too many fields, stray or unclosed quotes. Those
  /// rows are not among `rows`; the others are.
  package let faults: [Diagnostic]
  let contents: CSVContents

  /// - Parameters:
  ///   - file: name to use in diagnostics.
  ///   - separator: nil to find it from the heading line.
  /// - Throws: `csv-not-utf8`, `csv-too-large`, `csv-no-header`, `csv-duplicate-column`: what makes
  ///   the file as a whole unreadable.
  package init(
    bytes raw: [UInt8], file: String, separator: CSVSeparator? = nil
  ) throws(Diagnostics) {
    try CSVTable.checkBytes(raw, file: file)
    let bytes = raw.withoutByteOrderMark
    let preamble = CSVPreamble(bytes)
    let separator = separator ?? .detected(in: bytes, from: preamble.end)
    var scanner = CSVScanner(bytes, separator: separator, start: preamble.end, line: preamble.lines + 1)
    scanner.scan()

    guard !scanner.rows.isEmpty else {
      throw Diagnostics([Diagnostic("csv-no-header", .badInput, at: .init(file: file))])
    }
    let all = CSVContents(bytes: bytes, separator: separator, scanned: scanner)
    let heading = all.rows[0]
    columns = (0..<heading.count).map { all.text(heading.firstField + $0).trimmed }
    try CSVTable.checkColumns(columns, file: file, line: heading.line)

    var faults = scanner.faults.map { Diagnostic($0.code, .badInput, at: .init(file: file, line: $0.line)) }
    var sound: [CSVContents.Row] = []
    sound.reserveCapacity(all.rows.count)
    for row in all.rows.dropFirst() where !row.isFaulty {
      if row.count == columns.count {
        sound.append(row)
      } else {
        faults.append(CSVTable.fieldCountFault(row, expected: columns.count, file: file))
      }
    }
    self.file = file
    self.metadata = preamble.metadata
    self.metadataKeys = preamble.keys
    self.faults = faults.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
    self.contents = CSVContents(all, rows: sound)
  }

  /// The rows in the order of the file.
  package var rows: CSVRows { CSVRows(table: CSVReference(self)) }

  /// Index of a column, to be looked up once and used for every row.
  ///
  /// - Throws: `csv-no-column`.
  package func column(_ name: String) throws(Diagnostic) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      throw Diagnostic(
        "csv-no-column", .badInput, at: .init(file: file, field: name),
        ["column": name, "columns": columns.joined(separator: ", ")])
    }
    return index
  }

  /// File offsets are stored in 32 bits, one of which is a mark.
  private static let largest = 1 << 30

  private static func checkBytes(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    guard bytes.count <= largest else {
      throw Diagnostics([
        Diagnostic("csv-too-large", .badInput, at: .init(file: file), ["megabytes": String(largest >> 20)])
      ])
    }
    guard let invalid = bytes.firstInvalidUTF8 else { return }
    throw Diagnostics([
      Diagnostic(
        "csv-not-utf8", .badInput, at: .init(file: file, line: bytes.line(at: invalid)),
        latin1Arguments(bytes[invalid]))
    ])
  }

  private static func checkColumns(
    _ columns: [String], file: String, line: Int
  ) throws(Diagnostics) {
    var seen: Set<String> = []
    let repeated = columns.filter { !seen.insert($0).inserted }
    guard repeated.isEmpty else {
      throw Diagnostics(
        repeated.map {
          Diagnostic(
            "csv-duplicate-column", .badInput, at: .init(file: file, line: line, field: $0), ["column": $0])
        })
    }
  }

  private static func fieldCountFault(
    _ row: CSVContents.Row, expected: Int, file: String
  ) -> Diagnostic {
    Diagnostic(
      "csv-field-count", .badInput, at: .init(file: file, line: row.line),
      ["expected": String(expected), "found": String(row.count)])
  }
}
