import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// A new password for somebody who is signed in, and the end of an account: both ask once more who it is.
extension WorkContext {
  func passwordReply() throws -> Reply {
    let session = try signedIn()
    guard visit.method == .post else { return try passwordPage(ShownForm("password")) }
    if let obstacle = try unconfirmed(session, { try self.passwordPage($0) }, form: "password") {
      return obstacle
    }
    let person = try workplace.storage.read { tx in try Person.get(session.person, tx) }
    let password = visit.form["new-password"] ?? ""
    let fault = PasswordRules.fault(
      in: password, of: [person.name, person.email], refusing: try parts().refused, field: "new-password")
    if let fault {
      return try passwordPage(ShownForm("password", faults: [fault]))
    }
    let hash = try parts().entrance.hash(password, workplace.occasion())
    let cookie = try writing { tx, _, occasion in
      try Accounts.setPassword(
        hash, of: session.person, by: .person(session.person), keeping: session.sessionID, tx, occasion)
      return try Sessions.rotate(session, tx, occasion)
    }
    note(.passwordChanged, session.person)
    return toAccount(done: "password", headers: [workplace.cookies.set(.session, cookie.text)])
  }

  func eraseReply() throws -> Reply {
    let session = try signedIn()
    guard visit.method == .post else { return try erasePage(ShownForm("erase")) }
    guard visit.form["sure"] == "yes" else {
      let fault = Diagnostic("erasure-unsure", .badInput, at: .init(field: "sure"))
      return try erasePage(ShownForm("erase", faults: [fault]))
    }
    if let obstacle = try unconfirmed(session, { try self.erasePage($0) }, form: "erase") { return obstacle }
    try writing { tx, actor, occasion in
      try Accounts.erase(Person.get(session.person, tx), by: .actor(actor), tx, occasion)
    }
    note(.accountErased, session.person)
    return .redirect(
      to: Place.first.address(), headers: [workplace.cookies.clear(.session)],
      route: AccountPlaces.erase.pattern)
  }

  private func passwordPage(_ form: ShownForm) throws -> Reply {
    let asked = try confirmingFields(signedIn()) + [newPasswordField]
    return formPage("my-account.password", AccountPlaces.password, form, asked)
  }

  private func erasePage(_ form: ShownForm) throws -> Reply {
    let asked =
      [Field("sure", phrase("my-account.erase.sure"), .check)] + (try confirmingFields(signedIn()))
    return formPage("my-account.erase", AccountPlaces.erase, form, asked)
  }

  /// A page of one form: title, a few words, fields, a button.
  func formPage(_ key: String, _ place: Place, _ form: ShownForm, _ asked: [Field]) -> Reply {
    page(phrase("\(key).title"), at: place, status: form.status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("\(key).title"))
        html.p(phrase("\(key).lead"), .class("lead"))
        workForm(&html, to: place, asked, in: form, button: phrase("\(key).send"))
        html.p { $0.a(phrase("my-account.back"), .href(AccountPlaces.mine.address())) }
      }
    }
  }
}
