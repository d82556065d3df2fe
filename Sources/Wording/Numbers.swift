package import Basics

extension Phrasebook {
  /// A number as the language writes it: a decimal comma and thin spaces in Norwegian and Swedish, a
  /// point and commas in English, and a true minus.
  ///
  /// - Parameter signed: also writes a plus; for differences.
  package func number(_ value: Double, decimals: Int = 0, signed: Bool = false) -> String {
    guard value.isFinite else { return "–" }
    let places = min(max(decimals, 0), 6)
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    // Beyond 2⁵³ a number has no decimals left to show.
    let scaled = min((abs(value) * Double(scale)).rounded(), 9e15)
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: scale)
    let sign = scaled == 0 ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
    guard places > 0 else { return sign + grouped(String(whole)) }
    let fraction = String(rest)
    let zeros = String(repeating: "0", count: places - fraction.utf8.count)
    return sign + grouped(String(whole)) + decimalMark + zeros + fraction
  }

  /// `1. januar 2020`, `1 januari 2020`, `1 January 2020`.
  package func date(_ day: Day) -> String {
    let dot = language == .nb || language == .nn ? "." : ""
    return "\(day.day)\(dot) \(self("month.\(day.month)")) \(day.year)"
  }

  private var decimalMark: String {
    language == .en ? "." : ","
  }

  private func grouped(_ digits: String) -> String {
    let count = digits.utf8.count
    guard count > 3 else { return digits }
    let separator = language == .en ? "," : "\u{202F}"
    var result = ""
    for (position, digit) in digits.unicodeScalars.enumerated() {
      if position > 0, (count - position) % 3 == 0 { result += separator }
      result.unicodeScalars.append(digit)
    }
    return result
  }
}
