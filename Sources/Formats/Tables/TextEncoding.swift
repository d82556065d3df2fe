package import Basics

/// Text of a file as UTF-8, whatever it came in.
package struct DecodedText {
  package let bytes: [UInt8]
  /// What it was taken for, where it was not UTF-8.
  package let encoding: String?

  /// - Throws: `table-kind-unknown` for what is no text.
  package init(_ raw: [UInt8], at place: Diagnostic.Place) throws(Diagnostic) {
    switch (raw.first, raw.dropFirst().first) {
    case (0xFF, 0xFE): (bytes, encoding) = (Self.fromUTF16(raw.dropFirst(2), isBig: false), "UTF-16")
    case (0xFE, 0xFF): (bytes, encoding) = (Self.fromUTF16(raw.dropFirst(2), isBig: true), "UTF-16")
    default:
      guard !raw.contains(0) else { throw Diagnostic("table-kind-unknown", .badInput, at: place) }
      let isUTF8 = String(validating: raw, as: UTF8.self) != nil
      bytes = isUTF8 ? raw.withoutByteOrderMark : Self.fromWindows1252(raw)
      // Latin-1 is Windows-1252 without the letters that the latter has in place of control codes.
      let isLatin1 = !raw.contains { (0x80...0x9F).contains($0) }
      encoding = isUTF8 ? nil : isLatin1 ? "ISO 8859-1 (Latin-1)" : "Windows-1252"
    }
  }

  private static func fromUTF16(_ raw: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var index = raw.startIndex
    while index + 1 < raw.endIndex {
      let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func fromWindows1252(_ raw: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count + raw.count / 8)
    for byte in raw {
      if byte < 0x80 {
        bytes.append(byte)
      } else {
        let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UnicodeScalar(byte)
        bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      }
    }
    return bytes
  }

  /// What Windows-1252 has from 80 to 9F; the five that it leaves open are the replacement character.
  private static let upper = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
