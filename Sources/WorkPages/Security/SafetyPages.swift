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
  func signInNeeded(_ route: any PageRoute) -> Reply {
    // Whoever has shown one factor of two goes on from there.
    let way: AccountRoute =
      switch caller.pending?.stage {
      case .needsFactor: .secondFactor
      default: .signIn
      }
    guard visit.method == .post else {
      let back = Query([.init("back", visit.address)])
      return .redirect(to: way.address(back), route: route.pattern)
    }
    return page(phrase("safety.session.title"), route: route, status: 403, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("safety.session.title"))
        html.p(phrase("safety.session.text"), .class("lead"))
        protectedForm(&html, to: AccountRoute.signIn.address()) { html in
          carriedFields(&html, CarriedForm(visit))
          html.button(phrase("safety.session.sign-in"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  /// A form whose token is not the one of this visitor: the page was open for long, or they signed in elsewhere.
  func staleFormPage(_ route: any PageRoute) -> Reply {
    page(phrase("safety.stale.title"), route: route, status: 403, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("safety.stale.title"))
        html.p(phrase("safety.stale.text"), .class("lead"))
        again(&html)
      }
    }
  }

  /// The database does not answer.
  func unavailablePage(_ fault: StorageFault, _ route: any PageRoute) -> Reply {
    workplace.report(fault)
    return keptPage(fault.diagnostic(), route, status: 503, seconds: 30)
  }

  /// More forms from one address than are taken.
  func tooManyPage(_ seconds: Int, _ route: any PageRoute) -> Reply {
    keptPage(
      Diagnostic("too-many-forms", .unavailable, ["seconds": String(seconds)]), route, status: 429,
      seconds: seconds)
  }

  /// What is wrong, and the form to be sent again later.
  private func keptPage(_ fault: Diagnostic, _ route: any PageRoute, status: Int, seconds: Int) -> Reply {
    let reply = page(phrase("fault.title"), route: route, status: status, caching: .none) { html in
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
