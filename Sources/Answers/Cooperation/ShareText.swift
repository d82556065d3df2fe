/// A share as people write it: `0.25`, `0,25`, `1/3`, `25 %`.
struct ShareText {
  /// From 0 to 1.
  let value: Double

  init?(_ text: String) {
    let plain = text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 }
    guard let value = Self.value(String(plain)), (0...1).contains(value) else { return nil }
    self.value = value
  }

  private static func value(_ text: String) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let above = Double(parts[0]), let below = Double(parts[1]), below > 0 {
      return above / below
    }
    guard text.hasSuffix("%") else { return Double(text) }
    return percent(text.dropLast())
  }

  /// Moves the point and does not divide, so that 33.3 % is the same number as 0.333.
  private static func percent(_ text: Substring) -> Double? {
    guard let number = Double(text), number >= 0, number <= 100 else { return nil }
    return Double("\(text)e-2")
  }
}
