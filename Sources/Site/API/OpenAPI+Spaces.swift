import Answers
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension OpenAPI {
  /// What is described of spaces, on a site that has them.
  func spacesPaths(_ kinds: ContentKinds) -> [JSONValue.Member] {
    let operations = ProgramOperation.all(kinds)
    let paths = operations.map(\.path).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return paths.map { path in
      .init(
        path,
        .object(
          operations.filter { $0.path == path }.map { .init($0.method.rawValue, described($0, kinds)) }))
    }
  }

  /// A token is optional where the public sees something too.
  var spacesSecurity: JSONValue.Member {
    .init(
      "securitySchemes",
      .object([
        .init(
          "token",
          .object([
            .init("type", .text("http")), .init("scheme", .text("bearer")),
            .init("description", .text(phrase("api.spaces.token"))),
          ]))
      ]))
  }

  private func described(_ operation: ProgramOperation, _ kinds: ContentKinds) -> JSONValue {
    let kind = kinds.all.first { operation.path.hasSuffix("/{id}/\($0.kind.rawValue)") }
    let words = kind.map { FieldWords(phrase: phrase, kind: $0.kind) }
    let summary = phrase("api.spaces.\(operation.name)")
    var parameters = operation.parameters
    if let kind, operation.method == .get { parameters += filters(of: kind) }
    let token = JSONValue.object([.init("token", .array([]))])
    var members: [JSONValue.Member] = [
      .init("operationId", .text(operation.id ?? operation.name)),
      .init("summary", .text(words.map { "\(summary): \($0.name)" } ?? summary)),
      .init("parameters", .array(parameters.map(described))),
      .init("security", .array(operation.needsToken ? [token] : [.object([]), token])),
    ]
    if let body = operation.body {
      members.append(
        requestBody(
          body, as: operation.sendsFile ? ["multipart/form-data"] : ProgramBody.contentTypes,
          isRequired: operation.isBodyRequired))
    }
    return .object(members + [.init("responses", .object(responses(of: operation)))])
  }

  /// The fields of a kind that its list can be narrowed by.
  private func filters(of kind: ContentKind) -> [ProgramParameter] {
    let words = FieldWords(phrase: phrase, kind: kind.kind)
    return kind.fields.flatMap { field in
      field.queryNames.map { name in
        ProgramParameter(
          name: name, position: .query,
          schema: [.init("type", .text("string"))]
            + (field.type.words.map { [.init("enum", .texts($0))] } ?? []),
          label: words.label(field.name))
      }
    }
  }

  private func described(_ parameter: ProgramParameter) -> JSONValue {
    .object([
      .init("name", .text(parameter.name)), .init("in", .text(parameter.position.rawValue)),
      .init("required", .bool(parameter.isRequired)),
      .init(
        "description", .text(parameter.label ?? phrase("api.spaces.parameter.\(parameter.key)"))),
      .init("schema", .object(parameter.schema)),
    ])
  }

  private func requestBody(
    _ schema: String, as contentTypes: [String], isRequired: Bool
  ) -> JSONValue.Member {
    let body = JSONValue.object([.init("schema", Self.reference(schema))])
    return .init(
      "requestBody",
      .object([
        .init("required", .bool(isRequired)),
        .init("content", .object(contentTypes.map { .init($0, body) })),
      ]))
  }

  private func responses(of operation: ProgramOperation) -> [JSONValue.Member] {
    let tag = JSONValue.Member(
      "ETag",
      .object([
        .init("description", .text(phrase("api.spaces.etag"))),
        .init("schema", .object([.init("type", .text("string"))])),
      ]))
    let body =
      operation.answersFile
      ? JSONValue.object([.init("*/*", .object([]))])
      : .object([.init("application/json", .object([.init("schema", Self.schema(operation.answer))]))])
    let answer = JSONValue.Member(
      String(operation.success),
      .object([
        .init("description", .text(phrase("api.answer"))), .init("headers", .object([tag])),
        .init("content", body),
      ]))
    return [answer] + operation.statuses.map(refusal)
  }

  /// What is answered with a status in place of an answer.
  func refusal(_ status: Int) -> JSONValue.Member {
    let description = JSONValue.Member("description", .text(phrase("api.status.\(status)")))
    let content = JSONValue.object([
      .init("application/problem+json", .object([.init("schema", Self.reference("Problem"))]))
    ])
    let wait = JSONValue.object([
      .init(
        "Retry-After",
        .object([
          .init("description", .text(phrase("api.status.retry"))),
          .init("schema", .object([.init("type", .text("integer"))])),
        ]))
    ])
    return .init(
      String(status),
      .object(
        [description] + ([429, 503].contains(status) ? [.init("headers", wait)] : [])
          + (status == 304 ? [] : [.init("content", content)])))
  }
}
