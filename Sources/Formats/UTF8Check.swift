extension [UInt8] {
  /// Where the first byte stands that is not part of valid UTF-8, or nil.
  var firstInvalidUTF8: Int? {
    // The standard library checks fast but does not say where.
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .error: return position
      case .emptyInput: return nil
      }
    }
  }

  /// The line, counted from 1, that a position stands in.
  func line(at position: Int) -> Int {
    var line = 1
    for byte in prefix(position) where byte == UInt8(ascii: "\n") { line += 1 }
    return line
  }

  /// Without the three bytes that some programs put in front of UTF-8.
  var withoutByteOrderMark: [UInt8] {
    starts(with: Self.byteOrderMark) ? Array(dropFirst(3)) : self
  }

  static var byteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] }
}

/// Arguments that show a byte to a person: `byte` in hexadecimal, and the `character` that it is in
/// ISO 8859-1, the encoding that files with æøå or åäö most often turn out to have.
func latin1Arguments(_ byte: UInt8) -> [String: String] {
  [
    "byte": String(byte, radix: 16, uppercase: true),
    "character": byte >= 0xA0 ? String(UnicodeScalar(byte)) : "?",
  ]
}
