import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// Whether notices of a space or a thing reach the visitor, why, and the buttons that change it; nothing for
  /// whoever has no notices.
  func following(_ html: inout HTML, of followed: Followed, _ state: FollowState?) {
    guard let state else { return }
    let kind = followed.kind
    html.div(.class("following", "no-print")) { html in
      html.p(phrase("notices.\(kind).\(state.rawValue)"), .class("quiet"))
      switch state {
      case .follows: followButton(&html, followed, "stop")
      case .silenced: followButton(&html, followed, "hear")
      case .none, .owned:
        followButton(&html, followed, "follow")
        if case .space = followed { followButton(&html, followed, "silence") }
      case .written, .bySpace: followButton(&html, followed, "silence")
      }
    }
  }

  private func followButton(_ html: inout HTML, _ followed: Followed, _ step: String) {
    protectedButton(
      &html, phrase("notices.step.\(step)"), to: NoticePlaces.follow.address(),
      sending: [
        .init(followed.kind, followed.id), .init("do", step), .init("back", visit.address),
      ])
  }

  func chooseFollowing() throws -> Reply {
    _ = try signedIn()
    let followed =
      visit.form["thing"].flatMap { Identifier<Thing>($0) }.map(Followed.thing)
      ?? visit.form["space"].flatMap { Identifier<Space>($0) }.map(Followed.space)
    guard let followed else { throw Interruption.absent }
    let choice: FollowChoice? =
      switch visit.form["do"] {
      case "follow": .follows
      case "silence": .silenced
      default: nil
      }
    try writing { tx, actor, _ in try followed.choose(choice, for: actor, tx) }
    let back = Preferences.ownAddress(visit.form["back"] ?? "") ?? NoticePlaces.list.address()
    return .redirect(to: back, route: NoticePlaces.follow.pattern)
  }

  /// Everything that the visitor chose, so that it can be undone where it can no longer be opened too.
  func chosenFollows(_ html: inout HTML, _ chosen: [ChosenFollow]) {
    html.section(.aria("labelledby", "chosen"), .class("no-print")) { html in
      html.h2(phrase("notices.chosen"), .id("chosen"))
      if chosen.isEmpty { html.p(phrase("notices.chosen-none")) }
      html.ul(.class("account-lines")) { html in
        for follow in chosen {
          html.li { html in
            html.p { html in
              if let name = follow.name {
                html.a(name, .href(address(of: follow.followed)))
              } else {
                html.text(phrase("notices.chosen-closed"))
              }
              html.text(" – " + phrase("notices.chosen.\(follow.choice.rawValue)"))
            }
            followButton(&html, follow.followed, follow.choice == .follows ? "stop" : "hear")
          }
        }
      }
    }
  }

  private func address(of followed: Followed) -> String {
    switch followed {
    case .space(let id): SpacePlaces.space(id).address()
    case .thing(let id): ThingPlaces.thing(id).address()
    }
  }
}

extension Followed {
  /// As texts and forms name it.
  fileprivate var kind: String {
    switch self {
    case .space: "space"
    case .thing: "thing"
    }
  }

  fileprivate var id: String {
    switch self {
    case .space(let id): id.text
    case .thing(let id): id.text
    }
  }
}
