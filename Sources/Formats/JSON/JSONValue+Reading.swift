extension JSONValue {
  /// The value that `text` writes. Throws where it is not JSON, names a member twice, or nests deeper than
  /// 64 values, which no reader here needs and a stack would not bear.
  package init(reading text: String) throws(JSONScanner.Fault) {
    var scanner = JSONScanner(Array(text.utf8))
    self = try JSONValue.next(&scanner, depth: 0)
    try scanner.end()
  }

  /// The member called `key` of an object, or nil.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text, where it is one.
  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  private static func next(_ scanner: inout JSONScanner, depth: Int) throws(JSONScanner.Fault) -> JSONValue {
    guard depth < 64 else { throw JSONScanner.Fault(position: scanner.position) }
    switch try scanner.kind() {
    case .object:
      var members: [Member] = []
      try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
        guard !members.contains(where: { $0.key == key }) else {
          throw JSONScanner.Fault(position: scanner.position)
        }
        members.append(Member(key, try next(&scanner, depth: depth + 1)))
      }
      return .object(members)
    case .array:
      var values: [JSONValue] = []
      try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
        values.append(try next(&scanner, depth: depth + 1))
      }
      return .array(values)
    case .string: return .text(try scanner.string())
    case .number: return .number(try scanner.double())
    case .bool: return .bool(try scanner.scalarText() == "true")
    case .null:
      try scanner.skipValue()
      return .null
    }
  }
}
