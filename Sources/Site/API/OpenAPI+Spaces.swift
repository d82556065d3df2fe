import Formats
import Pages
import Spaces
import Wording

extension OpenAPI {
  /// What is described of spaces, on a site that has them.
  func spacesPaths(_ kinds: ContentKinds) -> [JSONValue.Member] {
    [
      .init("/api/v1/spaces", .object([.init("get", spacesOperation("spaces", parameters: []))])),
      .init(
        "/api/v1/spaces/{id}/things",
        .object([
          .init(
            "get",
            spacesOperation(
              "things",
              parameters: [
                parameter("id", in: "path", [.init("type", .text("string"))]),
                parameter(
                  "kind", in: "query",
                  [.init("type", .text("string")), .init("enum", .texts(kinds.all.map(\.kind.rawValue)))]),
                parameter("limit", in: "query", [.init("type", .text("integer"))]),
                parameter("offset", in: "query", [.init("type", .text("integer"))]),
                parameter(
                  "date", in: "query", [.init("type", .text("string")), .init("format", .text("date"))]),
                parameter("q", in: "query", [.init("type", .text("string"))]),
                parameter("order", in: "query", [.init("type", .text("string"))]),
              ], answering: .object([.init("type", .text("array")), .init("items", Self.reference("thing"))]))
          )
        ])),
      .init(
        "/api/v1/things/{id}",
        .object([
          .init(
            "get",
            spacesOperation(
              "thing",
              parameters: [
                parameter("id", in: "path", [.init("type", .text("string"))]),
                parameter(
                  "date", in: "query", [.init("type", .text("string")), .init("format", .text("date"))]),
              ], answering: Self.reference("thing")))
        ])),
      .init(
        "/api/v1/notices",
        .object([
          .init(
            "get",
            spacesOperation(
              "notices",
              parameters: [
                parameter(
                  "show", in: "query",
                  [.init("type", .text("string")), .init("enum", .texts(["unread", "all"]))]),
                parameter("limit", in: "query", [.init("type", .text("integer"))]),
                parameter("before", in: "query", [.init("type", .text("integer"))]),
              ], isOpen: false))
        ])),
    ]
  }

  /// A token is optional: without one, the answer is what the public sees.
  var spacesSecurity: JSONValue.Member {
    .init(
      "securitySchemes",
      .object([
        .init("token", .object([.init("type", .text("http")), .init("scheme", .text("bearer"))]))
      ]))
  }

  /// - Parameter isOpen: whether there is an answer without a token too.
  private func spacesOperation(
    _ name: String, parameters: [JSONValue], isOpen: Bool = true, answering schema: JSONValue? = nil
  ) -> JSONValue {
    let body = JSONValue.object(schema.map { [.init("schema", $0)] } ?? [])
    let json = JSONValue.object([.init(Reply.json, body)])
    return .object([
      .init("operationId", .text(name)), .init("summary", .text(phrase("api.spaces.\(name)"))),
      .init("parameters", .array(parameters)),
      .init(
        "security",
        .array((isOpen ? [.object([])] : []) + [.object([.init("token", .array([]))])])),
      .init(
        "responses",
        .object([
          .init(
            "200", .object([.init("description", .text(phrase("api.answer"))), .init("content", json)])),
          response("400", phrase("api.bad-input")), response("401", phrase("api.spaces.refused")),
          response("404", phrase("api.no-answer")), response("503", phrase("api.spaces.unavailable")),
        ])),
    ])
  }

  private func response(_ status: String, _ description: String) -> JSONValue.Member {
    .init(status, .object([.init("description", .text(description))]))
  }

  private func parameter(
    _ name: String, in place: String, _ schema: [JSONValue.Member]
  ) -> JSONValue {
    .object([
      .init("name", .text(name)), .init("in", .text(place)), .init("required", .bool(place == "path")),
      .init("description", .text(phrase("api.spaces.parameter.\(name)"))), .init("schema", .object(schema)),
    ])
  }
}
