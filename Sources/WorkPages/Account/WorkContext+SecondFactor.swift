import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// Turning the code at sign-in on and off.
extension WorkContext {
  func secondFactorReply() throws -> Reply {
    let session = try settingUp()
    let parts = try parts()
    let account = try workplace.storage.read { tx in try Accounts.find(session.person, tx) }
    if account?.asksForCode == true {
      // Somebody whose factor was set up in another browser meanwhile shows it in this one.
      guard session.stage == .complete else { return try codeAskedReply(session) }
      return try secondFactorOffPage(ShownForm("code-off"))
    }
    guard visit.method == .post else { return try proposalPage(session, ShownForm("code"), onward) }
    if visit.form["stop"] != nil, session.stage == .complete {
      try writing { tx, _, _ in try SecondFactor.abandon(by: session.person, tx) }
      return toAccount(done: "code-stopped")
    }
    // Without a code yet, the form asks for a secret: reading a page changes nothing.
    guard let code = visit.form["code"] else {
      try writing { tx, _, occasion in _ = try parts.factor.propose(for: session.person, tx, occasion) }
      return try proposalPage(session, ShownForm("code"), onward)
    }
    // Of whom a factor is demanded has shown the password just now, and can do nothing else before.
    if session.stage == .complete,
      let obstacle = try unconfirmed(session, { try proposalPage(session, $0, onward) }, form: "code")
    {
      return obstacle
    }
    let result = try writing { tx, _, occasion -> CodeResult in
      if let time = try RateLimits.take(.codesByAccount, session.person.text, tx, occasion) {
        return .wait(time)
      }
      let paper = try parts.factor.confirm(
        code, for: session.person, keeping: session.sessionID, tx, occasion)
      guard let paper else { return .wrong }
      return .confirmed(paper: paper, try Sessions.rotate(session, tx, occasion))
    }
    switch result {
    case .wait(let time):
      note(.limited, session.person, ["at": "code"])
      return waitPage(time, at: AccountPlaces.secondFactor)
    case .wrong:
      note(.wrongCode, session.person)
      let fault = Diagnostic("code-wrong", .badInput, at: .init(field: "code"))
      return try proposalPage(session, ShownForm("code", faults: [fault]), onward)
    case .confirmed(let paper, let cookie):
      let found = try workplace.storage.read { tx in try Sessions.find(cookie.text, tx, workplace.occasion())
      }
      guard let renewed = found else { throw Interruption.signInNeeded }
      note(.factorAdded, session.person)
      if session.stage == .needsFactor { note(.completed, session.person) }
      return asSignedIn(renewed).paperPage(paper, session.stage == .needsFactor ? onward : nil)
        .adding([workplace.cookies.set(.session, cookie.text)])
    }
  }

  /// Whoever may set a factor up: somebody who is signed in, or who has to have one first.
  private func settingUp() throws -> SessionState {
    if let pending = caller.pending, pending.stage == .needsFactor { return pending }
    return try signedIn()
  }

  private func codeAskedReply(_ session: SessionState) throws -> Reply {
    let cookie = try workplace.storage.write { tx in
      try Sessions.rotate(session, to: .awaitsCode, tx, workplace.occasion())
    }
    return toAccount(AccountPlaces.code, headers: [workplace.cookies.set(.session, cookie.text)])
  }

  func secondFactorOffReply() throws -> Reply {
    let session = try signedIn()
    if let obstacle = try unconfirmed(session, { try self.secondFactorOffPage($0) }, form: "code-off") {
      return obstacle
    }
    let demand = try parts().demand
    let (cookie, stage) = try writing { tx, _, occasion in
      try SecondFactor.remove(
        of: session.person, by: .person(session.person), keeping: session.sessionID, tx, occasion)
      let stage = try demand.stage(of: session.person, asksForCode: false, tx, occasion)
      return (try Sessions.rotate(session, to: stage, tx, occasion), stage)
    }
    note(.factorRemoved, session.person)
    let headers = [workplace.cookies.set(.session, cookie.text)]
    // Of whom one is demanded, the next one is set up at once: so an app moves to another telephone.
    return stage == .complete
      ? toAccount(done: "code-off", headers: headers)
      : toAccount(AccountPlaces.secondFactor, headers: headers)
  }

