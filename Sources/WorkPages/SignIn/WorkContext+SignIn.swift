import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// Signing in: the same words and the same work whether the address or the password was wrong.
extension WorkContext {
  /// What signing in needs, or throws `Interruption.absent` on a site without it.
  func parts() throws -> SignInParts {
    guard let parts = workplace.signIn else { throw Interruption.absent }
    return parts
  }

  var origin: Entrance.Origin { Entrance.Origin(address: visit.client, agent: visit.agent) }

  /// Where to go on after signing in: always an address of this site.
  var backAddress: String {
    let wish = visit.form["back"] ?? visit.query["back"] ?? ""
    return wish.isEmpty ? ForMePlaces.page.address() : Preferences.destination(wish)
  }

  func signInReply() throws -> Reply {
    let parts = try parts()
    // A form that was interrupted is brought here before anybody typed an address.
    guard visit.method == .post, visit.form["email"] != nil else {
      if case .signedIn = visitor, visit.method == .get {
        return .redirect(to: backAddress, route: AccountPlaces.signIn.pattern)
      }
      return signInPage(parts, ShownForm("sign-in"))
    }
    let outcome = try parts.entrance.signIn(
      email: visit.form["email"] ?? "", password: visit.form["password"] ?? "", from: origin,
      workplace.occasion())
    switch outcome {
    case .opened(let cookie, _): return try enteredReply(with: cookie, noting: .signedIn)
    case .wrong(let person):
      note(.wrongSignIn, person)
      let fault = Diagnostic("sign-in-wrong", .forbidden)
      return signInPage(parts, ShownForm("sign-in", typed: visit.form, faults: [fault]), status: 403)
    case .wait(let time, let person):
      note(.limited, person, ["at": "sign-in"])
      return waitPage(time, at: AccountPlaces.signIn)
    }
  }

  /// A session begins: on to what it still takes, to the form that was interrupted, or to where the visitor was
  /// going.
  func enteredReply(
    with cookie: Secret, noting kind: SecurityEvent.Kind, carrying kept: CarriedForm? = nil,
    back: String? = nil, clearing headers: [Reply.Header] = []
  ) throws -> Reply {
    let headers = [workplace.cookies.set(.session, cookie.text)] + headers
    let found = try workplace.storage.write { tx in
      let found = try Sessions.find(cookie.text, tx, workplace.occasion())
      // Whoever signs in anew in the same browser leaves no session behind that nobody sees any more.
      for old in [caller.session, caller.pending].compactMap(\.self) where old.sessionID != found?.sessionID {
        try Sessions.end(old.sessionID, of: old.person, tx)
      }
      return found
    }
    guard let session = found else { throw Interruption.signInNeeded }
    note(kind, session.person, ["method": session.method.rawValue, "stage": session.stage.rawValue])
    let onward = Onward(back: back ?? backAddress, carried: kept ?? CarriedForm.through(visit))
    let entered = asSignedIn(session)
    switch session.stage {
    case .awaitsCode: return entered.codePage(ShownForm("code"), onward).adding(headers)
    case .needsFactor: return try entered.proposalPage(session, ShownForm("code"), onward).adding(headers)
    case .complete:
      if let carried = onward.carried {
        return entered.carryOnPage(carried, at: AccountPlaces.signIn, headers: headers)
      }
      return .redirect(to: onward.back, headers: headers, route: AccountPlaces.signIn.pattern)
    }
  }

  /// Where a sign-in of several pages leads in the end.
  struct Onward {
    /// An address of this site.
    let back: String
    /// The form that was interrupted, if any.
    let carried: CarriedForm?
  }

  /// As the form that was sent says.
  var onward: Onward { Onward(back: backAddress, carried: CarriedForm.through(visit)) }

  /// The hidden fields that keep it from page to page.
  func onwardFields(_ html: inout HTML, _ onward: Onward) {
    html.input(.type("hidden"), .name("back"), .value(onward.back))
    carriedFields(&html, onward.carried)
  }

