/// A decimal number read straight from bytes: sign, digits, fraction, exponent.
///
/// `Double(String)` would do, but first needs a `String` per field.
struct DecimalNumber {
  private let bytes: ArraySlice<UInt8>
  private var isNegative = false
  private var digits: UInt64 = 0
  private var digitCount = 0
  /// Power of ten that `digits` is to be multiplied with.
  private var exponent = 0
  private var isWhole = true
  private let hasComma: Bool

  /// Nil where the bytes are no number. `inf`, `nan`, hexadecimal and thousands separators are none.
  init?(_ source: [UInt8], _ range: Range<Int>, allowsDecimalComma: Bool) {
    bytes = source[range]
    var position = range.lowerBound
    let end = range.upperBound

    if position < end, source[position] == UInt8(ascii: "-") || source[position] == UInt8(ascii: "+") {
      isNegative = source[position] == UInt8(ascii: "-")
      position += 1
    }
    func digit() -> UInt64? {
      guard position < end else { return nil }
      let value = source[position] &- UInt8(ascii: "0")
      return value < 10 ? UInt64(value) : nil
    }
    while let value = digit() {
      digits = digits &* 10 &+ value
      digitCount += 1
      position += 1
    }
    let isComma = position < end && source[position] == UInt8(ascii: ",")
    hasComma = isComma && allowsDecimalComma
    if position < end, source[position] == UInt8(ascii: ".") || hasComma {
      isWhole = false
      position += 1
      while let value = digit() {
        digits = digits &* 10 &+ value
        digitCount += 1
        exponent -= 1
        position += 1
      }
    }
    guard digitCount > 0 else { return nil }
    if position < end, source[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      var isExponentNegative = false
      if position < end, source[position] == UInt8(ascii: "-") || source[position] == UInt8(ascii: "+") {
        isExponentNegative = source[position] == UInt8(ascii: "-")
        position += 1
      }
      guard digit() != nil else { return nil }
      var power = 0
      while let value = digit() {
        power = min(power * 10 + Int(value), 10_000)
        position += 1
      }
      exponent += isExponentNegative ? -power : power
    }
    guard position == end else { return nil }
  }

  /// Nil for a number with a fraction or an exponent and beyond 18 digits.
  var int: Int? {
    guard isWhole, digitCount <= 18 else { return nil }
    return isNegative ? -Int(digits) : Int(digits)
  }

  /// The nearest `Double`; nil beyond its range.
  var double: Double? {
    // Both operands are exact up to these bounds, so that one division or multiplication rounds right
    // (Clinger 1990, "How to read floating point numbers accurately").
    if digitCount <= 15, exponent >= -22, exponent <= 22 {
      let power = Self.powers[abs(exponent)]
      let value = exponent < 0 ? Double(digits) / power : Double(digits) * power
      return isNegative ? -value : value
    }
    let text = String(decoding: hasComma ? bytes.map { $0 == 0x2C ? 0x2E : $0 }[...] : bytes, as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19,
    1e20, 1e21, 1e22,
  ]
}
