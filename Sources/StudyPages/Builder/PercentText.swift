import Basics

/// A share as people read it, in percent, digit for digit: a share that is written out and read again is the same.
enum PercentText {
  /// `0.3` → `30`, `0.125` → `12.5`: the decimals of the shortest text of the share, moved by two places.
  static func percent(of share: Double) -> String {
    let halves = "\(share)".split(separator: "e")
    let parts = halves[0].split(separator: ".").map(String.init)
    let decimals = parts.count > 1 && parts[1] != "0" ? parts[1] : ""
    let digits = parts[0] + decimals
    let moved = parts[0].count + 2 + (halves.count > 1 ? Int(halves[1]) ?? 0 : 0)
    let before = String(repeating: "0", count: max(0, 1 - moved))
    let after = String(repeating: "0", count: max(0, moved - digits.count))
    let padded = before + digits + after
    let point = moved + before.count
    let whole = padded.prefix(point).drop { $0 == "0" }
    var rest = padded.dropFirst(point)
    while rest.last == "0" { rest.removeLast() }
    return (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : ".\(rest)")
  }

  /// The share that a percentage like `30`, `12,5` or `30 %` says; nil for what is not a part, or all.
  static func share(of text: String) -> Double? {
    let number = text.numeral().filter { $0 != "%" }
    guard number.allSatisfy({ $0 == "." || $0.isASCII && $0.isNumber }), let share = Double("\(number)e-2"),
      share > 0, share < 1
    else { return nil }
    return share
  }
}
