import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// What one-time links lead to. Opening one shows a page; only sending its form uses it up.
extension WorkContext {
  func linkReply(_ secret: String) throws -> Reply {
    let occasion = workplace.occasion()
    let place = AccountPlaces.link(secret)
    let network = ClientAddress.network(of: visit.client)
    let wait = try workplace.storage.write { tx in
      try RateLimits.take(.linksByAddress, network, tx, occasion)
    }
    if let wait {
      note(.limited, nil, ["at": "links"])
      return waitPage(wait, at: place)
    }
    let opened = try workplace.storage.read { tx in
      try OneTimeLinks.find(secret, tx, occasion).map { try OpenedLink($0, secret: secret, tx) }
    }
    guard let opened else { return faultPage([Diagnostic("link-void", .noAnswer)], at: place) }
    guard visit.method == .post else { return linkPage(opened, ShownForm("link", typed: opened.prefilled)) }
    if opened.hasAccount { return try joinReply(opened) }
    let faults = linkFaults(opened, try parts().refused)
    guard faults.isEmpty else {
      return linkPage(opened, ShownForm("link", typed: visit.form, faults: faults))
    }
    do {
      return try usedReply(opened)
    } catch let fault as Diagnostics {
      return linkPage(opened, ShownForm("link", typed: visit.form, faults: fault.list))
    }
  }

  private func linkFaults(_ opened: OpenedLink, _ refused: KnownPasswords) -> [Diagnostic] {
    let password = visit.form["new-password"] ?? ""
    var known = [opened.link.email, opened.link.name, visit.form["name"], visit.form["email"]].compactMap(
      \.self)
    known += [opened.person?.name, opened.person?.email].compactMap(\.self)
    let own =
      opened.link.purpose == .reset
      ? []
      : PersonDraft(
        name: visit.form["name"] ?? "", email: opened.link.email ?? visit.form["email"] ?? "",
        language: language.rawValue
      ).faults
    let fault = PasswordRules.fault(in: password, of: known, refusing: refused, field: "new-password")
    return own + [fault].compactMap(\.self)
  }

  /// Uses the link up: a new password, or a new account and a session for it.
  private func usedReply(_ opened: OpenedLink) throws -> Reply {
    let parts = try parts()
    let occasion = workplace.occasion()
    let hash = try parts.entrance.hash(visit.form["new-password"] ?? "", occasion)
    if opened.link.purpose == .reset {
      let person = try workplace.storage.write { tx in
        try PasswordReset.use(opened.secret, password: hash, tx, occasion)
      }
      guard let person else { throw Diagnostic("link-void", .noAnswer) }
      note(.passwordChanged, person, ["method": "link"])
      return toAccount(AccountPlaces.signIn, done: "password")
    }
    let answer = Invitations.Acceptance(
      name: visit.form["name"] ?? "", email: visit.form["email"] ?? "", password: hash,
      language: language.rawValue)
    let cookie = try workplace.storage.write { tx -> Secret? in
      guard let person = try Invitations.accept(opened.secret, as: nil, answer, tx, occasion) else {
        return nil
      }
      let stage = try parts.demand.stage(of: person, asksForCode: false, tx, occasion)
      return try Sessions.open(for: person, stage: stage, by: .link, agent: visit.agent, tx, occasion)
    }
    guard let cookie else { throw Diagnostic("link-void", .noAnswer) }
    return try enteredReply(with: cookie, noting: .accountOpened)
  }

  /// Somebody who has an account already takes the invitation, signed in.
  private func joinReply(_ opened: OpenedLink) throws -> Reply {
    let session = try signedIn()
    let occasion = workplace.occasion()
    let answer = Invitations.Acceptance(name: session.name, email: "", password: nil)
    let accepted = try workplace.storage.write { tx in
      try Invitations.accept(opened.secret, as: session.person, answer, tx, occasion)
    }
    guard accepted != nil else { throw Diagnostic("link-void", .noAnswer) }
    return .redirect(to: SpacePlaces.list.address(), route: AccountPlaces.link("").pattern)
  }

