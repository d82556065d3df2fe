import Answers
import Basics
import Formats
import Pages
import SignIn
import Spaces
import Store
import Wording
import WorkPages

var invitationFields: [AnswerField<PendingInvitation>] {
  [
    AnswerField("id") { $0.name }, AnswerField("email") { $0.email },
    AnswerField("role") { $0.role?.rawValue },
    AnswerField("expires", .instant) { .text($0.expires.iso) },
  ]
}

/// Inviting people into a space, or to an account alone, by letter as on the pages. No token is handed the link, which is meant
/// for somebody else.
extension WorkContext {
  /// - Parameter id: nil for those to an account alone.
  func invitationsAnswer(_ id: Identifier<Space>?) throws -> ProgramAnswer {
    try allow([])
    let occasion = workplace.occasion()
    return try reading { tx, actor in
      let space = try id.map { try Space.get($0, for: actor, tx) }
      let pending = try Invitations.pending(into: space?.id, by: .actor(actor), tx, occasion)
      return ProgramAnswer(.array(pending.map(invitationFields.object)))
    }
  }

  func invite(into id: Identifier<Space>?) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(
      visit.body, allowing: ["email", "name", "language"] + (id == nil ? [] : ["role"]))
    let email = sent.required("email", sent.text("email"))
    let (name, role) = (sent.text("name") ?? "", sent.word("role", among: Role.allCases))
    let tongue = sent.word("language", among: Language.allCases) ?? language
    try sent.check()
    let space: Space? = try reading { tx, actor in
      guard let id else {
        try Doer.actor(actor).require(.invitePeople, .installation)
        return nil
      }
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.manageMembers, space.subject)
      return space
    }
    let draft = InvitationDraft(
      email: email ?? "", name: name.trimmed, language: tongue.rawValue, space: id,
      role: role ?? .reader)
    do {
      _ = try send(draft, into: space)
    } catch let fault as Diagnostic where fault.code == "invitations-too-many" {
      let seconds = (fault.arguments["hours"].flatMap { Int($0) } ?? 1) * 3600
      throw ProgramRefusal(
        status: 429, faults: [fault], headers: [.init("Retry-After", String(seconds))])
    } catch let fault as Diagnostic where fault.code == "mail-server-missing" {
      // Asking again later helps nothing: the installation sends no letters.
      throw ProgramRefusal(status: 409, faults: [fault])
    }
    var answer = ProgramAnswer(
      .object(
        [.init("email", .text(draft.email))]
          + (space == nil ? [] : [.init("role", .text(draft.role.rawValue))])))
    answer.status = 201
    return answer
  }

  func withdraw(_ name: String, into id: Identifier<Space>?) throws -> ProgramAnswer {
    try allow([])
    return try writing { tx, actor, occasion in
      let space = try id.map { try Space.get($0, for: actor, tx) }
      guard try Invitations.withdraw(name, into: space?.id, by: .actor(actor), tx, occasion) else {
        throw Diagnostic("invitation-unknown", .noAnswer)
      }
      return ProgramAnswer(.object([.init("withdrawn", .text(name))]))
    }
  }
}
