import Basics

/// A number with about 32 digits: the unevaluated sum of two `Double`s.
///
/// T. J. Dekker, A floating-point technique for extending the available precision (1971).
struct DoubleDouble: Sendable {
  let high: Double
  let low: Double

  init(_ value: Double) {
    high = value
    low = 0
  }

  private init(high: Double, low: Double) {
    let sum = high + low
    self.high = sum
    self.low = low - (sum - high)
  }

  /// The decimal number that the shortest text of `number` says; a number that is not finite stays so.
  init(decimal number: Double) {
    guard let decimal = DecimalRate(number), Int(exactly: number) == nil else {
      self.init(number)
      return
    }
    let head = Double(decimal.digits)
    let digits = DoubleDouble(high: head, low: Double(decimal.digits - Int128(head)))
    let power = DoubleDouble.powerOfTen(abs(decimal.exponent))
    self = decimal.exponent < 0 ? digits / power : digits * power
  }

  static func powerOfTen(_ exponent: Int) -> DoubleDouble {
    (0..<exponent).reduce(DoubleDouble(1)) { power, _ in power * DoubleDouble(10) }
  }

  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = a.high + b.high
    let part = sum - a.high
    let rest = (a.high - (sum - part)) + (b.high - part)
    return DoubleDouble(high: sum, low: rest + a.low + b.low)
  }

  static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(high: -a.high, low: -a.low) }
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = a.high * b.high
    let rest = (-product).addingProduct(a.high, b.high)
    return DoubleDouble(high: product, low: rest + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    let last = rest - b * DoubleDouble(second)
    return DoubleDouble(high: first, low: second) + DoubleDouble(last.high / b.high)
  }

  static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    (a.high, a.low) < (b.high, b.low)
  }

  /// To a whole number; what is a half but for the last digits goes away from zero.
  func roundedHalfAway() -> Double {
    let start = high.rounded(.down)
    let beyond = (high - start) + low
    // A whole number with a little less than nothing behind it lies just below itself, not one lower.
    let step = beyond.rounded(.down)
    let rest = beyond - step
    let isHalfOrMore = high < 0 ? rest > 0.5 + 1e-12 : rest >= 0.5 - 1e-12
    return start + (isHalfOrMore ? step + 1 : step)
  }
}
