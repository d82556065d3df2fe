/// A page: what it answers depends on the visit and on nothing else.
package typealias Responder = @Sendable (Visit) -> Reply

/// What the edge needs to know of the site behind it.
package struct Pages: Sendable {
  /// Answers every address that is neither a static file nor `/healthz`, unknown ones with status 404.
  package let respond: Responder
  /// Explains a refusal in the visitor's language; the second argument is the `Accept-Language` header. The
  /// status of its reply is replaced by the refusal's.
  package let refuse: @Sendable (Refusal, String) -> Reply
  /// Names all that a reply depends on besides path and query, like `nb dark`. Visits with the same address
  /// and variant get the same reply.
  package let variant: @Sendable (Visit) -> String

  package init(
    respond: @escaping Responder,
    refuse: @escaping @Sendable (Refusal, String) -> Reply = { refusal, _ in refusal.plainReply },
    variant: @escaping @Sendable (Visit) -> String
  ) {
    self.respond = respond
    self.refuse = refuse
    self.variant = variant
  }
}
