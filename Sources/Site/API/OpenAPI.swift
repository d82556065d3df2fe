import Answers
import Formats
import Pages
import Spaces
import StudyPages
import Units
import Wording

/// The description of the API (OpenAPI 3.1), made from the list of questions.
struct OpenAPI {
  /// Among the questions.
  static let place = Place("/api/v1/openapi.json")

  let phrase: Phrasebook
  /// The kinds of thing in the spaces that a program may ask for; nil on a site without spaces.
  let kinds: ContentKinds?

  func reply() -> Reply {
    Reply(contentType: Reply.json, body: document.bytes, route: Self.place.pattern)
  }

  private var document: JSONValue {
    .object([
      .init("openapi", .text("3.1.0")),
      .init("info", .object([.init("title", .text("Nabo")), .init("version", .text("1"))])),
      .init(
        "paths",
        .object(
          Question.allCases.map { .init("/api/v1/\($0.rawValue)", .object([.init("get", operation($0))])) }
            + [.init(StudyPlaces.catalogue.path, .object([.init("get", catalogue)]))]
            + (kinds.map(spacesPaths) ?? []))),
      .init("components", .object((kinds == nil ? [] : [spacesSecurity]) + [schemas(of: kinds)])),
    ])
  }

  private func operation(_ question: Question) -> JSONValue {
    .object([
      .init("operationId", .text(question.rawValue)),
      .init("summary", .text(phrase("api.\(question.rawValue)"))),
      .init("parameters", .array((question.parameters + [format(of: question)]).map(parameter))),
      .init(
        "responses",
        .object(
          [
            .init(
              "200",
              .object([
                .init("description", .text(phrase("api.answer"))), .init("content", contents(of: question)),
              ]))
          ] + ([.outlook, .decide].contains(question) ? [unfinished] : [])
            + [400, 401, 404, 413, 414, 429, 503].map(refusal))),
    ])
  }

  /// What is answered while something is worked out elsewhere.
  private var unfinished: JSONValue.Member {
    let body = JSONValue.object([.init("schema", Self.schema(.object([.init("done", .number)])))])
    return .init(
      "202",
      .object([
        .init("description", .text(phrase("api.under-way"))),
        .init("content", .object([.init("application/json", body)])),
      ]))
  }

  private var catalogue: JSONValue {
    let format = QuestionParameter("format", .choice(["json-ld", "turtle"]), usual: "json-ld")
    let types = ["application/ld+json", "text/turtle"]
    return .object([
      .init("operationId", .text("catalog")), .init("summary", .text(phrase("sources.for-catalogues"))),
      .init("parameters", .array([parameter(format)])),
      .init(
        "responses",
        .object(
          [
            .init(
              "200",
              .object([
                .init("description", .text(phrase("api.answer"))),
                .init("content", .object(types.map { .init($0, .object([])) })),
              ]))
          ] + [400, 401, 413, 414].map(refusal))),
    ])
  }

  private func contents(of question: Question) -> JSONValue {
    .object(
      AnswerFormat.forms(of: question).map { format in
        let schema =
          format == .json ? Self.schema(question.shape) : .object([.init("type", .text("string"))])
        return .init(
          String(format.contentType.prefix { $0 != ";" }), .object([.init("schema", schema)]))
      })
  }
}
