package import Basics
package import Formats

/// What stands in a field of a content, and how JSON writes it.
package protocol FieldValue: Hashable, Sendable {
  /// Nil where `json` is no such value.
  init?(_ json: JSONValue)
  /// Nil where nothing stands there: nothing is written then.
  var json: JSONValue? { get }
}

extension String: FieldValue {
  package init?(_ json: JSONValue) {
    guard let text = json.text else { return nil }
    self = text
  }

  package var json: JSONValue? { isEmpty ? nil : .text(self) }
}

extension Int: FieldValue {
  package init?(_ json: JSONValue) {
    guard case .number(let number) = json, let whole = Int(exactly: number) else { return nil }
    self = whole
  }

  package var json: JSONValue? { .number(Double(self)) }
}

extension Double: FieldValue {
  package init?(_ json: JSONValue) {
    guard case .number(let number) = json, number.isFinite else { return nil }
    self = number
  }

  package var json: JSONValue? { .number(self) }
}

extension Day: FieldValue {
  package init?(_ json: JSONValue) {
    guard let day = json.text.flatMap({ Day($0) }) else { return nil }
    self = day
  }

  package var json: JSONValue? { .text(iso) }
}

extension DayRange: FieldValue {
  package init?(_ json: JSONValue) {
    guard let from = json["from"].flatMap({ Day($0) }) else { return nil }
    let until = json["until"].flatMap { Day($0) }
    if let until, until <= from { return nil }
    if json["until"] != nil, until == nil { return nil }
    self.init(from: from, until: until)
  }

  package var json: JSONValue? {
    guard let from else { return nil }
    return .object(
      [JSONValue.Member("from", .text(from.iso))] + (until.map { [.init("until", .text($0.iso))] } ?? []))
  }
}

extension Identifier: FieldValue {
  package init?(_ json: JSONValue) {
    guard let identifier = json.text.flatMap({ Identifier($0) }) else { return nil }
    self = identifier
  }

  package var json: JSONValue? { .text(text) }
}

extension UnitCode: FieldValue {
  /// The unit that `text` writes as `no:3405`, of a county `no:34`, or nil.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, ["no", "se"].contains(parts[0]), (2...4).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    self.init(country: parts[0], code: parts[1])
  }

  package init?(_ json: JSONValue) {
    guard let unit = json.text.flatMap({ UnitCode($0) }) else { return nil }
    self = unit
  }

  /// `no:3405`
  package var text: String { "\(country):\(code)" }

  package var json: JSONValue? { .text(text) }
}

extension Array: FieldValue where Element: FieldValue {
  package init?(_ json: JSONValue) {
    guard case .array(let elements) = json else { return nil }
    let values = elements.compactMap { Element($0) }
    guard values.count == elements.count else { return nil }
    self = values
  }

  package var json: JSONValue? { isEmpty ? nil : .array(compactMap(\.json)) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package init?(_ json: JSONValue) {
    guard let value = Wrapped(json) else { return nil }
    self = value
  }

  package var json: JSONValue? { self?.json }
}

extension FieldValue where Self: RawRepresentable, RawValue == String {
  package init?(_ json: JSONValue) {
    guard let value = json.text.flatMap({ Self(rawValue: $0) }) else { return nil }
    self = value
  }

  package var json: JSONValue? { .text(rawValue) }
}
