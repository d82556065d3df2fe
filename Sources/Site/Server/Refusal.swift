package import Basics

/// A request that the edge turns away before any page sees it.
package enum Refusal: CaseIterable, Sendable {
  /// The address cannot be read: a broken escape, not UTF-8, a control character, a step upwards.
  case malformedAddress
  /// The address is longer than the limit.
  case longAddress
  /// Neither GET nor HEAD.
  case method
  /// Something was sent along; nothing here takes it.
  case body

  /// The HTTP status.
  package var status: Int {
    switch self {
    case .malformedAddress: 400
    case .longAddress: 414
    case .method: 405
    case .body: 413
    }
  }

  /// What to tell the visitor.
  package var diagnostic: Diagnostic {
    switch self {
    case .malformedAddress: Diagnostic("address-malformed", .badInput)
    case .longAddress: Diagnostic("address-too-long", .badInput, ["limit": String(Limits.addressBytes)])
    case .method: Diagnostic("method-not-allowed", .badInput)
    case .body: Diagnostic("body-not-taken", .badInput)
    }
  }

  /// The reply for a site without pages of its own for refusals: the status' name.
  package var plainReply: Reply {
    let text =
      switch self {
      case .malformedAddress: "400 Bad Request\n"
      case .longAddress: "414 URI Too Long\n"
      case .method: "405 Method Not Allowed\n"
      case .body: "413 Content Too Large\n"
      }
    return Reply(
      status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8), caching: .none,
      route: "refused")
  }
}
