import Basics
package import Store

/// The name of one thing among all of a kind, for machines: 26 letters and digits, in the order in which they were
/// given (ULID: 48 bits of time, 80 random bits, Crockford's base 32).
package struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// The identifier that `text` writes, or nil.
  package init?(_ text: String) {
    guard text.utf8.count == 26, text.utf8.allSatisfy({ isInAlphabet[Int($0)] }) else { return nil }
    self.text = text
  }

  /// A new one.
  package init(_ occasion: Occasion) {
    let time = UInt64(clamping: occasion.now.milliseconds)
    let bytes =
      (0..<6).map { UInt8(truncatingIfNeeded: time >> (40 - 8 * UInt64($0))) } + occasion.randomBytes(10)
    var digits: [UInt8] = []
    var held: UInt32 = 0
    // 128 bits are 25 digits and 3 bits: the first digit carries the 3.
    var bits = 2
    for byte in bytes {
      held = held << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        digits.append(alphabet[Int(held >> UInt32(bits) & 31)])
      }
      held &= (1 << UInt32(bits)) - 1
    }
    text = String(decoding: digits, as: UTF8.self)
  }

  /// When it was given, which is written into it.
  var milliseconds: Int64 {
    // The first ten digits are the 48 bits of time and two that are always 0 in front.
    text.utf8.prefix(10).reduce(0) { $0 << 5 | Int64(alphabet.firstIndex(of: $1) ?? 0) }
  }

  package var description: String { text }

  package static func < (a: Self, b: Self) -> Bool {
    a.text < b.text
  }
}

/// Crockford's digits. Beside the type, because what is generic cannot keep a value.
private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

/// Of each byte.
private let isInAlphabet = (0...255).map { alphabet.contains($0) }

extension Identifier: SQLBindable {
  package var sqlValue: SQLValue { .text(text) }
}

extension Row {
  package func identifier<Kind>(_ column: String) throws(StorageFault) -> Identifier<Kind> {
    guard let identifier = Identifier<Kind>(try text(column)) else { throw .unexpected("column \(column)") }
    return identifier
  }

  package func optionalIdentifier<Kind>(_ column: String) throws(StorageFault) -> Identifier<Kind>? {
    guard let text = try optionalText(column) else { return nil }
    guard let identifier = Identifier<Kind>(text) else { throw .unexpected("column \(column)") }
    return identifier
  }
}
