import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// One's own account: who one is here, how one signs in, and what is held about one.
extension WorkContext {
  func accountPage(_ shown: ShownAccount = ShownAccount()) throws -> Reply {
    let session = try signedIn()
    let view = try workplace.storage.read { tx in
      try AccountView(session, tx, workplace.occasion())
    }
    return page(
      phrase("my-account.title"), at: AccountPlaces.mine, status: shown.status, caching: .none
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("my-account.title"))
        if let done = visit.query["done"], phrase.has("my-account.done.\(done)") {
          html.p(phrase("my-account.done.\(done)"), .class("done"), .role("status"))
        }
        newToken(&html, shown.newToken)
        profileForm(&html, view, shown.profile)
        waysIn(&html, view)
        sessionTable(&html, view)
        tokens(&html, view, shown.token)
        places(&html, view)
        ownData(&html)
      }
    }
  }

  func profileReply() throws -> Reply {
    let session = try signedIn()
    let draft = PersonDraft(
      name: visit.form["name"] ?? "", email: visit.form["email"] ?? "", language: visit.form["language"] ?? ""
    )
    guard draft.faults.isEmpty else {
      return try accountPage(
        ShownAccount(profile: ShownForm("profile", typed: visit.form, faults: draft.faults)))
    }
    do {
      try writing { tx, actor, occasion in
        guard may(actor, .changeAccount, .account(session.person)) else { throw Interruption.absent }
        try Person.get(session.person, tx).change(
          .init(name: draft.name, language: draft.language), by: .person(session.person), tx, occasion)
      }
    } catch let faults as Diagnostics {
      return try accountPage(
        ShownAccount(profile: ShownForm("profile", typed: visit.form, faults: faults.list)))
    }
    // The pages follow the language of the account from now on.
    return toAccount(done: "profile", headers: [Preferences.cookie("language", draft.language)])
  }

  func endSessionReply() throws -> Reply {
    let session = try signedIn()
    try writing { tx, _, _ in
      if visit.form["session"] == "others" {
        try Sessions.endAll(of: session.person, except: session.sessionID, tx)
      } else if let id = visit.form["session"].flatMap({ Identifier<SessionKind>($0) }) {
        try Sessions.end(id, of: session.person, tx)
      }
    }
    note(.sessionEnded, session.person)
    return toAccount(done: "sessions")
  }

  /// The visitor's own data as a file.
  func dataReply() throws -> Reply {
    let session = try signedIn()
    let json = try workplace.storage.read { tx in
      try PersonalData.json(of: Person.get(session.person, tx), tx, workplace.occasion())
    }
    return Reply(
      contentType: "application/json",
      headers: [.init("Content-Disposition", "attachment; filename=\"nabo-my-data.json\"")],
      body: json.bytes, caching: .none, route: AccountPlaces.data.pattern)
  }
}

/// An account page with what was typed into one of its forms.
struct ShownAccount {
  var profile: ShownForm?
  var token: ShownForm?
  /// A token that was just made, to be seen once.
  var newToken: String?

  var status: Int { max(profile?.status ?? 200, token?.status ?? 200) }
}

/// What the account page shows.
struct AccountView {
  let session: SessionState
  let person: Person
  let account: Account?
  let recoveryCodes: Int
  let issuers: [String]
  let sessions: [SessionLine]
  let tokens: [TokenState]
  let posts: [(post: Post, organisation: String)]

  init(_ session: SessionState, _ tx: any Transaction, _ occasion: Occasion) throws {
    self.session = session
    person = try Person.get(session.person, tx)
    account = try Accounts.find(session.person, tx)
    recoveryCodes = try RecoveryCodes.left(of: session.person, tx)
    issuers = try IssuerEntrance.issuers(of: session.person, tx)
    sessions = try Sessions.list(of: session.person, tx, occasion)
    tokens = try APITokens.list(of: session.person, tx, occasion)
    posts = try Post.of(session.person, tx).map { ($0, try Organisation.get($0.organisation, tx).name) }
  }
}
