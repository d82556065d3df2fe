/// Writes numbers and texts as bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func whole(_ number: Int) {
    word(UInt64(bitPattern: Int64(number)))
  }

  /// With its bits, so that what is not a number comes back as well.
  mutating func real(_ number: Double) {
    word(number.bitPattern)
  }

  mutating func text(_ text: String) {
    whole(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    bytes.append(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
    whole(values.count)
    for value in values { write(&self, value) }
  }

  mutating func dictionary<Value>(_ values: [String: Value], _ write: (inout ByteWriter, Value) -> Void) {
    list(values.sorted { $0.key < $1.key }) { writer, entry in
      writer.text(entry.key)
      write(&writer, entry.value)
    }
  }

  private mutating func word(_ word: UInt64) {
    for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt64(index)))) }
  }
}

/// Reads what a `ByteWriter` wrote, and anything else without harm.
struct ByteReader {
  struct Unreadable: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  mutating func whole() throws(Unreadable) -> Int {
    Int(Int64(bitPattern: try word()))
  }

  mutating func real() throws(Unreadable) -> Double {
    Double(bitPattern: try word())
  }

  mutating func text() throws(Unreadable) -> String {
    let count = try count()
    guard let text = String(validating: bytes[place..<place + count], as: UTF8.self) else {
      throw Unreadable()
    }
    place += count
    return text
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> Value? {
    guard place < bytes.count, bytes[place] < 2 else { throw Unreadable() }
    place += 1
    return bytes[place - 1] == 1 ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(min(count, 4096))
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  mutating func dictionary<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> [String: Value] {
    var values: [String: Value] = [:]
    for _ in 0..<(try count()) {
      let key = try text()
      values[key] = try read(&self)
    }
    return values
  }

  /// A length: everything that is counted takes a byte or more, so that none is larger than what is left.
  private mutating func count() throws(Unreadable) -> Int {
    let count = try whole()
    guard (0...bytes.count - place).contains(count) else { throw Unreadable() }
    return count
  }

  private mutating func word() throws(Unreadable) -> UInt64 {
    guard bytes.count - place >= 8 else { throw Unreadable() }
    var word: UInt64 = 0
    for index in 0..<8 { word |= UInt64(bytes[place + index]) << (8 * UInt64(index)) }
    place += 8
    return word
  }
}
