/// A statement as PostgreSQL wants it: `$1` for the first `?`, and so on.
struct NumberedStatement {
  let text: String
  let values: [PostgresValue]

  init(_ statement: SQL) throws(StorageFault) {
    var text: [UInt8] = []
    text.reserveCapacity(statement.text.utf8.count + 2 * statement.values.count)
    var tested: [Bool] = []
    var quote: UInt8?
    var rest = Array(statement.text.utf8)[...]
    while let byte = rest.popFirst() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "?") {
        tested.append(Self.isTest(rest))
        text += "$\(tested.count)".utf8
        continue
      }
      text.append(byte)
    }
    guard tested.count == statement.values.count else { throw .unexpected("values of a statement") }
    self.text = String(decoding: text, as: UTF8.self)
    var values: [PostgresValue] = []
    for (value, isTested) in zip(statement.values, tested) {
      values.append(try PostgresValue(value, isTested: isTested))
    }
    self.values = values
  }

  /// Whether a statement that goes on so asks whether a value IS something.
  private static func isTest(_ rest: ArraySlice<UInt8>) -> Bool {
    let next = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return next.starts(with: "IS ".utf8) || next.starts(with: "IS\n".utf8)
  }
}
