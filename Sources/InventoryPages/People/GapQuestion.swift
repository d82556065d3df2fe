import Basics
import Formats
import Pages

/// What somebody asks of the workbench of pay: over how many years, with what on top of pay, and of which spending.
struct GapQuestion {
  var years = 3
  /// In per cent of pay.
  var onCost = 0.0
  /// What the municipalities spend in a year, in millions; nil where nobody has said.
  var spending: Double?

  /// - Throws: `outlook-number-out-of-range` for what is no number or outside of its bounds.
  init(_ query: Query) throws(Diagnostic) {
    if let years = try Self.number("years", 1...10, query) { self.years = Int(years) }
    if let onCost = try Self.number("on-cost", 0...100, query) { self.onCost = onCost }
    spending = try Self.number("spending", 0...1_000_000, query)
  }

  private static func number(
    _ name: String, _ range: ClosedRange<Double>, _ query: Query
  ) throws(Diagnostic) -> Double? {
    guard let text = query[name], !text.isEmpty else { return nil }
    guard let number = Double(text.replacing(",", with: ".")), range.contains(number) else {
      throw Diagnostic(
        "outlook-number-out-of-range", .badInput, at: .init(field: name),
        ["found": text, "least": String(Int(range.lowerBound)), "most": String(Int(range.upperBound))])
    }
    return number
  }

  /// What the outlook takes as its assumption: how many per cent spending rises when all is done.
  func assumption(_ whole: Money) -> Double? {
    guard let spending, spending > 0 else { return nil }
    return (whole.kroner / (spending * 1_000_000) * 10_000).rounded() / 100
  }
}
