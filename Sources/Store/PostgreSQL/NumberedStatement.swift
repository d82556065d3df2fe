/// A statement as PostgreSQL wants it: `$1` for the first `?`, and so on.
struct NumberedStatement {
  let text: String
  let values: [PostgresValue]

  init(_ statement: SQL) throws(StorageFault) {
    var text = ""
    text.reserveCapacity(statement.text.utf8.count + 2 * statement.values.count)
    var tested: [Bool] = []
    var quote: Character?
    var rest = statement.text[...]
    while let character = rest.popFirst() {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "?" {
        let next = rest.drop { $0.isWhitespace }
        tested.append(next.hasPrefix("IS ") || next.hasPrefix("IS\n"))
        text += "$\(tested.count)"
        continue
      }
      text.append(character)
    }
    guard tested.count == statement.values.count else { throw .unexpected("values of a statement") }
    self.text = text
    var values: [PostgresValue] = []
    for (value, isTested) in zip(statement.values, tested) {
      values.append(try PostgresValue(value, isTested: isTested))
    }
    self.values = values
  }
}
