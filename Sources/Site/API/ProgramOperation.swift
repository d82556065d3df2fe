import Answers
import Formats
import Pages
import Spaces

/// What a program can ask for or do at an address of spaces, as the description of the interface tells it.
struct ProgramOperation {
  /// The address with `{id}` for its keys.
  let path: String
  let method: Visit.Method
  /// Names it for programs; its text is `api.spaces.<name>`.
  let name: String
  /// Where several operations share a text.
  var id: String?
  var parameters: [ProgramParameter] = []
  /// The name of the schema of what is sent, where something is.
  var body: String?
  /// Whether what is sent is a form with a file, and no JSON.
  var sendsFile = false
  /// Whether what is answered is a file, and no JSON.
  var answersFile = false
  var isBodyRequired = true
  let answer: AnswerShape
  var success = 200
  /// Beside those that any answer may have.
  var refusals: [Int] = []
  var needsToken = false
  /// Whether a change must name the tag of what it changes.
  var needsTag = false

  /// What may come instead of an answer, whatever is asked.
  var statuses: [Int] {
    let always = [400, 401, 404, 406, 414, 503]
    let changing = [403, 408, 411, 413, 415, 422, 429] + (needsTag ? [412, 428] : [])
    return Set(always + (method == .get ? [304, 413] : changing) + refusals).sorted()
  }
}

/// A parameter of an address of spaces. Its text is `api.spaces.parameter.<name>`, unless it is a field's.
struct ProgramParameter {
  enum Position: String {
    case path, query, header
  }

  let name: String
  let position: Position
  let schema: [JSONValue.Member]
  /// What it is called, for one that is named by a field.
  var label: String?
  var isRequired = false

  /// What its text is called, where it means something else than others of its name.
  var text: String?

  /// As its text is named.
  var key: String { text ?? name.lowercased() }

  static let id = ProgramParameter(
    name: "id", position: .path, schema: text("pattern", "^[0-9a-hjkmnp-tv-z]{26}$"), isRequired: true)
  static let number = ProgramParameter(
    name: "number", position: .path, schema: whole(1...Int(Int32.max)), isRequired: true)
  static let on = ProgramParameter(name: "on", position: .query, schema: text("format", "date"))
  static let date = ProgramParameter(name: "date", position: .query, schema: text("format", "date"))
  static let known = ProgramParameter(name: "known", position: .query, schema: text("format", "date-time"))
  static let q = ProgramParameter(name: "q", position: .query, schema: [.init("type", .text("string"))])
  static let words = ProgramParameter(
    name: "q", position: .query, schema: [.init("type", .text("string"))], isRequired: true, text: "words")
  static let space = ProgramParameter(
    name: "space", position: .query, schema: text("pattern", "^[0-9a-hjkmnp-tv-z]{26}$"))
  static let page = ProgramParameter(name: "page", position: .query, schema: whole(1...10))
  static let tag = ProgramParameter(name: "tag", position: .query, schema: [.init("type", .text("string"))])
  static let limit = ProgramParameter(name: "limit", position: .query, schema: whole(1...200))
  static let offset = ProgramParameter(name: "offset", position: .query, schema: whole(0...1_000_000))
  static let after = ProgramParameter(
    name: "after", position: .query, schema: [.init("type", .text("string"))])
  static let before = ProgramParameter(
    name: "before", position: .query, schema: whole(1...Int(Int32.max)))
  static let why = ProgramParameter(name: "why", position: .query, schema: [.init("type", .text("string"))])
  static let ifMatch = ProgramParameter(
    name: "If-Match", position: .header, schema: [.init("type", .text("string"))], isRequired: true)
  static let ifNoneMatch = ProgramParameter(
    name: "If-None-Match", position: .header, schema: [.init("type", .text("string"))])

  static func day(_ name: String) -> ProgramParameter {
    ProgramParameter(name: name, position: .query, schema: text("format", "date"))
  }

  static func word(_ name: String, _ words: [String]) -> ProgramParameter {
    ProgramParameter(
      name: name, position: .query,
      schema: [.init("type", .text("string")), .init("enum", .texts(words))])
  }

  private static func text(_ rule: String, _ value: String) -> [JSONValue.Member] {
    [.init("type", .text("string")), .init(rule, .text(value))]
  }

  private static func whole(_ range: ClosedRange<Int>) -> [JSONValue.Member] {
    [
      .init("type", .text("integer")), .init("minimum", .number(Double(range.lowerBound))),
      .init("maximum", .number(Double(range.upperBound))),
    ]
  }
}
