import Answers
import Duties
import Formats
import Pages
import Spaces

extension ProgramOperation {
  /// What programs can ask of annual wheels, and note on them.
  static var ofWheels: [ProgramOperation] {
    let space = "/api/v1/spaces/{id}/wheel"
    let page = AnswerShape.object([
      .init("items", .list(.described("Duty"))), .init("next", .orNull(.text)),
    ])
    let asked: [ProgramParameter] = [
      .firstDay, .lastDay, .who, .unit, .word("state", DutyStanding.allCases.map(\.rawValue)), .limit,
      .offset,
    ]
    return [
      ProgramOperation(
        path: "/api/v1/wheel", method: .get, name: "wheel", parameters: asked, answer: page,
        needsToken: true),
      ProgramOperation(
        path: space, method: .get, name: "space-wheel", parameters: [.id] + asked, answer: page),
      ProgramOperation(
        path: "\(space)/mark", method: .post, name: "mark-duty", parameters: [.id], body: "DutyNote",
        answer: .described("Duty"), refusals: [409], needsToken: true),
      ProgramOperation(
        path: "\(space)/comments", method: .post, name: "comment-duty", parameters: [.id],
        body: "DutyComment", answer: .described("Comment"), success: 201, needsToken: true),
    ]
  }
}

extension ProgramParameter {
  fileprivate static let firstDay = ProgramParameter(
    name: "from", position: .query, schema: day("from").schema, text: "first-day")
  fileprivate static let lastDay = ProgramParameter(
    name: "to", position: .query, schema: day("to").schema, text: "last-day")
  fileprivate static let who = ProgramParameter(
    name: "who", position: .query, schema: [.init("type", .text("string"))])
  fileprivate static let unit = ProgramParameter(
    name: "unit", position: .query, schema: [.init("type", .text("string"))])
}

extension OpenAPI {
  static var wheelSchemas: [JSONValue.Member] {
    let note = AnswerShape.object([
      .init("duty", .text), .init("state", .words(DutyMark.State.allCases.map(\.rawValue))),
      .init("version", .whole), .init("day", .day, isAlways: false), .init("to", .text, isAlways: false),
      .init("reason", .text, isAlways: false),
    ])
    let comment = AnswerShape.object([.init("duty", .text), .init("text", .text)])
    return [
      .init("Duty", schema(dutyFields.shape())), .init("DutyNote", schema(note)),
      .init("DutyComment", schema(comment)),
    ]
  }
}
