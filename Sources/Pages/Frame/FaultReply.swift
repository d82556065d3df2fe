package import Basics
package import Formats
import Wording

extension Reply {
  /// The media type of answers for programs.
  package static let json = "application/json; charset=utf-8"
  /// That of what is wrong, for programs (RFC 9457).
  package static let problem = "application/problem+json; charset=utf-8"
}

extension PageContext {
  /// Faults as problem details: the first as `detail`, all as `problems: [{code, field, line, problem, remedy}]` in the
  /// reader's language. The one place that makes them.
  ///
  /// - Parameter members: what is told besides.
  package func faultReply(
    _ faults: [Diagnostic], at place: Place, status: Int? = nil, _ members: [JSONValue.Member] = []
  ) -> Reply {
    let status = status ?? Self.status(of: faults)
    let problems = faults.map { fault in
      JSONValue.object([
        .init("code", .text(fault.code)), .init("field", .optional(fault.place.field)),
        .init("line", .optional(fault.place.line.map(Double.init))),
        .init("problem", .text(phrase.problem(fault))), .init("remedy", .text(phrase.remedy(fault))),
      ])
    }
    let detail = faults.first.map { "\(phrase.problem($0)) \(phrase.remedy($0))" }
    // What is wrong is said by the codes; the type says no more than the status does.
    let body = JSONValue.object(
      [
        .init("type", .text("about:blank")), .init("title", .text(StatusName.of(status))),
        .init("status", .number(Double(status))), .init("detail", .optional(detail)),
        .init("problems", .array(problems)),
      ] + members)
    return Reply(
      status: status, contentType: Reply.problem, body: body.bytes, caching: .none, route: place.pattern)
  }
}
