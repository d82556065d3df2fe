import Basics
import Rulebook

extension Input {
  /// A number that may be left out, for what the rulebook then knows or does not know.
  static func optional(_ name: String, unit: String, _ range: ClosedRange<Double>) -> Input {
    Input(name, unit: unit, .numbers(range), fallback: .numbers([]))
  }
}

extension Inputs {
  /// The number of an input that may be left out; nil without it.
  ///
  /// - Throws: `input-invalid` for several numbers.
  func optional(_ name: String) throws(Diagnostic) -> Double? {
    let numbers = try numbers(name)
    guard numbers.count <= 1 else {
      throw Diagnostic(
        "input-invalid", .badInput, at: .init(field: name),
        ["input": name, "value": numbers.map { "\($0)" }.joined(separator: ";"), "expected": "1234.5"])
    }
    return numbers.first
  }
}
