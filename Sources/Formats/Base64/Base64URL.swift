internal import Foundation

/// Base 64 with `-` and `_` and without padding (RFC 4648, section 5), as addresses and cookies carry it.
package enum Base64URL {
  package static func text(_ bytes: [UInt8]) -> String {
    let plain = Data(bytes).base64EncodedString()
    var text = ""
    text.reserveCapacity(plain.utf8.count)
    for character in plain.unicodeScalars where character != "=" {
      text.unicodeScalars.append(character == "+" ? "-" : character == "/" ? "_" : character)
    }
    return text
  }

  /// The bytes, or nil where `text` is anything else, padding and line breaks included.
  package static func bytes(_ text: String) -> [UInt8]? {
    var plain: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        plain.append(byte)
      default: return nil
      }
    }
    guard plain.count % 4 != 1 else { return nil }
    plain += [UInt8](repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4)
    guard let bytes = Data(base64Encoded: Data(plain)).map(Array.init) else { return nil }
    // Bits of the last character that no byte needs must be zero, so that each value is written in one way only.
    return Base64URL.text(bytes) == text ? bytes : nil
  }
}
