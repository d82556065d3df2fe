package import Basics

/// A value in JSON that somebody else wrote, and where it stands, so that what is missing or of another kind is told
/// by its place. Members that nobody asks for are passed over.
package struct JSONPlace: Sendable {
  package let value: JSONValue
  /// RFC 6901: `/versions/0/validFrom`; empty for the whole.
  package let pointer: String
  /// Name of the file or address, for messages.
  package let file: String

  /// - Throws: `json-malformed` with the line, for what is not JSON in UTF-8, ends too early or nests too deep.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let text = bytes.withoutByteOrderMark
    do throws(JSONScanner.Fault) {
      guard let text = String(validating: text, as: UTF8.self) else {
        throw JSONScanner.Fault(position: text.firstInvalidUTF8 ?? 0)
      }
      self.init(value: try JSONValue(reading: text), pointer: "", file: file)
    } catch {
      throw Diagnostic(
        "json-malformed", .badInput, at: .init(file: file, line: text.line(at: error.position)),
        ["byte": "\(error.position)"])
    }
  }

  private init(value: JSONValue, pointer: String, file: String) {
    self.value = value
    self.pointer = pointer
    self.file = file
  }

  /// A member; nil where it is missing or null.
  package func member(_ name: String) -> JSONPlace? {
    guard let value = value[name], value != .null else { return nil }
    return JSONPlace(value: value, pointer: "\(pointer)/\(name)", file: file)
  }

  /// - Throws: `json-member-missing`.
  package func needed(_ name: String) throws(Diagnostic) -> JSONPlace {
    if let member = member(name) { return member }
    throw Diagnostic("json-member-missing", .badInput, at: place, ["member": name])
  }

  /// - Throws: `json-kind`.
  package func list() throws(Diagnostic) -> [JSONPlace] {
    guard case .array(let values) = value else { throw fault(expected: "[…]") }
    return values.enumerated().map {
      JSONPlace(value: $0.element, pointer: "\(pointer)/\($0.offset)", file: file)
    }
  }

  /// A text, or a number as it would be written.
  ///
  /// - Throws: `json-kind`.
  package func text() throws(Diagnostic) -> String {
    if let text = value.text { return text }
    guard case .number(let number) = value else { throw fault(expected: "\"…\"") }
    return number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
  }

  /// - Throws: `json-kind`.
  package func number() throws(Diagnostic) -> Double {
    guard case .number(let number) = value else { throw fault(expected: "0") }
    return number
  }

  /// - Throws: `json-kind` for what is no whole number.
  package func int() throws(Diagnostic) -> Int {
    let number = try number()
    guard number == number.rounded(), number.magnitude < 1e15 else { throw fault(expected: "0") }
    return Int(number)
  }

  /// True or false, also as 1 or 0.
  ///
  /// - Throws: `json-kind`.
  package func flag() throws(Diagnostic) -> Bool {
    switch value {
    case .bool(let flag): return flag
    case .number(0): return false
    case .number(1): return true
    default: throw fault(expected: "true, false")
    }
  }

  /// The day that a text begins with: `2027-01-01`, `2026-02-25T07:00:00Z`.
  ///
  /// - Throws: `json-kind`.
  package func day() throws(Diagnostic) -> Day {
    guard let text = value.text, let day = Day(text.prefix(10)) else { throw fault(expected: "2026-12-31") }
    return day
  }

  package var place: Diagnostic.Place { .init(file: file, field: pointer.isEmpty ? "/" : pointer) }

  private func fault(expected: String) -> Diagnostic {
    let found = String(value.line.prefix(40))
    return Diagnostic("json-kind", .badInput, at: place, ["expected": expected, "found": found])
  }
}

extension JSONPlace {
  /// What a member says, nil where it is missing or null.
  ///
  /// - Throws: `json-kind`.
  package func textIfPresent(_ name: String) throws(Diagnostic) -> String? {
    guard let member = member(name) else { return nil }
    return try member.text()
  }

  /// - Throws: `json-kind`.
  package func dayIfPresent(_ name: String) throws(Diagnostic) -> Day? {
    guard let member = member(name) else { return nil }
    return try member.day()
  }

  /// False where it is missing.
  ///
  /// - Throws: `json-kind`.
  package func flagIfPresent(_ name: String) throws(Diagnostic) -> Bool {
    guard let member = member(name) else { return false }
    return try member.flag()
  }
}
