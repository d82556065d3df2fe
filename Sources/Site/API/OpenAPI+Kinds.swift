import Answers
import Formats
import Spaces
import Wording
import WorkPages

/// The schemas of things, made from the fields of their kinds.
extension OpenAPI {
  static func reference(_ schema: String) -> JSONValue {
    .object([.init("$ref", .text("#/components/schemas/\(schema)"))])
  }

  /// Everything that is described under a name of its own.
  func schemas(of kinds: ContentKinds?) -> JSONValue.Member {
    let always: [JSONValue.Member] = [.init("Problem", Self.schema(Self.problem))]
    return .init("schemas", .object(always + (kinds.map(schemasOfSpaces) ?? [])))
  }

  private func schemasOfSpaces(_ kinds: ContentKinds) -> [JSONValue.Member] {
    let contents = JSONValue.object([
      .init("anyOf", .array(kinds.all.map { Self.reference($0.kind.rawValue) }))
    ])
    return [
      .init("Space", Self.schema(spaceFields.shape())), .init("Content", contents),
      .init("Thing", Self.schema(toldFields(content: "Content").shape())),
      .init("Version", Self.schema(versionFields.shape())),
      .init("Entry", Self.schema(entryFields.shape())),
      .init("Organisation", Self.schema(organisationFields.shape())),
      .init("Edit", Self.schema(Self.edit(content: .anything, isNew: false))),
      .init(
        "VersionChoice",
        Self.schema(
          .object([
            .init("version", .whole, isAlways: false), .init("why", .text, isAlways: false),
          ]))),
      .init(
        "Fork",
        Self.schema(.object([.init("space", .text), .init("version", .whole, isAlways: false)]))),
      .init("DocumentForm", documentForm(kinds)), .init("Comment", Self.schema(commentFields.shape())),
      .init("CommentText", Self.schema(.object([.init("text", .text)]))),
      .init(
        "TaskProgress",
        Self.schema(.object([.init("progress", .words(WorkTask.Progress.allCases.map(\.rawValue)))]))),
    ] + Self.wheelSchemas + Self.managingSchemas + kinds.all.flatMap(schemas)
  }

  private func schemas(of kind: ContentKind) -> [JSONValue.Member] {
    let name = kind.kind.rawValue
    return [
      .init(name, schema(of: kind)), .init("\(name).told", Self.schema(toldFields(content: name).shape())),
      .init("\(name).draft", Self.schema(Self.edit(content: .described(name), isNew: true))),
    ]
  }

  /// A form with a file: its title, and the other fields of a document by name.
  private func documentForm(_ kinds: ContentKinds) -> JSONValue {
    let text = JSONValue.object([.init("type", .text("string"))])
    let file = JSONValue.object([.init("type", .text("string")), .init("format", .text("binary"))])
    let fields = kinds[.document]?.typed.map { JSONValue.Member($0.name, text) } ?? []
    return .object([
      .init("type", .text("object")), .init("required", .texts(["file"])),
      .init("properties", .object([.init("file", file), .init("title", text)] + fields)),
    ])
  }

  /// What is sent to add a thing, or to change one.
  private static func edit(content: AnswerShape, isNew: Bool) -> AnswerShape {
    let states = ThingState.allCases.filter { !isNew || $0 != .removed }.map(\.rawValue)
    return .object(
      [
        .init("title", .text, isAlways: isNew), .init("state", .words(states), isAlways: false),
        .init("tags", .list(.text), isAlways: false), .init("content", content, isAlways: false),
        .init("from", .day, isAlways: false),
      ] + (isNew ? [] : [.init("until", .day, isAlways: false)]) + [.init("why", .text, isAlways: false)])
  }

  private func schema(of kind: ContentKind) -> JSONValue {
    let words = FieldWords(phrase: phrase, kind: kind.kind)
    return .object(
      (words.explanation.map { [JSONValue.Member("description", .text($0))] } ?? [])
        + object(of: kind.fields, in: "", words))
  }

  private func object(of fields: [FieldShape], in path: String, _ words: FieldWords) -> [JSONValue.Member] {
    let properties = fields.map { field -> JSONValue.Member in
      let path = path.isEmpty ? field.name : "\(path).\(field.name)"
      return .init(
        field.name,
        .object(
          [.init("description", .text(words.label(path)))] + schema(of: field.type, at: path, words)
            + (field.origin == .typed ? [] : [.init("readOnly", .bool(true))])))
    }
    let required = fields.filter(\.isRequired).map(\.name)
    return [.init("type", .text("object")), .init("properties", .object(properties))]
      + (required.isEmpty ? [] : [.init("required", .texts(required))])
  }

  private func schema(of type: FieldType, at path: String, _ words: FieldWords) -> [JSONValue.Member] {
    func plain(_ name: String, _ more: JSONValue.Member...) -> [JSONValue.Member] {
      [.init("type", .text(name))] + more
    }
    switch type {
    case .line, .text, .person, .organisation, .post, .thing: return plain("string")
    case .address: return plain("string", .init("format", .text("uri")))
    case .unit: return plain("string", .init("pattern", .text("^(no|se):[0-9]{2,4}$")))
    case .day: return plain("string", .init("format", .text("date")))
    case .choice(let choices): return plain("string", .init("enum", .texts(choices)))
    case .decimal: return plain("number")
    case .share: return plain("number", .init("minimum", .number(0)), .init("maximum", .number(1)))
    case .whole(let range):
      return plain(
        "integer", .init("minimum", .number(Double(range.lowerBound))),
        .init("maximum", .number(Double(range.upperBound))))
    case .money:
      return plain(
        "object",
        .init(
          "properties",
          .object([
            .init("amount", .object(plain("number"))),
            .init(
              "currency",
              .object(plain("string", .init("enum", .texts(Amount.Currency.allCases.map(\.rawValue)))))),
          ])))
    case .period:
      let day = JSONValue.object(plain("string", .init("format", .text("date"))))
      return plain("object", .init("properties", .object([.init("from", day), .init("until", day)])))
    case .file:
      let texts = ["name", "type", "digest"].map { JSONValue.Member($0, .object(plain("string"))) }
      return plain(
        "object",
        .init(
          "properties",
          .object(texts + [.init("size", .object(plain("integer", .init("minimum", .number(0)))))])))
    case .list(let element):
      return plain("array", .init("items", .object(schema(of: element, at: path, words))))
    case .table(let columns):
      return plain("array", .init("items", .object(object(of: columns, in: path, words))))
    }
  }
}
