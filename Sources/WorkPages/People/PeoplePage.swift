import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// Everybody with an account, for whoever runs the installation.
extension WorkContext {
  private static let onOnePage = 100

  func peoplePage() throws -> Reply {
    _ = try signedIn()
    let number = max(1, Int(visit.query["page"] ?? "") ?? 1)
    let occasion = workplace.occasion()
    let (people, invitations) = try reading { tx, actor in
      // Whoever may not see the list need not know that it is there.
      guard may(actor, .managePeople, .installation) else { throw Interruption.absent }
      return (
        try Person.all(tx, limit: Self.onOnePage + 1, offset: min(number - 1, 100_000) * Self.onOnePage),
        try Invitations.pending(into: nil, by: .actor(actor), tx, occasion)
      )
    }
    return page(phrase("people.title"), at: AccountPlaces.people, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("people.title"))
        if let done = visit.query["done"], phrase.has("people.done.\(done)") {
          html.p(phrase("people.done.\(done)"), .class("done"), .role("status"))
        }
        html.p(phrase("people.lead"), .class("lead"))
        html.p { $0.a(phrase("people.invite"), .class("button"), .href(AccountPlaces.invite.address())) }
        html.ul(.class("account-lines")) { html in
          for person in people.prefix(Self.onOnePage) { html.li { personLine(&$0, person) } }
        }
        if people.count > Self.onOnePage {
          let next = Query([.init("page", "\(number + 1)")])
          html.p { $0.a(phrase("people.next"), .href(AccountPlaces.people.address(next))) }
        }
        pendingInvitations(&html, invitations, to: AccountPlaces.changePerson.address())
      }
    }
  }

  private func personLine(_ html: inout HTML, _ person: Person) {
    html.p { html in
      html.strong(person.erasedAt == nil ? person.name : phrase("people.erased"))
      html.span(
        [
          person.email, phrase("person-state.\(person.state.rawValue)"),
          person.isOperator ? phrase("people.operator") : "",
        ].filter { !$0.isEmpty }.joined(separator: ", "), .class("quiet", "account-times"))
    }
    guard person.erasedAt == nil, !person.isDemonstration else { return }
    html.div { html in
      switch person.state {
      case .active:
        if workplace.signIn?.postman != nil { personButton(&html, "reset", person) }
        personButton(&html, "close", person)
      case .closed: personButton(&html, "reopen", person)
      case .invited: break
      }
    }
  }

  /// A button names the person for whoever hears the page, since there are many alike.
  private func personButton(_ html: inout HTML, _ what: String, _ person: Person) {
    protectedForm(&html, to: AccountPlaces.changePerson.address(), class: "one-button") { html in
      html.input(.type("hidden"), .name("person"), .value(person.id.text))
      html.input(.type("hidden"), .name("do"), .value(what))
      html.button(.type("submit")) { html in
        html.text(phrase("people.\(what)"))
        html.span(": \(person.name)", .class("visually-hidden"))
      }
    }
  }

  func changePersonReply() throws -> Reply {
    let session = try signedIn()
    if let invitation = visit.form["invitation"] {
      try writing { tx, actor, occasion in
        guard may(actor, .managePeople, .installation) else { throw Interruption.absent }
        try Invitations.withdraw(invitation, into: nil, by: .actor(actor), tx, occasion)
      }
      return toAccount(AccountPlaces.people, done: "withdraw")
    }
    guard let id = visit.form["person"].flatMap({ Identifier<Person>($0) }) else { throw Interruption.absent }
    let wish = visit.form["do"] ?? ""
    let link: (Secret, Person)?
    do {
      link = try changePerson(id, wish, session)
    } catch let fault as TooManyResets {
      note(.limited, session.person, ["at": "letters"])
      return waitPage(fault.wait, at: AccountPlaces.people)
    }
    switch wish {
    case "close": note(.accountClosed, id)
    case "reopen": note(.accountOpened, id)
    default: note(.resetAsked, id)
    }
    if let (secret, person) = link, let postman = try parts().postman, let site = workplace.publicAddress {
      let letters = Letters(texts: content.texts, site: site)
      try postman.send(letters.reset(secret, to: person), workplace.occasion())
    }
    return .redirect(
      to: AccountPlaces.people.address(Query([.init("done", wish)])),
      route: AccountPlaces.changePerson.pattern)
  }

  /// More letters for new passwords than one person may have sent.
  private struct TooManyResets: Error {
    let wait: Duration
  }

  /// Carries out what was wished; a link for a new password, where that was it.
  private func changePerson(
    _ id: Identifier<Person>, _ wish: String, _ session: SessionState
  ) throws -> (Secret, Person)? {
    try writing { tx, actor, occasion -> (Secret, Person)? in
      guard may(actor, .managePeople, .installation) else { throw Interruption.absent }
      let person = try Person.get(id, tx)
      switch wish {
      case "close":
        try Accounts.close(person, by: .person(session.person), tx, occasion)
        return nil
      case "reopen" where person.erasedAt == nil:
        try person.change(.init(state: .active), by: .person(session.person), tx, occasion)
        return nil
      case "reset":
        if let wait = try RateLimits.take(.resetsByOperator, session.person.text, tx, occasion) {
          throw TooManyResets(wait: wait)
        }
        return try PasswordReset.link(email: person.email, tx, occasion).map { ($0.secret, $0.person) }
      default: throw Interruption.absent
      }
    }
  }
}
