/// Walks through JSON (RFC 8259) without building a tree.
///
/// Boundary files are up to 200 MB of nested numbers; as a tree of values they take ten times
/// that. Whoever reads calls for what the format has at each place, and skips what it does not need.
package struct JSONScanner: Sendable {
  /// What is not JSON, or not the JSON that was called for.
  package struct Fault: Error, Hashable, Sendable {
    /// Offset in bytes.
    package let position: Int

    package init(position: Int) {
      self.position = position
    }
  }

  /// What a value is, told from its first byte.
  package enum Kind: Hashable, Sendable {
    case object, array, string, number, bool, null
  }

  package private(set) var position = 0
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Continues at a place where this scanner was before.
  package mutating func rewind(to position: Int) {
    self.position = position
  }

  /// What comes next, after white space.
  package mutating func kind() throws(Fault) -> Kind {
    skipSpace()
    guard position < bytes.count else { throw fault }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw fault
    }
  }

  /// Calls `member` with each key; it must read or skip the value.
  package mutating func object<Failure: Error>(
    orThrow wrap: (Fault) -> Failure, _ member: (inout JSONScanner, String) throws(Failure) -> Void
  ) throws(Failure) {
    try wrapping(wrap) { (scanner) throws(Fault) in try scanner.expect("{") }
    if skip("}") { return }
    repeat {
      let key = try wrapping(wrap) { (scanner) throws(Fault) in
        let key = try scanner.string()
        try scanner.expect(":")
        return key
      }
      try member(&self, key)
    } while skip(",")
    try wrapping(wrap) { (scanner) throws(Fault) in try scanner.expect("}") }
  }

  /// Calls `element` at each element; it must read or skip it.
  package mutating func array<Failure: Error>(
    orThrow wrap: (Fault) -> Failure, _ element: (inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try wrapping(wrap) { (scanner) throws(Fault) in try scanner.expect("[") }
    if skip("]") { return }
    repeat { try element(&self) } while skip(",")
    try wrapping(wrap) { (scanner) throws(Fault) in try scanner.expect("]") }
  }

  /// A string, with its escapes resolved.
  package mutating func string() throws(Fault) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count, bytes[position] >= 0x20 {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
      case UInt8(ascii: "\\"): return try JSONEscapes.string(bytes, from: start, position: &position)
      default: position += 1
      }
    }
    throw fault
  }

  package mutating func double() throws(Fault) -> Double {
    let range = try numberRange()
    guard let value = DecimalNumber(bytes, range, allowsDecimalComma: false)?.double else {
      throw Fault(position: range.lowerBound)
    }
    return value
  }

  package mutating func int() throws(Fault) -> Int {
    let range = try numberRange()
    guard let value = DecimalNumber(bytes, range, allowsDecimalComma: false)?.int else {
      throw Fault(position: range.lowerBound)
    }
    return value
  }

  /// The value as text where it is a string, a number or a truth value; nil, skipped, where not.
  package mutating func scalarText() throws(Fault) -> String? {
    switch try kind() {
    case .string: return try string()
    case .number: return String(decoding: bytes[try numberRange()], as: UTF8.self)
    case .bool:
      let start = position
      try skipValue()
      return String(decoding: bytes[start..<position], as: UTF8.self)
    case .object, .array, .null:
      try skipValue()
      return nil
    }
  }

  /// Passes over one value. Its depth does not matter: nothing is called recursively.
  package mutating func skipValue() throws(Fault) {
    var closers: [UInt8] = []
    repeat {
      switch try kind() {
      case .object:
        position += 1
        if skip("}") { break }
        try skipKey()
        closers.append(UInt8(ascii: "}"))
        continue
      case .array:
        position += 1
        if skip("]") { break }
        closers.append(UInt8(ascii: "]"))
        continue
      case .string: _ = try string()
      case .number: _ = try numberRange()
      case .bool: try skipWord(bytes[position] == UInt8(ascii: "t") ? "true" : "false")
      case .null: try skipWord("null")
      }
      try closeFinished(&closers)
    } while !closers.isEmpty
  }

  /// Fails where anything but white space is left.
  package mutating func end() throws(Fault) {
    skipSpace()
    guard position == bytes.count else { throw fault }
  }

  private var fault: Fault { Fault(position: position) }

  /// After a value: closes what ends here, until a comma says that another value follows.
  private mutating func closeFinished(_ closers: inout [UInt8]) throws(Fault) {
    while let closer = closers.last {
      if skip(",") {
        if closer == UInt8(ascii: "}") { try skipKey() }
        return
      }
      guard position < bytes.count, bytes[position] == closer else { throw fault }
      position += 1
      closers.removeLast()
    }
  }

  private mutating func skipKey() throws(Fault) {
    _ = try string()
    try expect(":")
  }

  private mutating func skipWord(_ word: StaticString) throws(Fault) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<end]) })
    else { throw fault }
    position = end
  }

  private mutating func numberRange() throws(Fault) -> Range<Int> {
    guard try kind() == .number else { throw fault }
    let start = position
    while position < bytes.count, JSONScanner.isInNumber(bytes[position]) { position += 1 }
    return start..<position
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
    guard skip(character) else { throw fault }
  }

  /// Whether the next byte after white space is `character`; then it is passed.
  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func wrapping<Value, Failure: Error>(
    _ wrap: (Fault) -> Failure, _ body: (inout JSONScanner) throws(Fault) -> Value
  ) throws(Failure) -> Value {
    do throws(Fault) { return try body(&self) } catch { throw wrap(error) }
  }
}
