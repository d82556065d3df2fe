import Basics

/// A piece of a decision's text, as what it means.
enum Token: Hashable {
  /// As written; canonically equal texts are equal.
  case word(String)
  /// A decimal number: its digits without zeros at the end, and how many places the decimal sign stands to the right of
  /// their end (negative: to the left).
  case number(digits: String, exponent: Int)
  case date(Day)
  /// A point of the same text, by its number as written there; `certain` where nothing else can be meant.
  case reference(String, certain: Bool)
  case mark(String)
}

/// A token and where it stands in the cleaned text.
struct PlacedToken {
  let token: Token
  let range: Range<Int>
}

extension Token {
  /// The value of digits with `decimals` behind the decimal sign, times ten to the power of `power`.
  init(digits: String, decimals: Int, power: Int) {
    var exponent = power - decimals
    var kept = digits.utf8.drop { $0 == UInt8(ascii: "0") }
    while kept.last == UInt8(ascii: "0") {
      kept.removeLast()
      exponent += 1
    }
    self =
      kept.isEmpty
      ? .number(digits: "0", exponent: 0)
      : .number(digits: String(decoding: kept, as: UTF8.self), exponent: exponent)
  }
}
