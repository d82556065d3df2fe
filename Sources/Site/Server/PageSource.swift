package import Files
package import Pages

/// A page: what it answers depends on the visit and on nothing else.
package typealias Responder = @Sendable (Visit) -> Reply

/// What the edge needs to know of the site behind it.
package struct PageSource: Sendable {
  /// How a visit is treated. Asked before the form of a visit is read.
  package let handling: @Sendable (Visit) -> Handling
  /// Answers every address that is neither a static file nor `/healthz`, unknown ones with status 404.
  package let respond: Responder
  /// The same for a page whose cost grows with what is asked, told whether somebody still waits for it.
  package let work: @Sendable (Visit, @escaping StillWanted) -> Reply
  /// Finds out who the visitor of an attended visit is, and gives what answers the visit. That is asked again
  /// for a reply with patience. Both may wait for a database.
  package let attend: @Sendable (Visit) -> Attended<Reply>
  /// Where files that come with forms are written; nil for nowhere.
  package let files: FileStore?
  /// What stands in the way of a visit that sends files, before any byte of them is read; it may wait for a database.
  package let admit: @Sendable (Visit) -> Reply?
  /// Explains a refusal in the visitor's language; the second argument is the `Accept-Language` header, the third whether
  /// a program asked. The status of its reply is replaced by the refusal's.
  package let refuse: @Sendable (Refusal, String, Bool) -> Reply
  /// Names all that a reply depends on besides path and query, like `nb dark`. Visits with the same address
  /// and variant get the same reply.
  package let variant: @Sendable (Visit) -> String

  package init(
    handling: @escaping @Sendable (Visit) -> Handling = { _ in .reading },
    respond: @escaping Responder,
    work: (@Sendable (Visit, @escaping StillWanted) -> Reply)? = nil,
    attend: (@Sendable (Visit) -> Attended<Reply>)? = nil,
    files: FileStore? = nil, admit: @escaping @Sendable (Visit) -> Reply? = { _ in nil },
    refuse: @escaping @Sendable (Refusal, String, Bool) -> Reply = { refusal, _, _ in refusal.plainReply },
    variant: @escaping @Sendable (Visit) -> String
  ) {
    self.handling = handling
    self.respond = respond
    self.work = work ?? { visit, _ in respond(visit) }
    self.attend = attend ?? { visit in Attended { _ in respond(visit) } }
    self.files = files
    self.admit = admit
    self.refuse = refuse
    self.variant = variant
  }
}

/// What answers a visit whose visitor was found out.
package struct Attended<Answer>: Sendable {
  /// What it takes for this visitor, in steps, where that depends on who they are; nil for what `Handling` says.
  package let work: Int?
  private let answer: @Sendable (@escaping StillWanted) -> Answer

  package init(work: Int? = nil, _ answer: @escaping @Sendable (@escaping StillWanted) -> Answer) {
    self.work = work
    self.answer = answer
  }

  package func callAsFunction(_ isWanted: @escaping StillWanted) -> Answer { answer(isWanted) }
}
