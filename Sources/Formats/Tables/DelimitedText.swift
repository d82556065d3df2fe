import Basics

/// Rows of a text whose fields stand apart by a sign that it does not name.
struct DelimitedText {
  private(set) var grid: SheetGrid
  /// Rows with quotes that never end or go on after they ended, by the line they begin at.
  private(set) var faults: [Int: Diagnostic] = [:]

  /// - Throws: `table-too-large`.
  init(_ bytes: [UInt8], _ limits: TableLimits, at place: Diagnostic.Place) throws(Diagnostic) {
    grid = SheetGrid(limits, at: place)
    let (start, said) = Self.saidSeparator(bytes)
    let separator = said ?? Self.separator(of: bytes, from: start)
    var scanner = CSVScanner(bytes, separator: separator ?? .tab, start: start, line: start == 0 ? 1 : 2)
    scanner.scan()
    for fault in scanner.faults where faults[fault.line] == nil {
      faults[fault.line] = Diagnostic(
        fault.code, .badInput, at: .init(file: place.file, line: fault.line))
    }
    let contents = CSVContents(bytes: bytes, separator: separator ?? .tab, scanned: scanner)
    for row in contents.rows {
      guard row.count <= limits.columns else {
        throw TableLimits.exceeded("columns", limits.columns, at: .init(file: place.file, line: row.line))
      }
      var cells: [TableCell] = []
      cells.reserveCapacity(row.count)
      for index in row.firstField..<(row.firstField + row.count) {
        let text = contents.text(index)
        guard text.utf8.count <= limits.cellBytes else {
          throw TableLimits.exceeded("cell", limits.cellBytes, at: .init(file: place.file, line: row.line))
        }
        cells.append(.text(trimming: Self.withoutGuard(text)))
      }
      try grid.add(SheetGrid.Row(number: row.line, cells: cells))
    }
  }

  /// Excel's own first line, `sep=;`.
  private static func saidSeparator(_ bytes: [UInt8]) -> (start: Int, CSVSeparator?) {
    guard bytes.count > 5, String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep=",
      let separator = CSVSeparator.allCases.first(where: { $0.byte == bytes[4] }),
      let end = bytes.prefix(8).firstIndex(of: UInt8(ascii: "\n"))
    else { return (0, nil) }
    return (end + 1, separator)
  }

  /// `'-5` is what is written for a text that a spreadsheet would run.
  private static func withoutGuard(_ text: String) -> String {
    guard text.first == "'", let next = text.dropFirst().first, "=+-@".contains(next) else { return text }
    return String(text.dropFirst())
  }

  /// The sign that cuts most of the first rows into the same number of fields, the more seldom one first; nil for lines
  /// that are one field each.
  private static func separator(of bytes: [UInt8], from start: Int) -> CSVSeparator? {
    var best: (separator: CSVSeparator, share: Double)?
    let sample = Array(bytes[start...].prefix(64 << 10))
    for candidate in [CSVSeparator.tab, .semicolon, .pipe, .comma] {
      var scanner = CSVScanner(sample, separator: candidate, start: 0, line: 1)
      scanner.scan()
      let counts = scanner.rows.prefix(100).map(\.count)
      let byCount = Dictionary(grouping: counts) { $0 }.mapValues(\.count)
      // Where two are as usual the wider one, so that title lines of one field do not count.
      guard
        let usual = byCount.filter({ $0.key > 1 }).max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
      else { continue }
      let share = Double(usual.value) / Double(counts.count)
      if share >= 0.4 || (best == nil && usual.value > 1), share > (best?.share ?? 0) {
        best = (candidate, share)
      }
    }
    return best?.separator
  }
}
