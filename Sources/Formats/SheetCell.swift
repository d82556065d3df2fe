package import Basics

/// What a cell of an exported table holds, in CSV and in XLSX alike.
package enum SheetCell: Hashable, Sendable {
  case text(String)
  /// Shown with this many decimals, 0 to 9. A number that is not finite is written as empty.
  case number(Double, decimals: Int)
  /// A calendar year, which takes no thousands separator.
  case year(Int)
  case day(Day)
  /// A sum of money, in units of the currency that three letters name.
  case amount(Double, currency: String)
  case empty

  /// As few decimals as tell the number, but for what is beyond the last that is written.
  package static func decimals(of number: Double) -> Int {
    var scale = 1.0
    for decimals in 0..<mostDecimals {
      if abs((number * scale).rounded() / scale - number) <= abs(number) * 1e-15 { return decimals }
      scale *= 10
    }
    return mostDecimals
  }

  /// Sums of money have no decimals, or two at least.
  static func decimals(ofAmount amount: Double) -> Int {
    let decimals = decimals(of: amount)
    return decimals == 0 ? 0 : max(decimals, 2)
  }

  /// The most decimals that are written.
  static let mostDecimals = 9

  /// `number` with a full stop and a fixed count of decimals, without thousands separators.
  static func fixed(_ number: Double, decimals: Int) -> String {
    let decimals = min(max(decimals, 0), mostDecimals)
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = (number * Double(scale)).rounded()
    // Beyond 2⁵³ a Double has no decimals left to show.
    guard scaled.magnitude < 9e15 else { return String(number) }
    let sign = scaled < 0 ? "-" : ""
    let (whole, rest) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: scale)
    guard decimals > 0 else { return "\(sign)\(whole)" }
    let digits = String(rest)
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }
}
