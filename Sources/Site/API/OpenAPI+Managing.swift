import Answers
import Formats
import Spaces
import WorkPages

/// The schemas of what programs send to change spaces, members, views, organisations and tables.
extension OpenAPI {
  static var managingSchemas: [JSONValue.Member] {
    let why = AnswerShape.Member("why", .text, isAlways: false)
    let bodies: [(String, AnswerShape)] = [
      ("SpaceDraft", space(isNew: true)), ("SpaceEdit", space(isNew: false)),
      (
        "MemberDraft",
        .object([
          .init("organisation", .text), .init("role", roles), .init("from", .day, isAlways: false), why,
        ])
      ), ("RoleChoice", .object([.init("role", roles), why])),
      ("OrganisationDraft", organisation(isNew: true)), ("OrganisationEdit", organisation(isNew: false)),
      (
        "PostDraft",
        .object([
          .init("email", .text), .init("title", .text, isAlways: false), .init("from", .day, isAlways: false),
          why,
        ])
      ), ("View", savedViewFields.shape()),
      (
        "ViewDraft",
        .object([
          .init("kind", .text), .init("name", .text), .init("query", .text, isAlways: false),
          .init("shared", .flag, isAlways: false),
        ])
      ), ("ViewName", .object([.init("name", .text)])), ("Import", importFields.shape()),
      ("ImportChoices", choices), ("ImportSeen", .object([.init("digest", .text)])), ("Why", .object([why])),
    ]
    return bodies.map { .init($0.0, schema($0.1)) } + [.init("TableForm", tableForm)] + handingSchemas
  }

  private static var roles: AnswerShape { .words(Role.allCases.map(\.rawValue)) }

  private static func space(isNew: Bool) -> AnswerShape {
    let unit = AnswerShape.object([.init("country", .text), .init("code", .text)])
    return .object([
      .init("name", .text, isAlways: isNew),
      .init("kind", .words(Space.Kind.allCases.map(\.rawValue)), isAlways: false),
      .init("purpose", .text, isAlways: false), .init("units", .list(unit), isAlways: false),
      .init("shows", .list(.words(Aspect.allCases.map(\.rawValue))), isAlways: false),
      .init("why", .text, isAlways: false),
    ])
  }

  private static func organisation(isNew: Bool) -> AnswerShape {
    let valid = AnswerShape.object([
      .init("from", .orNull(.day), isAlways: false), .init("until", .orNull(.day), isAlways: false),
    ])
    return .object([
      .init("name", .text, isAlways: isNew),
      .init("kind", .words(Organisation.Kind.allCases.map(\.rawValue)), isAlways: isNew),
      .init(
        "units", .list(.object([.init("unit", .text), .init("valid", valid, isAlways: false)])),
        isAlways: false),
      .init("from", .day, isAlways: false), .init("why", .text, isAlways: false),
    ])
  }

  private static var choices: AnswerShape {
    .object([
      .init("columns", .named(.orNull(.text)), isAlways: false),
      .init("mode", .words(ImportChoices.Mode.allCases.map(\.rawValue)), isAlways: false),
      .init("key", .text, isAlways: false), .init("from", .day, isAlways: false),
      .init("state", .words(ThingState.allCases.map(\.rawValue)), isAlways: false),
      .init("kroner", .words(Amount.Currency.allCases.map(\.rawValue)), isAlways: false),
      .init("sheet", .text, isAlways: false), .init("why", .text, isAlways: false),
    ])
  }

  private static var tableForm: JSONValue {
    let text = JSONValue.object([.init("type", .text("string"))])
    let file = JSONValue.object([.init("type", .text("string")), .init("format", .text("binary"))])
    return .object([
      .init("type", .text("object")), .init("required", .texts(["file", "kind"])),
      .init("properties", .object([.init("file", file), .init("kind", text)])),
    ])
  }
}
