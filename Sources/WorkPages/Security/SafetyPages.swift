import Basics
import Markup
import Pages
import SignIn
import Store
import Wording

/// Pages that stand in for an answer that cannot be given now. What was typed is kept in each of them.
extension WorkContext {
  /// For a page that is for people who are signed in. A visitor who only reads is sent to sign in and comes back;
  /// what was sent in a form is carried along.
  func signInNeeded(_ place: Place) -> Reply {
    // Whoever has shown one factor of two goes on from there.
    let way =
      switch caller.pending?.stage {
      case .needsFactor: AccountPlaces.secondFactor
      case .awaitsCode: AccountPlaces.code
      default: AccountPlaces.signIn
      }
    guard visit.method == .post else {
      let back = Query([.init("back", visit.address)])
      return .redirect(to: way.address(back), route: place.pattern)
    }
    return page(phrase("safety.session.title"), at: place, status: 403, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("safety.session.title"))
        html.p(phrase("safety.session.text"), .class("lead"))
        protectedForm(&html, to: AccountPlaces.signIn.address()) { html in
          carriedFields(&html, CarriedForm(visit))
          html.button(phrase("safety.session.sign-in"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  /// A form whose token is not the one of this visitor: the page was open for long, or they signed in elsewhere.
  func staleFormPage(_ place: Place) -> Reply {
    page(phrase("safety.stale.title"), at: place, status: 403, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("safety.stale.title"))
        html.p(phrase("safety.stale.text"), .class("lead"))
        again(&html)
      }
    }
  }

  /// The database does not answer.
  func unavailablePage(_ fault: StorageFault, _ place: Place) -> Reply {
    workplace.report(fault)
    return keptPage(fault.diagnostic(), place, status: 503, seconds: 30)
  }

  /// More forms from one address than are taken.
  func tooManyPage(_ seconds: Int, _ place: Place) -> Reply {
    keptPage(
      Diagnostic("too-many-forms", .unavailable, ["seconds": String(seconds)]), place, status: 429,
      seconds: seconds)
  }

  /// What is wrong, and the form to be sent again later.
  private func keptPage(_ fault: Diagnostic, _ place: Place, status: Int, seconds: Int) -> Reply {
    let reply = page(phrase("fault.title"), at: place, status: status, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("fault.title"))
        faultList(&html, [fault])
        again(&html)
      }
    }
    return reply.adding([.init("Retry-After", String(seconds))])
  }

  private func again(_ html: inout HTML) {
    guard let carried = CarriedForm(visit) else {
      html.p { $0.a(phrase("safety.again"), .class("button"), .href(visit.address)) }
      return
    }
    html.p(phrase("safety.carried.kept"))
    carriedForm(&html, carried, button: phrase("safety.carried.send"))
  }
}
