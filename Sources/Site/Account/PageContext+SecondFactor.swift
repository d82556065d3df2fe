import Basics
import Markup
import SignIn
import Spaces
import Store
import Wording

/// Turning the code at sign-in on and off.
extension PageContext {
  func secondFactorReply() throws -> Reply {
    let session = try signedIn()
    let (parts, workplace) = (try parts(), try work())
    let account = try workplace.storage.read { tx in try Accounts.find(session.person, tx) }
    if account?.asksForCode == true { return try secondFactorOffPage(ShownForm("code-off")) }
    guard visit.method == .post else { return try proposalPage(session, ShownForm("code")) }
    // Without a code yet, the form asks for a secret: reading a page changes nothing.
    guard let code = visit.form["code"] else {
      try writing { tx, _, occasion in _ = try parts.factor.propose(for: session.person, tx, occasion) }
      return toAccount(.secondFactor)
    }
    let result = try writing { tx, _, occasion -> CodeResult in
      if let time = try RateLimits.take(.codesByAccount, session.person.text, tx, occasion) {
        return .wait(time)
      }
      guard let paper = try parts.factor.confirm(code, for: session.person, tx, occasion) else {
        return .wrong
      }
      return .confirmed(paper: paper, try Sessions.rotate(session, tx, occasion))
    }
    switch result {
    case .wait(let time): return waitPage(time, route: .account(.secondFactor))
    case .wrong:
      let fault = Diagnostic("code-wrong", .badInput, at: .init(field: "code"))
      return try proposalPage(session, ShownForm("code", faults: [fault]))
    case .confirmed(let paper, let cookie):
      let found = try workplace.storage.read { tx in try Sessions.find(cookie.text, tx, workplace.occasion())
      }
      guard let renewed = found else { throw Interruption.signInNeeded }
      return asSignedIn(renewed).paperPage(paper, workplace.cookies.set(.session, cookie.text))
    }
  }

  func secondFactorOffReply() throws -> Reply {
    let session = try signedIn()
    if let obstacle = try unconfirmed(session, { try self.secondFactorOffPage($0) }, form: "code-off") {
      return obstacle
    }
    let cookie = try writing { tx, _, occasion in
      try SecondFactor.remove(of: session.person, by: .person(session.person), tx, occasion)
      return try Sessions.rotate(session, tx, occasion)
    }
    return toAccount(done: "code-off", headers: [try work().cookies.set(.session, cookie.text)])
  }

  private enum CodeResult {
    case wait(Duration)
    case wrong
    case confirmed(paper: [String], Secret)
  }

  private func proposalPage(_ session: SessionState, _ form: ShownForm) throws -> Reply {
    let parts = try parts()
    let (secret, person) = try work().storage.read { tx in
      (try parts.factor.proposed(for: session.person, tx), try Person.get(session.person, tx))
    }
    let route = Route.account(.secondFactor)
    return page(phrase("my-account.code.title"), route: route, status: form.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.title"))
        html.p(phrase("my-account.code.lead"), .class("lead"))
        if let secret {
          html.p(phrase("my-account.code.type"))
          html.p { $0.code(secret.text, .class("account-secret")) }
          html.p {
            $0.a(
              phrase("my-account.code.open"), .href(secret.address(account: person.email, issuer: "Nabo")))
          }
        }
        protectedForm(&html, to: route.address(), class: "work-form") { html in
          guard secret != nil else {
            html.button(phrase("my-account.code.start"), .type("submit"), .class("button-main"))
            return
          }
          fields(&html, [Field("code", phrase("sign-in.code.field"), .code)], in: form)
          html.button(phrase("my-account.code.confirm"), .type("submit"), .class("button-main"))
        }
        html.p { $0.a(phrase("my-account.back"), .href(Route.account(.mine).address())) }
      }
    }
  }

  /// The codes for paper, seen once.
  private func paperPage(_ paper: [String], _ header: Reply.Header) -> Reply {
    page(phrase("my-account.code.paper"), route: .account(.secondFactor), caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.paper"))
        html.p(phrase("my-account.code.paper.lead"), .class("lead"))
        html.ol(.class("account-codes")) { html in
          for code in paper { html.li { $0.code(code) } }
        }
        html.p { $0.a(phrase("my-account.back"), .href(Route.account(.mine).address())) }
      }
    }.adding([header])
  }

  private func secondFactorOffPage(_ form: ShownForm) throws -> Reply {
    let asked = try currentPasswordField(signedIn())
    return page(
      phrase("my-account.code.title"), route: .account(.secondFactorOff), status: form.status, caching: .none
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.title"))
        html.p(phrase("my-account.code.is-on"), .class("lead"))
        protectedForm(&html, to: Route.account(.secondFactorOff).address(), class: "work-form") { html in
          fields(&html, asked, in: form)
          html.button(phrase("my-account.code.turn-off"), .type("submit"))
        }
        html.p { $0.a(phrase("my-account.back"), .href(Route.account(.mine).address())) }
      }
    }
  }
}
