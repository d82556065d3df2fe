import Basics
import Formats
import Foundation
import Testing

/// Schemas that others published, and what is wrong with an object by them.
struct PublishedSchemas {
  private let schemas: JSONValue

  /// - Parameter folder: of `Tests/Cases`.
  init(_ folder: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/\(folder)/schemas.json")
    schemas = try JSONValue(reading: String(contentsOf: file, encoding: .utf8))
  }

  func faults(_ object: JSONValue, _ type: String) -> [String] {
    guard let schema = schemas[type], case .object(let known)? = schema["properties"],
      case .array(let required)? = schema["required"], case .object(let members) = object
    else { return ["\(type): no schema"] }
    let missing = required.compactMap(\.text).filter { object[$0] == nil }.map { "\($0): missing" }
    return
      (missing
      + members.flatMap { member in
        known.first { $0.key == member.key }.map { faults(member.value, $0.value, member.key) }
          ?? ["\(member.key): unknown"]
      }).sorted()
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, _ name: String) -> [String] {
    switch (schema["type"]?.text, value) {
    case ("string", .text(let text)):
      if let pattern = schema["pattern"]?.text,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        return ["\(name): pattern"]
      }
      if case .array(let words)? = schema["enum"], !words.contains(value) { return ["\(name): enum"] }
      if schema["format"]?.text == "date", Day(text) == nil { return ["\(name): date"] }
      let isURL = URL(string: text)?.scheme.map { ["http", "https"].contains($0) } ?? false
      return schema["format"]?.text == "url" && !isURL ? ["\(name): url"] : []
    case ("boolean", .bool): return []
    case ("integer", .number(let number)):
      return number == number.rounded() ? [] : ["\(name): integer"]
    case ("array", .array(let values)):
      return values.flatMap { value in schema["items"].map { faults(value, $0, name) } ?? [] }
    case ("object", .object):
      let type = schema["schema"]?.text?.split(separator: ".").first.map(String.init) ?? ""
      return faults(value, type)
    case (let type, _): return ["\(name): \(type ?? "")"]
    }
  }
}
