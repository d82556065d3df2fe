import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// Inviting somebody, to an account or into a space.
extension WorkContext {
  func inviteReply() throws -> Reply {
    _ = try signedIn()
    let space = try invitedInto()
    guard visit.method == .post else {
      return try invitePage(
        space,
        ShownForm("invite", typed: Form([.init("language", language.rawValue), .init("role", "reader")])))
    }
    let draft = InvitationDraft(
      email: visit.form["email"] ?? "", name: visit.form["name"] ?? "",
      language: Language(rawValue: visit.form["language"] ?? "")?.rawValue ?? language.rawValue,
      space: space?.id, role: visit.form["role"].flatMap(Role.init(rawValue:)) ?? .reader)
    do {
      return try invited(draft, into: space)
    } catch let fault as Diagnostic where fault.code == "invitations-too-many" {
      note(.limited, visitor.person, ["at": "invitations"])
      let form = ShownForm("invite", typed: visit.form, faults: [fault])
      let seconds = (fault.arguments["hours"].flatMap { Int($0) } ?? 1) * 3600
      return try invitePage(space, form, status: 429).adding([.init("Retry-After", String(seconds))])
    } catch let fault as Diagnostic where fault.kind != .forbidden {
      return try invitePage(space, ShownForm("invite", typed: visit.form, faults: [fault]))
    }
  }

  /// The space that is invited into, nil for an account alone. Whoever may not invite sees no such page.
  private func invitedInto() throws -> Space? {
    let wish = visit.form["space"] ?? visit.query["space"]
    return try reading { tx, actor in
      guard let wish, !wish.isEmpty else {
        guard may(actor, .managePeople, .installation) else { throw Interruption.absent }
        return nil
      }
      guard let id = Identifier<Space>(wish), let space = try Space.find(id, tx),
        may(actor, .manageMembers, space.subject)
      else { throw Interruption.absent }
      return space
    }
  }

  private func invited(_ draft: InvitationDraft, into space: Space?) throws -> Reply {
    try invitePage(space, ShownForm("invite"), done: try send(draft, into: space))
  }

  private func invitePage(
    _ space: Space?, _ form: ShownForm, done: SentInvitation? = nil, status: Int? = nil
  ) throws -> Reply {
    let way = try reading { _, actor in invitingWay(for: actor) }
    let languages = Language.allCases.map { Field.Option($0.rawValue, $0.ownName) }
    let roles = Role.allCases.map { Field.Option($0.rawValue, phrase("role.\($0.rawValue)")) }
    let asked = [
      Field("email", phrase("sign-in.email"), .email, autocomplete: "off"),
      Field("name", phrase("people.invite.name"), isRequired: false, autocomplete: "off"),
      space == nil ? nil : Field("role", phrase("people.invite.role"), .choice(roles)),
      Field("language", phrase("people.invite.language"), .choice(languages)),
    ].compactMap(\.self)
    let title = phrase("people.invite.title")
    return page(
      title, at: AccountPlaces.invite, status: status ?? form.status, caching: .none, scripts: ["js/copy.js"]
    ) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        if let space { html.p(phrase("people.invite.into", ["space": space.name])) }
        if let done { result(&html, done) }
        html.p(phrase("people.invite.lead\(way.suffix)"), .class(done == nil ? "lead" : "quiet"))
        if case .none = way { return }
        workForm(
          &html, to: AccountPlaces.invite, asked, in: form,
          sending: space.map { [.init("space", $0.id.text)] } ?? [], button: phrase("people.invite.send"))
      }
    }
  }

  private func result(_ html: inout HTML, _ done: SentInvitation) {
    html.div(.class("done"), .role("status")) { html in
      switch done {
      case .letter(let email): html.p(phrase("people.invite.sent", ["email": email]))
      case .toPassOn(let email, let address):
        html.p(phrase("people.invite.pass-on", ["email": email]))
        html.copied(address, called: phrase("people.invite.link"), id: "invitation-link", phrase)
      }
    }
  }
}
