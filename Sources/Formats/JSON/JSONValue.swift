/// A JSON value whose objects keep the order of their keys, so that the same answer is the same bytes.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The text, or null.
  package static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.text) ?? .null
  }

  /// The number, or null; JSON has no word for what is not finite.
  package static func optional(_ number: Double?) -> JSONValue {
    number.flatMap { $0.isFinite ? .number($0) : nil } ?? .null
  }

  package static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.text))
  }

  /// UTF-8 after RFC 8259, with a line for each element of the outermost two levels.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// UTF-8 after RFC 8259 on one line, without a line end: for a column of a table.
  package var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 2)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let value): bytes.append(contentsOf: JSONValue.digits(value).utf8)
    case .text(let text): JSONValue.write(text, to: &bytes)
    case .array(let values):
      JSONValue.list(values, "[", "]", to: &bytes, depth: depth) { $0.write(to: &$1, depth: depth + 1) }
    case .object(let members):
      JSONValue.list(members, "{", "}", to: &bytes, depth: depth) { member, bytes in
        JSONValue.write(member.key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.value.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8], depth: Int,
    write: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    let separator = depth < 2 && !elements.isEmpty ? "\n" + String(repeating: "  ", count: depth + 1) : ""
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(contentsOf: (separator.isEmpty ? ", " : ",").utf8) }
      bytes.append(contentsOf: separator.utf8)
      write(element, &bytes)
    }
    if !separator.isEmpty { bytes.append(contentsOf: separator.dropLast(2).utf8) }
    bytes.append(contentsOf: close.utf8)
  }

  /// Whole numbers without a fraction, others with the fewest digits that give the same number back.
  private static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == value.rounded() && abs(value) < 9e15 ? String(Int(value)) : String(value)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<32:
        let hex = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(hex[Int(byte >> 4)])
        bytes.append(hex[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
