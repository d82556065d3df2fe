import Basics
import Formats
import Rulebook

extension TraceStep {
  /// Where the formula and its parameters are written.
  var source: String {
    let references = [reference].compactMap(\.self) + parameters.map(\.reference)
    return references.map(\.line).reduce(into: [String]()) { lines, line in
      if !line.isEmpty, !lines.contains(line) { lines.append(line) }
    }.joined(separator: "; ")
  }

  func json(_ language: String) -> JSONValue {
    .object([
      .init("step", .text(step)), .init("formula", .text(formula)),
      .init("inputs", .object(inputs.map { .init($0.name, $0.amount.json) })),
      .init("value", result.json), .init("source", .text(source)), .init("unit", .text(unit)),
      .init("verified", .bool(verified)), .init("rounding", .optional(rounding?.rawValue)),
      .init("unknown", .optional(result.unknown?.text(in: language))),
      .init("parameters", .array(parameters.map { $0.json(language) })),
    ])
  }
}

extension Used {
  fileprivate func json(_ language: String) -> JSONValue {
    .object([
      .init("parameter", .text(parameter)), .init("value", amount.json), .init("unit", .text(unit)),
      .init("from", .text(from.iso)), .init("key", .optional(key.isEmpty ? nil : key)),
      .init("verified", .bool(verified)), .init("assumed", .bool(isAssumed)),
      .init("source", .text(reference.line)), .init("note", .optional(note?.text(in: language))),
    ])
  }
}

extension Amount {
  /// The number, kroner for money; null where it is unknown.
  var json: JSONValue { .optional(number) }

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
