package import Basics
import Formats
import Wording

extension Reply {
  /// The media type of answers for programs.
  package static let json = "application/json; charset=utf-8"
}

extension PageContext {
  /// Faults as JSON: `{errors: [{code, field, problem, remedy}]}` in the reader's language.
  package func faultReply(_ faults: [Diagnostic], at place: Place, status: Int? = nil) -> Reply {
    let errors = faults.map { fault in
      JSONValue.object([
        .init("code", .text(fault.code)), .init("field", .optional(fault.place.field)),
        .init("problem", .text(phrase.problem(fault))), .init("remedy", .text(phrase.remedy(fault))),
      ])
    }
    return Reply(
      status: status ?? Self.status(of: faults), contentType: Reply.json,
      body: JSONValue.object([.init("errors", .array(errors))]).bytes, caching: .none, route: place.pattern)
  }
}
