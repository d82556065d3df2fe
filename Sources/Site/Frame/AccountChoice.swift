import Markup
import SignIn
import Wording

extension PageContext {
  /// The way to sign in, or the visitor's own name with what is theirs; nothing where nobody can.
  func accountChoice(_ html: inout HTML, on route: Route) {
    guard let workplace else { return }
    guard case .signedIn(let session) = visitor else {
      if workplace.signIn != nil { signInLink(&html, on: route) }
      return
    }
    html.details(.class("choice")) { html in
      html.summary {
        $0.span(phrase("frame.account.label") + ": ", .class("visually-hidden"))
        $0.span(session.name, .class("choice-name"))
      }
      html.ul { html in
        html.li { $0.a(phrase("frame.account.spaces"), .href(Route.spaces(.list).address())) }
        html.li { $0.a(phrase("frame.account.mine"), .href(Route.account(.mine).address())) }
        html.li {
          protectedButton(&$0, phrase("frame.account.sign-out"), to: Route.account(.signOut).address())
        }
      }
    }
  }

  /// Whoever signs in comes back to the page that they were reading.
  private func signInLink(_ html: inout HTML, on route: Route) {
    let isWorthComingBack = visit.method == .get && route != .account(.signIn) && !visit.segments.isEmpty
    let back = isWorthComingBack ? Query([.init("back", visit.address)]) : Query()
    html.a(
      phrase("frame.account.sign-in"), .class("sign-in"), .rel("nofollow"),
      .href(Route.account(.signIn).address(back)))
  }
}
