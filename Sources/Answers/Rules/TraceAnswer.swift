import Basics
package import Formats
package import Rulebook

extension TraceStep {
  /// Where the formula and its parameters are written.
  var source: String {
    let references = [reference].compactMap(\.self) + parameters.map(\.reference)
    return references.map(\.line).reduce(into: [String]()) { lines, line in
      if !line.isEmpty, !lines.contains(line) { lines.append(line) }
    }.joined(separator: "; ")
  }
}

func traceFields(_ language: String) -> [AnswerField<TraceStep>] {
  [
    AnswerField("step") { $0.step }, AnswerField("formula") { $0.formula },
    .named("inputs") { $0.inputs.map { ($0.name, $0.amount) } },
    AnswerField("value") { $0.result }, AnswerField("source") { $0.source }, AnswerField("unit") { $0.unit },
    AnswerField("verified") { $0.verified }, AnswerField("rounding") { $0.rounding?.rawValue },
    AnswerField("unknown") { $0.result.unknown?.text(in: language) },
    AnswerField("parameters", each: usedFields(language)) { $0.parameters },
  ]
}

private func usedFields(_ language: String) -> [AnswerField<Used>] {
  [
    AnswerField("parameter") { $0.parameter }, AnswerField("value") { $0.amount },
    AnswerField("unit") { $0.unit }, AnswerField("from") { $0.from },
    AnswerField("key") { $0.key.isEmpty ? nil : $0.key }, AnswerField("verified") { $0.verified },
    AnswerField("assumed") { $0.isAssumed }, AnswerField("source") { $0.reference.line },
    AnswerField("note") { $0.note?.text(in: language) },
  ]
}

extension Amount {
  /// The number, kroner for money; null where it is unknown.
  package var json: JSONValue { .optional(number) }

  var cell: SheetCell {
    switch self {
    case .money(let money): .number(money.kroner, decimals: money.ore % 100 == 0 ? 0 : 2)
    case .number(let number): .number(number, decimals: number.decimals)
    case .unknown: .empty
    }
  }

  /// Digits for a list of inputs; a question mark where it is unknown.
  var shown: String {
    number.map { Int(exactly: $0).map(String.init) ?? "\($0)" } ?? "?"
  }
}

extension Double {
  /// As many decimals as it is written with, at most 9.
  fileprivate var decimals: Int {
    guard Int(exactly: self) == nil else { return 0 }
    let text = "\(self)"
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return 9 }
    return min(9, text.distance(from: point, to: text.endIndex) - 1)
  }
}
