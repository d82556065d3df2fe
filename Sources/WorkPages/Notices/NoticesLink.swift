import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// The way to the notices of somebody who is signed in, with how many are unread.
  func noticesLink(_ html: inout HTML, on place: Place) {
    guard case .signedIn(let session) = visitor else { return }
    let today = content.today()
    // Where the database does not answer, the page itself says so.
    let unread =
      (try? workplace.storage.read { try workplace.unread.count(for: session.person, on: today, $0) })
      ?? .none
    let isHere = place == NoticePlaces.list
    html.li {
      $0.a(
        unread.count == 0
          ? phrase("notices.nav")
          : phrase(
            "notices.nav-count", ["count": unread.isMore ? "\(unread.count)+" : String(unread.count)]),
        .href(NoticePlaces.list.address()), unread.count == 0 ? nil : .class("has-news"),
        isHere ? .aria("current", "page") : nil)
    }
  }
}
