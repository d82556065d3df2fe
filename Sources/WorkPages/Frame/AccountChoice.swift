import Markup
import Pages
import SignIn
import Wording

extension WorkContext {
  /// The way to sign in, or the visitor's own name with what is theirs; nothing where nobody can.
  func accountChoice(_ html: inout HTML, on place: Place) {
    guard case .signedIn(let session) = visitor else {
      if let pending = caller.pending { return unfinishedSignIn(&html, pending) }
      if workplace.signIn != nil { signInLink(&html, on: place) }
      return
    }
    html.details(.class("choice")) { html in
      html.summary {
        $0.span(phrase("frame.account.label") + ": ", .class("visually-hidden"))
        $0.span(session.name, .class("choice-name"))
      }
      html.ul { html in
        html.li { $0.a(phrase("frame.account.for-me"), .href(ForMePlaces.page.address())) }
        html.li { $0.a(phrase("frame.account.spaces"), .href(SpacePlaces.list.address())) }
        html.li { $0.a(phrase("frame.account.mine"), .href(AccountPlaces.mine.address())) }
        html.li {
          protectedButton(&$0, phrase("frame.account.sign-out"), to: AccountPlaces.signOut.address())
        }
      }
    }
  }

  /// For somebody who has shown the one factor and not the other: what is missing, and the way out.
  private func unfinishedSignIn(_ html: inout HTML, _ pending: SessionState) {
    let isSetUp = pending.stage == .needsFactor
    let way = isSetUp ? AccountPlaces.secondFactor : AccountPlaces.code
    html.details(.class("choice")) { html in
      html.summary(phrase("frame.account.unfinished"))
      html.ul { html in
        html.li {
          $0.a(
            phrase(isSetUp ? "frame.account.set-up-code" : "frame.account.enter-code"), .rel("nofollow"),
            .href(way.address(Query([.init("back", visit.address)]))))
        }
        html.li {
          protectedButton(&$0, phrase("frame.account.stop"), to: AccountPlaces.signOut.address())
        }
      }
    }
  }

  /// Whoever signs in comes back to the page that they were reading.
  private func signInLink(_ html: inout HTML, on place: Place) {
    let isWorthComingBack =
      visit.method == .get && place != AccountPlaces.signIn && !visit.segments.isEmpty
    let back = isWorthComingBack ? Query([.init("back", visit.address)]) : Query()
    html.a(
      phrase("frame.account.sign-in"), .class("sign-in"), .rel("nofollow"),
      .href(AccountPlaces.signIn.address(back)))
  }
}
