import Answers
import Formats

extension OpenAPI {
  /// The schema (JSON Schema 2020-12) of what has a shape.
  static func schema(_ shape: AnswerShape) -> JSONValue {
    switch shape {
    case .text: plain("string")
    case .number: plain("number")
    case .whole: plain("integer")
    case .flag: plain("boolean")
    case .day: plain("string", .init("format", .text("date")))
    case .instant: plain("string", .init("format", .text("date-time")))
    case .kroner: plain("string", .init("pattern", .text("^-?[0-9]+\\.[0-9]{2}$")))
    case .words(let words): plain("string", .init("enum", .texts(words)))
    case .anything: .object([])
    case .described(let name): reference(name)
    case .list(let element): plain("array", .init("items", schema(element)))
    case .named(let value): plain("object", .init("additionalProperties", schema(value)))
    case .orNull(let shape): .object([.init("anyOf", .array([schema(shape), plain("null")]))])
    case .either(let shapes): .object([.init("anyOf", .array(shapes.map(schema)))])
    case .object(let members): object(members)
    }
  }

  private static func object(_ members: [AnswerShape.Member]) -> JSONValue {
    let required = members.filter(\.isAlways).map(\.name)
    return .object(
      [
        .init("type", .text("object")),
        .init("properties", .object(members.map { .init($0.name, schema($0.shape)) })),
      ] + (required.isEmpty ? [] : [.init("required", .texts(required))]))
  }

  private static func plain(_ name: String, _ more: JSONValue.Member...) -> JSONValue {
    .object([.init("type", .text(name))] + more)
  }

  /// What every refusal is (RFC 9457).
  static let problem = AnswerShape.object([
    .init("type", .text), .init("title", .text), .init("status", .whole), .init("detail", .orNull(.text)),
    .init(
      "problems",
      .list(
        .object([
          .init("code", .text), .init("field", .orNull(.text)), .init("line", .orNull(.whole)),
          .init("problem", .text), .init("remedy", .text),
        ]))), .init("present", .anything, isAlways: false),
  ])
}
