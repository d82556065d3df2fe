/// Numbers as SVG and HTML attributes want them: a full stop, no locale, no exponent.
extension [UInt8] {
  mutating func append(_ number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// At most two decimals, without trailing zeros. What is no number is written as 0, and what lies
  /// beyond ±10⁹ as that bound, because one such value makes a browser drop the whole shape.
  mutating func append(_ number: Double) {
    let bounded = number.isNaN ? 0 : Swift.min(Swift.max(number, -1e9), 1e9)
    let hundredths = Int((bounded * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    append(Int(whole))
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }
}
