import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// A letter for a new password: the page says the same whether anybody has the address.
extension WorkContext {
  func forgottenReply() throws -> Reply {
    let parts = try parts()
    guard let postman = parts.postman, let site = workplace.publicAddress else {
      return forgottenPage(phrase("sign-in.forgotten.no-letters"), form: nil)
    }
    guard visit.method == .post else {
      return forgottenPage(phrase("sign-in.forgotten.lead"), form: ShownForm("forgotten"))
    }
    let email = visit.form["email"] ?? ""
    guard EmailAddress(email) != nil else {
      let fault = Diagnostic("email-malformed", .badInput, at: .init(field: "email"), ["email": email])
      let form = ShownForm("forgotten", typed: visit.form, faults: [fault])
      return forgottenPage(phrase("sign-in.forgotten.lead"), form: form)
    }
    let occasion = workplace.occasion()
    switch try workplace.storage.write({ tx in try asked(for: email, tx, occasion) }) {
    case .tooOften(let wait):
      note(.limited, nil, ["at": "letters"])
      return waitPage(wait, at: AccountPlaces.forgotten)
    case .nobody: break
    case .link(let link, let person):
      note(.resetAsked, person.id)
      let letters = Letters(texts: content.texts, site: site)
      postman.sendLater(letters.reset(link, to: person), occasion) { fault in
        workplace.report(.unexpected(fault.code))
      }
    }
    return forgottenPage(phrase("sign-in.forgotten.sent"), form: nil)
  }

  private enum Asked {
    case tooOften(Duration)
    case nobody
    case link(Secret, Person)
  }

  private func asked(for email: String, _ tx: any Transaction, _ occasion: Occasion) throws -> Asked {
    let network = ClientAddress.network(of: visit.client)
    if let wait = try RateLimits.take(.resetsByAddress, network, tx, occasion) { return .tooOften(wait) }
    // Whoever asks too often for one address gets the usual words, and no letter.
    guard try RateLimits.take(.resetsByRecipient, email.lowercased(), tx, occasion) == nil,
      let found = try PasswordReset.link(email: email, tx, occasion)
    else { return .nobody }
    return .link(found.secret, found.person)
  }

  private func forgottenPage(_ lead: String, form: ShownForm?) -> Reply {
    let title = phrase("sign-in.forgotten.title")
    return page(title, at: AccountPlaces.forgotten, status: form?.status ?? 200, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(lead, .class("lead"))
        if let form {
          protectedForm(&html, to: AccountPlaces.forgotten.address(), class: "work-form") { html in
            fields(
              &html, [Field("email", phrase("sign-in.email"), .email, autocomplete: "username")], in: form)
            html.button(phrase("sign-in.forgotten.send"), .type("submit"), .class("button-main"))
          }
        }
        html.p { $0.a(phrase("sign-in.forgotten.back"), .href(AccountPlaces.signIn.address())) }
      }
    }
  }
}