  private enum CodeResult {
    case wait(Duration)
    case wrong
    case confirmed(paper: [String], Secret)
  }

  func proposalPage(_ session: SessionState, _ form: ShownForm, _ onward: Onward) throws -> Reply {
    let parts = try parts()
    let (secret, person, account) = try workplace.storage.read { tx in
      (
        try parts.factor.proposed(for: session.person, tx), try Person.get(session.person, tx),
        try Accounts.find(session.person, tx)
      )
    }
    let place = AccountPlaces.secondFactor
    let isDemanded = session.stage == .needsFactor
    return page(phrase("my-account.code.title"), at: place, status: form.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.title"))
        if isDemanded { html.p(phrase("my-account.code.demanded"), .class("lead")) }
        html.p(phrase("my-account.code.lead"), isDemanded ? nil : .class("lead"))
        if secret != nil {
          html.p(phrase("my-account.code.begun"), .class("note"))
        }
        if let secret {
          let address = secret.address(account: person.email, issuer: "Nabo")
          if let code = QRCode(address) {
            html.p(phrase("my-account.code.scan"))
            CodePicture(code).draw(&html, label: phrase("my-account.code.picture"))
          }
          html.p(phrase("my-account.code.type"))
          html.p { $0.code(secret.text, .class("account-secret")) }
          html.p { $0.a(phrase("my-account.code.open"), .href(address)) }
        }
        protectedForm(&html, to: place.address(), class: "work-form") { html in
          if isDemanded { onwardFields(&html, onward) }
          guard secret != nil else {
            html.button(phrase("my-account.code.start"), .type("submit"), .class("button-main"))
            return
          }
          let confirming = isDemanded ? [] : confirmingFields(account)
          fields(&html, [Field("code", phrase("sign-in.code.field"), .code)] + confirming, in: form)
          html.button(phrase("my-account.code.confirm"), .type("submit"), .class("button-main"))
        }
        if isDemanded {
          html.div(.class("other-way")) {
            protectedButton(&$0, phrase("frame.account.sign-out"), to: AccountPlaces.signOut.address())
          }
        } else {
          if secret != nil { stopButton(&html) }
          html.p { $0.a(phrase("my-account.back"), .href(AccountPlaces.mine.address())) }
        }
      }
    }
  }

  /// Gives up what was begun: the secret is forgotten, and the account stays as it is.
  func stopButton(_ html: inout HTML) {
    protectedButton(
      &html, phrase("my-account.code.stop"), to: AccountPlaces.secondFactor.address(),
      sending: [.init("stop", "yes")])
  }

  /// The codes for paper, seen once.
  ///
  /// - Parameter onward: where somebody was going of whom the code was demanded.
  private func paperPage(_ paper: [String], _ onward: Onward?) -> Reply {
    page(phrase("my-account.code.paper"), at: AccountPlaces.secondFactor, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.paper"))
        html.p(phrase("my-account.code.paper.lead"), .class("lead"))
        html.ol(.class("account-codes")) { html in
          for code in paper { html.li { $0.code(code) } }
        }
        if let carried = onward?.carried {
          html.p(phrase("safety.carried.signed-in"))
          carriedForm(&html, carried, button: phrase("safety.carried.send"))
        } else if let onward {
          html.p { $0.a(phrase("my-account.code.go-on"), .class("button"), .href(onward.back)) }
        } else {
          html.p { $0.a(phrase("my-account.back"), .href(AccountPlaces.mine.address())) }
        }
      }
    }
  }

  private func secondFactorOffPage(_ form: ShownForm) throws -> Reply {
    let asked = try confirmingFields(signedIn())
    return page(
      phrase("my-account.code.title"), at: AccountPlaces.secondFactorOff, status: form.status,
      caching: .none
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.code.title"))
        html.p(phrase("my-account.code.is-on"), .class("lead"))
        workForm(
          &html, to: AccountPlaces.secondFactorOff, asked, in: form,
          button: phrase("my-account.code.turn-off"), class: nil)
        html.p { $0.a(phrase("my-account.back"), .href(AccountPlaces.mine.address())) }
      }
    }
  }
}
