import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// Tokens by which programs act for somebody.
extension WorkContext {
  func tokens(_ html: inout HTML, _ view: AccountView, _ shown: ShownForm?) {
    html.section(.aria("labelledby", "tokens")) { html in
      html.h2(phrase("my-account.tokens"), .id("tokens"))
      html.p(phrase("my-account.tokens.lead"))
      html.ul(.class("account-lines")) { html in
        for token in view.tokens {
          html.li { html in
            html.p { html in
              html.strong(token.name)
              html.text(
                " – "
                  + token.scopes.map { phrase("my-account.scope.\($0.rawValue)") }.sorted().joined(
                    separator: ", "))
              html.span(
                phrase(
                  "my-account.tokens.times",
                  ["expires": moment(token.expires), "used": token.used.map { moment($0) } ?? "–"]),
                .class("quiet", "account-times"))
            }
            protectedButton(
              &html, phrase("my-account.tokens.revoke"), to: AccountPlaces.revokeToken.address(),
              sending: [.init("token", token.tokenID.text)])
          }
        }
      }
      tokenForm(&html, view, shown)
    }
  }

  /// A token is seen once, on the page that follows its making.
  func newToken(_ html: inout HTML, _ token: String?) {
    guard let token else { return }
    html.section(.class("done"), .role("status")) { html in
      html.h2(phrase("my-account.tokens.new"))
      html.p(phrase("my-account.tokens.once"))
      html.p { $0.code(token, .class("account-secret")) }
    }
  }

  private func tokenForm(_ html: inout HTML, _ view: AccountView, _ shown: ShownForm?) {
    let inAYear = content.today().adding(days: 90)?.iso ?? ""
    let form = shown ?? ShownForm("token", typed: Form([.init("expires", inAYear), .init("read", "yes")]))
    protectedForm(&html, to: AccountPlaces.makeToken.address(), class: "work-form") { html in
      fields(
        &html,
        [
          Field(
            "name", phrase("my-account.tokens.name"), hint: phrase("my-account.tokens.name.hint"),
            autocomplete: "off"),
          Field("read", phrase("my-account.scope.read"), .check, isRequired: false),
          Field("write", phrase("my-account.scope.write"), .check, isRequired: false),
          Field("manage", phrase("my-account.scope.manage"), .check, isRequired: false),
          Field("expires", phrase("my-account.tokens.expires"), .day),
        ] + confirmingFields(view.account), in: form)
      html.button(phrase("my-account.tokens.make"), .type("submit"))
    }
  }

  func makeTokenReply() throws -> Reply {
    let session = try signedIn()
    let scopes = Set(Scope.allCases.filter { visit.form[$0.rawValue] == "yes" })
    // A token outlives the session that made it.
    if let obstacle = try unconfirmed(session, { try accountPage(ShownAccount(token: $0)) }, form: "token") {
      return obstacle
    }
    do {
      let token = try writing { tx, _, occasion in
        try APITokens.make(
          for: session.person, name: visit.form["name"] ?? "", scopes: scopes, expires: expiry, tx, occasion)
      }
      note(.tokenMade, session.person)
      return try accountPage(ShownAccount(newToken: token))
    } catch let faults as Diagnostics {
      // The fault of scopes stands beside the first of them.
      let list = faults.list.map {
        $0.place.field == "scope" ? Diagnostic($0.code, $0.kind, at: .init(field: "read"), $0.arguments) : $0
      }
      return try accountPage(ShownAccount(token: ShownForm("token", typed: visit.form, faults: list)))
    }
  }

  func revokeTokenReply() throws -> Reply {
    let session = try signedIn()
    guard let id = visit.form["token"].flatMap({ Identifier<TokenKind>($0) }) else {
      return toAccount(done: "token")
    }
    let isRevoked = try writing { tx, _, occasion in
      try APITokens.revoke(id, of: session.person, tx, occasion)
    }
    if isRevoked { note(.tokenRevoked, session.person, ["token": id.text]) }
    return toAccount(done: "token")
  }

  /// The end of the day that was asked for; what is no day has ended already.
  private var expiry: Instant {
    guard let day = Day(visit.form["expires"] ?? "") else { return Instant(milliseconds: 0) }
    return Instant(milliseconds: Int64(day.days(since: Day.newYear(1970)) + 1) * 86_400_000)
  }
}
