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
            + (kinds.map(spacesPaths) ?? []))),
      .init("components", .object(kinds.map { [spacesSecurity, schemas(of: $0)] } ?? [])),
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
              ])),
            .init("400", .object([.init("description", .text(phrase("api.bad-input")))])),
            .init("404", .object([.init("description", .text(phrase("api.no-answer")))])),
          ] + ([.outlook, .decide].contains(question) ? unfinished : []) + bounded)),
    ])
  }

  /// What is answered beside while something is worked out elsewhere.
  private var unfinished: [JSONValue.Member] {
    [
      .init("202", .object([.init("description", .text(phrase("api.under-way")))])),
      .init("503", .object([.init("description", .text(phrase("api.queue-full")))])),
    ]
  }

  /// What is answered to whoever asks for too much, or too often.
  private var bounded: [JSONValue.Member] {
    [
      .init("413", .object([.init("description", .text(phrase("api.too-much")))])),
      .init("429", .object([.init("description", .text(phrase("api.too-many")))])),
    ]
  }

  private func contents(of question: Question) -> JSONValue {
    .object(AnswerFormat.forms(of: question).map { .init($0.contentType, .object([])) })
  }
}
