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
      return invitePage(
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
      return invitePage(space, form, status: 429).adding([.init("Retry-After", String(seconds))])
    } catch let fault as Diagnostic where fault.kind != .forbidden {
      return invitePage(space, ShownForm("invite", typed: visit.form, faults: [fault]))
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
    let parts = try parts()
    let session = try signedIn()
    let occasion = workplace.occasion()
    let way: Way? = try reading { _, actor in
      parts.postman.flatMap { postman in workplace.publicAddress.map { Way.letter(postman, $0) } }
        ?? (may(actor, .managePeople, .installation) ? Way.passedOn : nil)
    }
    // Only whoever runs the installation may hold a link that is meant for somebody else.
    guard let way else { throw Diagnostic("mail-server-missing", .unavailable) }
    let link = try writing { tx, actor, occasion in
      try Invitations.invite(draft, by: .actor(actor), tx, occasion)
    }
    switch way {
    case .letter(let postman, let site):
      let letters = Letters(texts: content.texts, site: site)
      try postman.send(
        letters.invitation(
          link, to: draft.email, by: session.name, space: space?.name, language: draft.language), occasion)
      return invitePage(space, ShownForm("invite"), done: .sent(draft.email))
    case .passedOn:
      let site = workplace.publicAddress?.absolute("") ?? ""
      let address = site + AccountPlaces.link(link.text).address()
      return invitePage(space, ShownForm("invite"), done: .toPassOn(draft.email, address))
    }
  }

  private enum Way: Sendable {
    case letter(Postman, PublicAddress)
    case passedOn
  }

  private enum Done {
    case sent(String)
    case toPassOn(String, String)
  }

  private func invitePage(
    _ space: Space?, _ form: ShownForm, done: Done? = nil, status: Int? = nil
  ) -> Reply {
    let languages = Language.allCases.map { Field.Option($0.rawValue, $0.ownName) }
    let roles = Role.allCases.map { Field.Option($0.rawValue, phrase("role.\($0.rawValue)")) }
    let asked = [
      Field("email", phrase("sign-in.email"), .email, autocomplete: "off"),
      Field("name", phrase("people.invite.name"), isRequired: false, autocomplete: "off"),
      space == nil ? nil : Field("role", phrase("people.invite.role"), .choice(roles)),
      Field("language", phrase("people.invite.language"), .choice(languages)),
    ].compactMap(\.self)
    let title = phrase("people.invite.title")
    return page(title, at: AccountPlaces.invite, status: status ?? form.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        if let space { html.p(phrase("people.invite.into", ["space": space.name])) }
        if let done { result(&html, done) }
        html.p(phrase("people.invite.lead"), .class("lead"))
        workForm(
          &html, to: AccountPlaces.invite, asked, in: form,
          sending: space.map { [.init("space", $0.id.text)] } ?? [], button: phrase("people.invite.send"))
      }
    }
  }

  private func result(_ html: inout HTML, _ done: Done) {
    html.div(.class("done"), .role("status")) { html in
      switch done {
      case .sent(let email): html.p(phrase("people.invite.sent", ["email": email]))
      case .toPassOn(let email, let address):
        html.p(phrase("people.invite.pass-on", ["email": email]))
        html.p { $0.code(address, .class("account-secret")) }
      }
    }
  }
}
