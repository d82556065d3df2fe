import Basics

/// Writes CSV (RFC 4180): lines end with CRLF, fields are quoted where they must be.
///
/// A text that a spreadsheet program would run as a formula gets an apostrophe in front (OWASP, "CSV
/// injection"); numbers do not, so that −5 stays a number.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private let separator: CSVSeparator
  private let decimalMark: UInt8

  /// - Parameters:
  ///   - byteOrderMark: Excel takes a file without it for one in the system's old encoding.
  ///   - decimalComma: as programs in Norway and Sweden read numbers; the separator is another then.
  package init(separator: CSVSeparator = .comma, byteOrderMark: Bool = false, decimalComma: Bool = false) {
    self.separator = separator
    decimalMark = UInt8(ascii: decimalComma ? "," : ".")
    if byteOrderMark { bytes = [UInt8].byteOrderMark }
  }

  /// A line `# key: value`; these belong in front of the first row.
  package mutating func metadata(_ key: String, _ value: String) {
    bytes.append(
      contentsOf: "# \(key): \(value.split(whereSeparator: \.isNewline).joined(separator: " "))".utf8)
    endLine()
  }

  /// A row of headings.
  package mutating func row(_ headings: [String]) {
    row(headings.map(SheetCell.text))
  }

  package mutating func row(_ cells: [SheetCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator.byte) }
      append(cell)
    }
    endLine()
  }

  /// With those of full width, which programs for Chinese and Japanese take for the same.
  private static let formulaSigns = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)

  private mutating func append(_ cell: SheetCell) {
    switch cell {
    case .text(let text): appendText(text)
    case .number(let number, let decimals): append(number, decimals)
    case .amount(let amount, let currency):
      guard amount.isFinite else { return }
      append(amount, SheetCell.decimals(ofAmount: amount))
      appendText(" \(currency)")
    case .year(let year): bytes.append(contentsOf: String(year).utf8)
    case .day(let day): bytes.append(contentsOf: day.iso.utf8)
    case .empty: break
    }
  }

  private mutating func append(_ number: Double, _ decimals: Int) {
    guard number.isFinite else { return }
    for byte in SheetCell.fixed(number, decimals: decimals).utf8 {
      bytes.append(byte == UInt8(ascii: ".") ? decimalMark : byte)
    }
  }

  /// What was written so far, which is forgotten here: for a file that is longer than memory.
  package mutating func drain() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func appendText(_ text: String) {
    let startsFormula = text.unicodeScalars.first.map(Self.formulaSigns.contains) ?? false
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains {
      $0 == quote || $0 == separator.byte || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    if needsQuotes { bytes.append(quote) }
    if startsFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(quote) }
  }

  private mutating func endLine() {
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
