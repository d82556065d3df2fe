import Basics

extension StudyFile {
  /// The file as YAML, in one way only: keys in a fixed order, maps sorted, texts in quotes. Reading it and
  /// writing it again gives the same bytes.
  package var yaml: String {
    var lines = [
      "version: \(Self.newestVersion)", "country: \(quoted(country))", "date: \(date.iso)",
    ]
    if let year { lines.append("year: \(year)") }
    if let title { lines.append("title: \(quoted(title))") }
    lines.append("alternatives:")
    for entry in alternatives { lines += Self.lines(of: entry) }
    if let decided { lines.append("decided: \(decided.iso)") }
    if let effective { lines.append("effective: \(effective.iso)") }
    if let horizon { lines.append("horizon: \(horizon)") }
    if let draws { lines.append("draws: \(draws)") }
    if let seed { lines.append("seed: \(seed)") }
    if let level { lines.append("level: \(number(level))") }
    if !assumptions.isEmpty {
      lines.append("assumptions:")
      for (id, assumption) in assumptions.sorted(by: { $0.key < $1.key }) {
        let (mean, deviation) = (number(assumption.mean), number(assumption.deviation))
        lines.append("  \(quoted(id)): { mean: \(mean), sd: \(deviation) }")
      }
    }
    lines += Self.lines("weights", weights)
    let inputs = inputs.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
    if !inputs.isEmpty { lines.append("inputs:") }
    for (unit, values) in inputs {
      lines.append("  \(quoted(unit)):")
      for (key, value) in values.sorted(by: { $0.key < $1.key }) {
        lines.append("    \(quoted(key)): \(number(value))")
      }
    }
    lines += Self.lines("task-shares", taskShares)
    if !rules.isEmpty { lines += ["with:"] + rules.map { "  - \(quoted($0))" } }
    if let rulesOf { lines.append("rules-of: \(rulesOf.iso)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A map of numbers; one that is empty is not written.
  private static func lines(_ key: String, _ numbers: [String: Double]) -> [String] {
    guard !numbers.isEmpty else { return [] }
    return ["\(key):"]
      + numbers.sorted { $0.key < $1.key }.map { "  \(quoted($0.key)): \(number($0.value))" }
  }

  private static func lines(of entry: Entry) -> [String] {
    var lines: [String] = []
    if let name = entry.name { lines.append("name: \(quoted(name))") }
    lines.append("measures:")
    lines += entry.measures.map { "  - \(quoted($0))" }
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }
}

/// The shortest digits that are read as the same number, without a decimal point where it is whole.
private func number(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A double-quoted scalar: what YAML does not take as it is, is escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}"..."\u{FFFF}":
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
