/// Content lines of RFC 5545, section 3.1.
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// Octets of a line without its line break.
  private static let longest = 75

  /// A property whose value is no text: a date, a word of the standard, an address. Control characters,
  /// which none of these has, are left out, so that a value can never begin a line of its own.
  mutating func add(_ name: String, _ value: String) {
    fold(Array("\(name):".utf8) + value.utf8.filter { $0 >= 32 && $0 != 127 })
  }

  mutating func add(text: String, as name: String) {
    add(texts: [text], as: name)
  }

  /// A property whose value is a list of texts.
  mutating func add(texts: [String], as name: String) {
    fold(Array("\(name):".utf8) + texts.map(CalendarLines.escaped).joined(separator: [UInt8(ascii: ",")]))
  }

  /// Section 3.3.11: backslash, semicolon, comma and line break; other control characters are not allowed
  /// at all.
  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var afterReturn = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n") where afterReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"), 32..<127, 128...: bytes.append(byte)
      default: break
      }
      afterReturn = byte == UInt8(ascii: "\r")
    }
    return bytes
  }

  /// Breaks a line between characters, never inside the bytes of one: each further piece begins with a space.
  private mutating func fold(_ line: [UInt8]) {
    var rest = line[...]
    var room = CalendarLines.longest
    while rest.count > room {
      var cut = rest.startIndex + room
      while rest[cut] & 0b1100_0000 == 0b1000_0000 { cut -= 1 }
      bytes += rest[..<cut]
      bytes += "\r\n ".utf8
      rest = rest[cut...]
      room = CalendarLines.longest - 1
    }
    bytes += rest
    bytes += "\r\n".utf8
  }
}
