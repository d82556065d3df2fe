/// The bytes of a table and where its fields and rows are in them.
struct CSVContents: Sendable {
  /// A range of bytes. The highest bit of the end marks that quotes inside are doubled.
  struct Field: Sendable {
    private let first: UInt32
    private let last: UInt32

    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
      first = UInt32(truncatingIfNeeded: start)
      last = UInt32(truncatingIfNeeded: end) | (hasDoubledQuotes ? Self.mark : 0)
    }

    var range: Range<Int> { Int(first)..<Int(last & ~Self.mark) }
    var hasDoubledQuotes: Bool { last & Self.mark != 0 }

    private static let mark: UInt32 = 1 << 31
  }

  struct Row: Sendable {
    let firstField: Int
    let count: Int
    let line: Int
    let isFaulty: Bool
  }

  let bytes: [UInt8]
  let fields: [Field]
  let rows: [Row]
  /// A full stop is always read; a comma too where it does not separate fields.
  let allowsDecimalComma: Bool

  init(bytes: [UInt8], separator: CSVSeparator, scanned: CSVScanner) {
    self.bytes = bytes
    self.fields = scanned.fields
    self.rows = scanned.rows
    self.allowsDecimalComma = separator != .comma
  }

  init(_ other: CSVContents, rows: [Row]) {
    self.bytes = other.bytes
    self.fields = other.fields
    self.rows = rows
    self.allowsDecimalComma = other.allowsDecimalComma
  }

  func text(_ index: Int) -> String {
    let field = fields[index]
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    let quote = UInt8(ascii: "\"")
    var single: [UInt8] = []
    var skipsNext = false
    for byte in bytes[field.range] {
      if byte == quote, skipsNext {
        skipsNext = false
      } else {
        single.append(byte)
        skipsNext = byte == quote
      }
    }
    return String(decoding: single, as: UTF8.self)
  }

  func isEmpty(_ index: Int) -> Bool {
    trimmedRange(index).isEmpty
  }

  func int(_ index: Int) -> Int? {
    DecimalNumber(bytes, trimmedRange(index), allowsDecimalComma: false)?.int
  }

  func double(_ index: Int) -> Double? {
    let range = trimmedRange(index)
    return DecimalNumber(bytes, range, allowsDecimalComma: allowsDecimalComma)?.double
  }

  private func trimmedRange(_ index: Int) -> Range<Int> {
    var range = fields[index].range
    let space = UInt8(ascii: " ")
    while let first = range.first, bytes[first] == space { range = range.dropFirst() }
    while let last = range.last, bytes[last] == space { range = range.dropLast() }
    return range
  }
}