  private func linkPage(_ opened: OpenedLink, _ form: ShownForm) -> Reply {
    let kind = opened.link.purpose.rawValue
    let place = AccountPlaces.link(opened.secret)
    return page(phrase("sign-in.link.\(kind).title"), at: place, status: form.status, caching: .none) {
      html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.link.\(kind).title"))
        html.p(
          phrase(
            "sign-in.link.\(kind).lead",
            ["email": opened.link.email ?? opened.person?.email ?? "", "space": opened.spaceName ?? ""]),
          .class("lead"))
        if let space = opened.spaceName, let role = opened.link.role {
          html.p(phrase("sign-in.link.into", ["space": space, "role": phrase("role.\(role.rawValue)")]))
        }
        if opened.hasAccount { joinForm(&html, opened) } else { accountForm(&html, opened, form) }
      }
    }
  }

  private func joinForm(_ html: inout HTML, _ opened: OpenedLink) {
    let address = AccountPlaces.link(opened.secret).address()
    guard let person = visitor.person else {
      let back = Query([.init("back", address)])
      html.p(phrase("sign-in.link.has-account"))
      html.p { html in
        html.a(phrase("sign-in.title"), .class("button"), .href(AccountPlaces.signIn.address(back)))
      }
      return
    }
    guard person == opened.person?.id else {
      html.p(phrase("sign-in.link.for-another"))
      protectedButton(&html, phrase("frame.account.sign-out"), to: AccountPlaces.signOut.address())
      return
    }
    protectedForm(&html, to: address, class: "work-form") { html in
      html.button(phrase("sign-in.link.join"), .type("submit"), .class("button-main"))
    }
  }

  private func accountForm(_ html: inout HTML, _ opened: OpenedLink, _ form: ShownForm) {
    let isReset = opened.link.purpose == .reset
    if !isReset, let parts = try? parts() { issuerLinks(&html, parts, link: opened.secret) }
    var asked: [Field] = []
    if !isReset {
      asked.append(Field("name", phrase("sign-in.link.name"), autocomplete: "name"))
      if opened.link.email == nil {
        asked.append(Field("email", phrase("sign-in.email"), .email, autocomplete: "username"))
      }
    }
    asked.append(newPasswordField)
    protectedForm(&html, to: AccountPlaces.link(opened.secret).address(), class: "work-form") { html in
      if let email = opened.link.email ?? opened.person?.email {
        // For programs that keep passwords.
        html.input(
          .type("text"), .name("username"), .value(email), .autocomplete("username"),
          .class("visually-hidden"),
          .aria("hidden", true), .tabindex(-1), .readonly)
      }
      fields(&html, asked, in: form)
      html.button(
        phrase("sign-in.link.\(opened.link.purpose.rawValue).send"), .type("submit"), .class("button-main"))
    }
  }

  var newPasswordField: Field {
    Field(
      "new-password", phrase("sign-in.new-password"),
      hint: phrase("sign-in.new-password.hint", ["limit": "\(PasswordRules.lengths.lowerBound)"]),
      .newPassword)
  }
}

/// A one-time link with what its page says about it.
struct OpenedLink {
  let link: OneTimeLink
  let secret: String
  let person: Person?
  let spaceName: String?

  init(_ link: OneTimeLink, secret: String, _ tx: any Transaction) throws {
    self.link = link
    self.secret = secret
    person =
      try link.person.flatMap { try Person.find($0, tx) }
      ?? link.email.flatMap { try Person.find(email: $0, tx) }
    spaceName = try link.space.flatMap { try Space.find($0, tx)?.name }
  }

  /// Whether whoever was invited signs in first.
  var hasAccount: Bool { link.purpose == .invitation && person?.state == .active }

  var prefilled: Form { Form([.init("name", link.name ?? person?.name ?? "")]) }
}
