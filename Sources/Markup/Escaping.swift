/// Writing into the buffer.
///
/// Escaping works on bytes, never on `Character`s: a quote followed by a combining mark is one
/// `Character` that equals no quote, and would pass.
extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// `text` with the five characters that can end text or an attribute value replaced.
  mutating func appendEscaped(_ text: String) {
    guard text.utf8.span.holdsSpecial else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: append(byte)
      }
    }
  }
}

extension Span<UInt8> {
  /// Whether any byte has to be escaped. Most texts have none, and are looked through as they lie in memory.
  fileprivate var holdsSpecial: Bool {
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return true
      default: continue
      }
    }
    return false
  }
}
