import Basics
import Markup
import SignIn
import Spaces
import Store
import Wording

/// Signing in: the same words and the same work whether the address or the password was wrong.
extension PageContext {
  /// What signing in needs, or throws `Interruption.absent` on a site without it.
  func parts() throws -> SignInParts {
    guard let parts = try work().signIn else { throw Interruption.absent }
    return parts
  }

  var origin: Entrance.Origin { Entrance.Origin(address: visit.client, agent: visit.agent) }

  /// Where to go on after signing in: always an address of this site.
  var backAddress: String {
    let wish = visit.form["back"] ?? visit.query["back"] ?? ""
    return wish.isEmpty ? Route.spaces(.list).address() : Preferences.destination(wish)
  }

  func signInReply() throws -> Reply {
    let parts = try parts()
    // A form that was interrupted is brought here before anybody typed an address.
    guard visit.method == .post, visit.form["email"] != nil else {
      if case .signedIn = visitor, visit.method == .get {
        return .redirect(to: backAddress, route: Route.account(.signIn).pattern)
      }
      return signInPage(parts, ShownForm("sign-in"))
    }
    let workplace = try work()
    let outcome = try parts.entrance.signIn(
      email: visit.form["email"] ?? "", password: visit.form["password"] ?? "", from: origin,
      workplace.occasion())
    switch outcome {
    case .opened(let cookie, _): return try enteredReply(with: cookie)
    case .wrong:
      let fault = Diagnostic("sign-in-wrong", .forbidden)
      return signInPage(parts, ShownForm("sign-in", typed: visit.form, faults: [fault]), status: 403)
    case .wait(let time): return waitPage(time, route: .account(.signIn))
    }
  }

  /// A session begins: on to the code, to the form that was interrupted, or to where the visitor was going.
  func enteredReply(with cookie: Secret) throws -> Reply {
    let workplace = try work()
    let header = workplace.cookies.set(.session, cookie.text)
    let found = try workplace.storage.write { tx in
      let found = try Sessions.find(cookie.text, tx, workplace.occasion())
      // Whoever signs in anew in the same browser leaves no session behind that nobody sees any more.
      for old in [caller.session, caller.pending].compactMap(\.self) where old.sessionID != found?.sessionID {
        try Sessions.end(old.sessionID, of: old.person, tx)
      }
      return found
    }
    guard let session = found else { throw Interruption.signInNeeded }
    let carried = CarriedForm.through(visit)
    if session.stage == .awaitsCode {
      let page = asSignedIn(session).codePage(ShownForm("code"))
      return page.adding([header])
    }
    if let carried {
      return asSignedIn(session).carryOnPage(carried, route: .account(.signIn), headers: [header])
    }
    return .redirect(to: backAddress, headers: [header], route: Route.account(.signIn).pattern)
  }

  /// The code after the password.
  func codeReply() throws -> Reply {
    guard let session = caller.pending else {
      if case .signedIn = visitor {
        return .redirect(to: backAddress, route: Route.account(.code).pattern)
      }
      throw Interruption.signInNeeded
    }
    guard visit.method == .post else { return codePage(ShownForm("code")) }
    let parts = try parts()
    let outcome = try parts.entrance.enter(
      code: visit.form["code"] ?? "", for: session, factor: parts.factor, work().occasion())
    switch outcome {
    case .opened(let cookie, _): return try enteredReply(with: cookie)
    case .wrong:
      let fault = Diagnostic("code-wrong", .badInput, at: .init(field: "code"))
      return codePage(ShownForm("code", faults: [fault]))
    case .wait(let time): return waitPage(time, route: .account(.code))
    }
  }

  func signOutReply() throws -> Reply {
    let workplace = try work()
    if case .signedIn(let session) = visitor {
      try workplace.storage.write { tx in try Sessions.end(session.sessionID, of: session.person, tx) }
    }
    return .redirect(
      to: Route.home.address(), headers: [workplace.cookies.clear(.session)],
      route: Route.account(.signOut).pattern)
  }

  /// Too many tries: how long to wait, and a form that can be sent again then.
  func waitPage(_ time: Duration, route: Route) -> Reply {
    let seconds = max(1, Int(time.components.seconds) + (time.components.attoseconds > 0 ? 1 : 0))
    let words =
      seconds < 90
      ? phrase("sign-in.seconds", count: seconds) : phrase("sign-in.minutes", count: (seconds + 59) / 60)
    let fault = Diagnostic("sign-in-limited", .unavailable, ["time": words])
    return faultPage([fault], route: route, status: 429).adding([.init("Retry-After", String(seconds))])
  }

  private func signInPage(_ parts: SignInParts, _ form: ShownForm, status: Int = 200) -> Reply {
    page(phrase("sign-in.title"), route: .account(.signIn), status: status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.title"))
        if let done = visit.query["done"], phrase.has("sign-in.done.\(done)") {
          html.p(phrase("sign-in.done.\(done)"), .class("done"), .role("status"))
        }
        issuerLinks(&html, parts, link: nil)
        protectedForm(&html, to: Route.account(.signIn).address(), class: "work-form") { html in
          html.input(.type("hidden"), .name("back"), .value(backAddress))
          carriedFields(&html, CarriedForm.through(visit))
          fields(
            &html,
            [
              Field("email", phrase("sign-in.email"), .email, autocomplete: "username"),
              Field("password", phrase("sign-in.password"), .password),
            ], in: form)
          html.button(phrase("sign-in.send"), .type("submit"), .class("button-main"))
        }
        html.p { $0.a(phrase("sign-in.forgotten.link"), .href(Route.account(.forgotten).address())) }
      }
    }
  }

  func codePage(_ form: ShownForm) -> Reply {
    page(phrase("sign-in.code.title"), route: .account(.code), status: form.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.code.title"))
        html.p(phrase("sign-in.code.lead"), .class("lead"))
        protectedForm(&html, to: Route.account(.code).address(), class: "work-form") { html in
          html.input(.type("hidden"), .name("back"), .value(backAddress))
          carriedFields(&html, CarriedForm.through(visit))
          fields(
            &html,
            [Field("code", phrase("sign-in.code.field"), hint: phrase("sign-in.code.hint"), .code)], in: form)
          html.button(phrase("sign-in.code.send"), .type("submit"), .class("button-main"))
        }
      }
    }
  }
}
