package import Basics
package import Formats
package import Rulebook

/// What a field of an answer may hold: it knows its shape, and how it is written in JSON and in a cell.
package protocol AnswerValue {
  static var shape: AnswerShape { get }
  var json: JSONValue { get }
  /// - Parameter decimals: of a number; JSON has all of them.
  func cell(decimals: Int) -> SheetCell
}

extension String: AnswerValue {
  package static var shape: AnswerShape { .text }
  package var json: JSONValue { .text(self) }
  package func cell(decimals: Int) -> SheetCell { .text(self) }
}

extension Double: AnswerValue {
  package static var shape: AnswerShape { .number }
  package var json: JSONValue { .optional(self) }
  package func cell(decimals: Int) -> SheetCell { .number(self, decimals: decimals) }
}

extension Int: AnswerValue {
  package static var shape: AnswerShape { .whole }
  package var json: JSONValue { .number(Double(self)) }
  package func cell(decimals: Int) -> SheetCell { .number(Double(self), decimals: decimals) }
}

extension Bool: AnswerValue {
  package static var shape: AnswerShape { .flag }
  package var json: JSONValue { .bool(self) }
  package func cell(decimals: Int) -> SheetCell { .text(String(self)) }
}

extension Day: AnswerValue {
  package static var shape: AnswerShape { .day }
  package var json: JSONValue { .text(iso) }
  package func cell(decimals: Int) -> SheetCell { .text(iso) }
}

extension Money: AnswerValue {
  package static var shape: AnswerShape { .kroner }
  package var json: JSONValue { .text(decimal) }
  package func cell(decimals: Int) -> SheetCell { .number(kroner, decimals: 2) }
}

extension Amount: AnswerValue {
  package static var shape: AnswerShape { .orNull(.number) }
  package func cell(decimals: Int) -> SheetCell { cell }
}

/// A calendar year, which takes no thousands separator.
package struct Year: AnswerValue {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static var shape: AnswerShape { .whole }
  package var json: JSONValue { number.json }
  package func cell(decimals: Int) -> SheetCell { .year(number) }
}

extension Optional: AnswerValue where Wrapped: AnswerValue {
  package static var shape: AnswerShape { .orNull(Wrapped.shape) }
  package var json: JSONValue { map(\.json) ?? .null }
  package func cell(decimals: Int) -> SheetCell { map { $0.cell(decimals: decimals) } ?? .empty }
}

/// Texts of a list stand in a cell with spaces between them.
extension Array: AnswerValue where Element: AnswerValue {
  package static var shape: AnswerShape { .list(Element.shape) }
  package var json: JSONValue { .array(map(\.json)) }
  package func cell(decimals: Int) -> SheetCell { .text(compactMap(\.json.text).joined(separator: " ")) }
}

/// Values called by codes or ids.
package struct Named<Value: AnswerValue>: AnswerValue {
  private let values: [(String, Value)]

  package init(_ values: [(String, Value)]) {
    self.values = values
  }

  package static var shape: AnswerShape { .named(Value.shape) }
  package var json: JSONValue { .object(values.map { .init($0, $1.json) }) }
  package func cell(decimals: Int) -> SheetCell { .empty }
}
