package import Basics

/// A request that the edge turns away before any page sees it.
package enum Refusal: Hashable, Sendable {
  /// The address cannot be read: a broken escape, not UTF-8, a control character, a step upwards.
  case malformedAddress
  /// The address is longer than the limit.
  case longAddress
  /// Nothing of the kind can be done at the address.
  case method(allowed: String)
  /// Something was sent along with a request that only reads.
  case body
  /// A form is sent without saying how long it is.
  case unknownLength
  /// A form is longer than what is taken at the address, in bytes.
  case largeForm(limit: Int)
  /// What is sent with a form is longer than a file may be, in bytes.
  case largeFile(limit: Int)
  /// A file could not be written: the disk is full, or gone.
  case filesFull, filesUnusable
  /// What is sent is not a form.
  case formType
  /// A form cannot be read: a broken escape, not UTF-8, or far too many fields.
  case malformedForm
  /// What a program sends is not JSON by its type.
  case bodyType
  /// What a program sends is not JSON.
  case malformedBody
  /// A form took too long to come.
  case slowForm
  /// Too many others wait for an answer already.
  case busy
  /// As much waits for an answer as one address may have waiting.
  case askerBusy
  /// Two hosts are named.
  case host

  /// The HTTP status.
  package var status: Int {
    switch self {
    case .malformedAddress, .malformedForm, .malformedBody, .host: 400
    case .method: 405
    case .slowForm: 408
    case .unknownLength: 411
    case .body, .largeForm, .largeFile: 413
    case .longAddress: 414
    case .formType, .bodyType: 415
    case .askerBusy: 429
    case .busy, .filesUnusable: 503
    case .filesFull: 507
    }
  }

  /// What to tell the visitor.
  package var diagnostic: Diagnostic {
    switch self {
    case .malformedAddress: Diagnostic("address-malformed", .badInput)
    case .longAddress: Diagnostic("address-too-long", .badInput, ["limit": String(Limits.addressBytes)])
    case .method(let allowed): Diagnostic("method-not-allowed", .badInput, ["allowed": allowed])
    case .body: Diagnostic("body-not-taken", .badInput)
    case .unknownLength: Diagnostic("form-length-unknown", .badInput)
    case .largeForm(let limit): Diagnostic("form-too-large", .badInput, ["limit": String(limit >> 10)])
    case .largeFile(let limit): Diagnostic("file-too-large", .badInput, ["limit": String(limit >> 20)])
    case .filesFull: Diagnostic("files-full", .unavailable)
    case .filesUnusable: Diagnostic("files-unusable", .unavailable)
    case .formType: Diagnostic("form-type-unknown", .badInput, ["expected": FormBody.contentType])
    case .malformedForm: Diagnostic("form-malformed", .badInput)
    case .bodyType:
      Diagnostic(
        "body-type-unknown", .badInput, ["expected": ProgramBody.contentTypes.joined(separator: ", ")])
    case .malformedBody: Diagnostic("body-malformed", .badInput)
    case .slowForm: Diagnostic("form-too-slow", .badInput)
    case .busy: Diagnostic("server-busy", .unavailable)
    case .askerBusy: Diagnostic("asker-busy", .unavailable)
    case .host: Diagnostic("host-malformed", .badInput)
    }
  }

  package var headers: [Reply.Header] {
    switch self {
    case .method(let allowed): [.init("Allow", allowed)]
    case .busy: [.init("Retry-After", "5")]
    case .askerBusy: [.init("Retry-After", "10")]
    default: []
    }
  }

  /// The reply for a site without pages of its own for refusals: the status' name.
  package var plainReply: Reply {
    Reply(
      status: status, contentType: "text/plain; charset=utf-8",
      body: Array("\(status) \(StatusName.of(status))\n".utf8),
      caching: .none, route: "refused")
  }
}
