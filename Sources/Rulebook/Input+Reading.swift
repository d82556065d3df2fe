import Basics

extension Input {
  /// What `text` says, or what counts without it.
  ///
  /// - Throws: `input-missing`, `input-invalid`, `input-out-of-range`.
  func value(_ text: String?) throws(Diagnostic) -> InputValue {
    guard let text, !text.isEmpty else {
      if let fallback { return fallback }
      throw Diagnostic("input-missing", .badInput, at: .init(field: name), ["input": name])
    }
    switch kind {
    case .number(let range): return .number(try number(text, range))
    case .whole(let range):
      let number = try number(text, Double(range.lowerBound)...Double(range.upperBound))
      guard number == number.rounded() else { throw invalid(text, expected: "0, 1, 2 …") }
      return .number(number)
    case .numbers(let range):
      var numbers: [Double] = []
      for part in text.split(separator: ";", omittingEmptySubsequences: false) {
        numbers.append(try number(String(part), range))
      }
      return .numbers(numbers)
    case .word(let words):
      guard words.contains(text) else { throw invalid(text, expected: words.joined(separator: ", ")) }
      return .word(text)
    }
  }

  private func number(_ text: String, _ range: ClosedRange<Double>) throws(Diagnostic) -> Double {
    let digits = String(text.filter { $0 != "_" && $0 != " " })
    guard let number = Double(digits), number.isFinite else { throw invalid(text, expected: "1234.5") }
    guard range.contains(number) else {
      throw Diagnostic(
        "input-out-of-range", .badInput, at: .init(field: name),
        [
          "input": name, "value": text, "lowest": plain(range.lowerBound), "highest": plain(range.upperBound),
        ])
    }
    return number
  }

  private func invalid(_ text: String, expected: String) -> Diagnostic {
    Diagnostic(
      "input-invalid", .badInput, at: .init(field: name),
      ["input": name, "value": text, "expected": expected])
  }
}
