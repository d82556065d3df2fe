/// Cuts bytes into fields and rows in one pass, without copying any.
struct CSVScanner {
  struct Fault {
    let code: String
    let line: Int
  }

  private(set) var fields: [CSVContents.Field] = []
  private(set) var rows: [CSVContents.Row] = []
  private(set) var faults: [Fault] = []

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], separator: CSVSeparator, start: Int, line: Int) {
    self.bytes = bytes
    self.separator = separator.byte
    self.position = start
    self.line = line
    fields.reserveCapacity((bytes.count - start) / 6)
  }

  mutating func scan() {
    while position < bytes.count {
      // An empty line is no row.
      if !skipLineBreak() { scanRow() }
    }
  }

  private mutating func scanRow() {
    let firstField = fields.count
    let firstLine = line
    let earlierFaults = faults.count
    repeat { scanField() } while skipSeparator()
    _ = skipLineBreak()
    rows.append(
      CSVContents.Row(
        firstField: firstField, count: fields.count - firstField, line: firstLine,
        isFaulty: faults.count > earlierFaults))
  }

  private mutating func scanField() {
    if position < bytes.count, bytes[position] == Self.quote { return scanQuotedField() }
    let start = position
    skipUnquoted()
    fields.append(CSVContents.Field(start: start, end: position, hasDoubledQuotes: false))
  }

  private mutating func scanQuotedField() {
    let openingLine = line
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.lineFeed { line += 1 }
      if byte == Self.quote {
        guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
        hasDoubledQuotes = true
        position += 1
      }
      position += 1
    }
    fields.append(CSVContents.Field(start: start, end: position, hasDoubledQuotes: hasDoubledQuotes))
    guard position < bytes.count else {
      faults.append(Fault(code: "csv-unclosed-quote", line: openingLine))
      return
    }
    position += 1
    let afterQuote = position
    skipUnquoted()
    if position > afterQuote { faults.append(Fault(code: "csv-text-after-quote", line: line)) }
  }

  private mutating func skipUnquoted() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { return }
      position += 1
    }
  }

  private mutating func skipSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func skipLineBreak() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case Self.lineFeed: position += 1
    case Self.carriageReturn:
      position += 1
      if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    default: return false
    }
    line += 1
    return true
  }
}
