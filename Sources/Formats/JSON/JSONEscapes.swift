/// Strings of JSON and the characters that are escaped in them.
package enum JSONEscapes {
  /// `text` in quotes, with quotes, backslashes and control characters escaped.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Reads on from `position`, the first backslash of the string that begins at `start`, to after the
  /// closing quote.
  static func string(
    _ bytes: [UInt8], from start: Int, position: inout Int
  ) throws(JSONScanner.Fault) -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count, bytes[position] >= 0x20 {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        let scalar = try escaped(bytes, &position)
        text.append(contentsOf: String(scalar).utf8)
      default: text.append(byte)
      }
    }
    throw JSONScanner.Fault(position: position)
  }

  private static func escaped(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(JSONScanner.Fault) -> Unicode.Scalar {
    guard position < bytes.count else { throw JSONScanner.Fault(position: position) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try fromUTF16(bytes, &position)
    default: throw JSONScanner.Fault(position: position - 1)
    }
  }

  /// A lone half of a surrogate pair becomes U+FFFD.
  private static func fromUTF16(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(JSONScanner.Fault) -> Unicode.Scalar {
    let high = try codeUnit(bytes, &position)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard UTF16.isLeadSurrogate(UInt16(high)), bytes[position...].starts(with: "\\u".utf8) else {
      return "\u{FFFD}"
    }
    var next = position + 2
    let low = try codeUnit(bytes, &next)
    guard UTF16.isTrailSurrogate(UInt16(low)) else { return "\u{FFFD}" }
    position = next
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private static func codeUnit(
    _ bytes: [UInt8], _ position: inout Int
  ) throws(JSONScanner.Fault) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
    guard digits.count == 4, isHexadecimal,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw JSONScanner.Fault(position: position) }
    position += 4
    return value
  }
}
