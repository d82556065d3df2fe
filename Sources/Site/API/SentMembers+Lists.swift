import Basics
import Formats
import Spaces

/// Members that are lists, of things with members of their own.
extension SentMembers {
  /// Nil where it was left out. An element that cannot be read is a fault, at its place in the list.
  mutating func list<Value>(
    _ name: String, _ expected: String, _ read: (JSONValue) -> Value?
  ) -> [Value]? {
    guard let sent = self[name] else { return nil }
    guard case .array(let elements) = sent else {
      unusable(name, sent, "[\(expected), …]")
      return nil
    }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      if let value = read(element) {
        values.append(value)
      } else {
        unusable("\(name).\(index)", element, expected)
      }
    }
    return values
  }

  mutating func words<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, of: Word.Type
  ) -> [Word]? {
    list(name, Word.allCases.map(\.rawValue).joined(separator: ", ")) { $0.text.flatMap(Word.init) }
  }

  mutating func flag(_ name: String) -> Bool? {
    guard let sent = self[name] else { return nil }
    guard case .bool(let flag) = sent else {
      unusable(name, sent, "true, false")
      return nil
    }
    return flag
  }

  /// What must be there.
  mutating func required<Value>(_ name: String, _ value: Value?) -> Value? {
    if value == nil, self[name] == nil {
      fault(Diagnostic("field-missing", .badInput, at: .init(field: name)))
    }
    return value
  }

  private mutating func unusable(_ name: String, _ found: JSONValue, _ expected: String) {
    fault(
      Diagnostic(
        "api-value-unusable", .badInput, at: .init(field: name),
        ["found": String((found.text ?? found.line).prefix(80)), "expected": expected]))
  }
}

extension UnitCode {
  /// `{"country": "no", "code": "3405"}`, as a space is told.
  init?(told json: JSONValue) {
    guard let country = json["country"]?.text, let code = json["code"]?.text else { return nil }
    self.init("\(country):\(code)")
  }
}

extension DatedUnit {
  /// `{"unit": "no:3405", "valid": {"from": "2024-01-01", "until": null}}`, as an organisation is told.
  init?(told json: JSONValue) {
    guard let unit = json["unit"]?.text.flatMap({ UnitCode($0) }) else { return nil }
    func day(_ name: String) -> Day?? {
      guard let sent = json["valid"]?[name], sent != .null else { return .some(nil) }
      return sent.text.flatMap { Day($0) }.map { .some($0) } ?? nil
    }
    guard let from = day("from"), let until = day("until") else { return nil }
    self.init(unit, DayRange(from: from, until: until))
  }
}
