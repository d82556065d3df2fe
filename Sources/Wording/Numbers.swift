package import Basics
import Foundation

extension Phrasebook {
  /// A number as the language writes it: a decimal comma and thin spaces in Norwegian and Swedish, a
  /// point and commas in English, and a true minus.
  ///
  /// - Parameter signed: also writes a plus; for differences.
  package func number(_ value: Double, decimals: Int = 0, signed: Bool = false) -> String {
    guard value.isFinite else { return "–" }
    let digits = String(format: "%.\(max(0, decimals))f", abs(value))
    let parts = digits.split(separator: ".")
    let isZero = digits.utf8.allSatisfy { $0 == 48 || $0 == 46 }
    let sign = isZero ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
    let whole = grouped(String(parts[0]))
    return sign + whole + (parts.count > 1 ? decimalMark + parts[1] : "")
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
    let separator = language == .en ? "," : "\u{202F}"
    var result = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }
}