  /// The code after the password.
  func codeReply() throws -> Reply {
    guard let session = caller.pending, session.stage == .awaitsCode else {
      if case .signedIn = visitor {
        return .redirect(to: backAddress, route: AccountPlaces.code.pattern)
      }
      throw Interruption.signInNeeded
    }
    guard visit.method == .post else { return codePage(ShownForm("code"), onward) }
    let parts = try parts()
    let outcome = try parts.entrance.enter(
      code: visit.form["code"] ?? "", for: session, factor: parts.factor, workplace.occasion())
    switch outcome {
    case .opened(let cookie, _): return try enteredReply(with: cookie, noting: .completed)
    case .wrong(let person):
      note(.wrongCode, person)
      let fault = Diagnostic("code-wrong", .badInput, at: .init(field: "code"))
      return codePage(ShownForm("code", faults: [fault]), onward)
    case .wait(let time, let person):
      note(.limited, person, ["at": "code"])
      return waitPage(time, at: AccountPlaces.code)
    }
  }

  func signOutReply() throws -> Reply {
    if let session = caller.session ?? caller.pending {
      _ = try workplace.storage.write { tx in try Sessions.end(session.sessionID, of: session.person, tx) }
      note(.signedOut, session.person)
    }
    return .redirect(
      to: Place.first.address(),
      // Whatever a browser kept in spite of `no-store` goes with the session (W3C, Clear Site Data).
      headers: [workplace.cookies.clear(.session), .init("Clear-Site-Data", "\"cache\"")],
      route: AccountPlaces.signOut.pattern)
  }

  /// Too many tries: how long to wait, and a form that can be sent again then.
  func waitPage(_ time: Duration, at place: Place) -> Reply {
    let seconds = max(1, Int(time.components.seconds) + (time.components.attoseconds > 0 ? 1 : 0))
    let words =
      seconds < 90
      ? phrase("sign-in.seconds", count: seconds) : phrase("sign-in.minutes", count: (seconds + 59) / 60)
    let fault = Diagnostic("sign-in-limited", .unavailable, ["time": words])
    return faultPage([fault], at: place, status: 429).adding([.init("Retry-After", String(seconds))])
  }

  private func signInPage(_ parts: SignInParts, _ form: ShownForm, status: Int = 200) -> Reply {
    page(phrase("sign-in.title"), at: AccountPlaces.signIn, status: status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.title"))
        if let done = visit.query["done"], phrase.has("sign-in.done.\(done)") {
          html.p(phrase("sign-in.done.\(done)"), .class("done"), .role("status"))
        }
        issuerLinks(&html, parts, link: nil)
        protectedForm(&html, to: AccountPlaces.signIn.address(), class: "work-form") { html in
          onwardFields(&html, onward)
          fields(
            &html,
            [
              Field("email", phrase("sign-in.email"), .email, autocomplete: "username"),
              Field("password", phrase("sign-in.password"), .password),
            ], in: form)
          html.button(phrase("sign-in.send"), .type("submit"), .class("button-main"))
        }
        html.p { $0.a(phrase("sign-in.forgotten.link"), .href(AccountPlaces.forgotten.address())) }
      }
    }
  }

  func codePage(_ form: ShownForm, _ onward: Onward) -> Reply {
    page(phrase("sign-in.code.title"), at: AccountPlaces.code, status: form.status, caching: .none) {
      html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.code.title"))
        html.p(phrase("sign-in.code.lead"), .class("lead"))
        protectedForm(&html, to: AccountPlaces.code.address(), class: "work-form") { html in
          onwardFields(&html, onward)
          fields(
            &html,
            [Field("code", phrase("sign-in.code.field"), hint: phrase("sign-in.code.hint"), .code)], in: form)
          html.button(phrase("sign-in.code.send"), .type("submit"), .class("button-main"))
        }
      }
    }
  }
}
