/// A page: what it answers depends on the visit and on nothing else.
package typealias Responder = @Sendable (Visit) -> Reply

/// What the edge needs to know of the site behind it.
package struct Pages: Sendable {
  /// How a visit is treated. Asked before the form of a visit is read.
  package let handling: @Sendable (Visit) -> Handling
  /// Answers every address that is neither a static file nor `/healthz`, unknown ones with status 404.
  package let respond: Responder
  /// Finds out who the visitor of an attended visit is, and gives what answers the visit. That is asked again
  /// for a reply with patience. Both may wait for a database.
  package let attend: @Sendable (Visit) -> @Sendable () -> Reply
  /// Explains a refusal in the visitor's language; the second argument is the `Accept-Language` header. The
  /// status of its reply is replaced by the refusal's.
  package let refuse: @Sendable (Refusal, String) -> Reply
  /// Names all that a reply depends on besides path and query, like `nb dark`. Visits with the same address
  /// and variant get the same reply.
  package let variant: @Sendable (Visit) -> String

  package init(
    handling: @escaping @Sendable (Visit) -> Handling = { _ in .reading },
    respond: @escaping Responder,
    attend: (@Sendable (Visit) -> @Sendable () -> Reply)? = nil,
    refuse: @escaping @Sendable (Refusal, String) -> Reply = { refusal, _ in refusal.plainReply },
    variant: @escaping @Sendable (Visit) -> String
  ) {
    self.handling = handling
    self.respond = respond
    self.attend = attend ?? { visit in { respond(visit) } }
    self.refuse = refuse
    self.variant = variant
  }
}
