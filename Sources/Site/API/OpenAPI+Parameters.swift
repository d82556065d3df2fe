import Answers
import Formats
import StudyPages
import Wording

/// What is said of the parameters of questions, made from the list that each question has.
extension OpenAPI {
  /// What every question over HTTP takes beside its own.
  func format(of question: Question) -> QuestionParameter {
    QuestionParameter(
      "format", .choice(AnswerFormat.forms(of: question).map(\.rawValue)), usual: AnswerFormat.json.rawValue)
  }

  func parameter(_ parameter: QuestionParameter) -> JSONValue {
    let one = JSONValue.object(parameter.schema)
    return .object(
      [
        .init("name", .text(parameter.name)), .init("in", .text("query")),
        .init("required", .bool(parameter.isRequired)),
        .init("description", .text(phrase("api.parameter.\(parameter.text)"))),
      ]
        + (parameter.isRepeatable
          ? [
            .init("explode", .bool(true)),
            .init("schema", .object([.init("type", .text("array")), .init("items", one)])),
          ] : [.init("schema", one)]))
  }
}

extension QuestionParameter {
  /// The schema of one value.
  fileprivate var schema: [JSONValue.Member] {
    let type: [JSONValue.Member] =
      switch kind {
      case .day: [.init("type", .text("string")), .init("format", .text("date"))]
      case .whole: [.init("type", .text("integer"))] + bounds
      case .number: [.init("type", .text("number"))] + bounds
      case .choice(let words): [.init("type", .text("string")), .init("enum", .texts(words))]
      case .unit, .units, .text: [.init("type", .text("string"))]
      }
    return type + (usual.map { [.init("default", Double($0).map(JSONValue.number) ?? .text($0))] } ?? [])
  }

  private var bounds: [JSONValue.Member] {
    guard let range else { return [] }
    return [
      .init(allows(range.lowerBound) ? "minimum" : "exclusiveMinimum", .number(range.lowerBound)),
      .init(allows(range.upperBound) ? "maximum" : "exclusiveMaximum", .number(range.upperBound)),
    ]
  }
}
