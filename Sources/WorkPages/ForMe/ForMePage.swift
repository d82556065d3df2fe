import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// The first page of somebody who signs in: what they are to do, where they are mentioned, what happened meanwhile.
  func forMePage() throws -> Reply {
    _ = try signedIn()
    let (sections, moved, spaces) = try reading { tx, actor in
      (
        try ForMeSection.all.map { ($0.name, try $0.read(self, actor, tx)) },
        try movedTask(actor, tx), actor.roles.count
      )
    }
    return page(phrase("for-me.title"), at: ForMePlaces.page, caching: .none) { html in
      html.div(.class("column", "for-me")) { html in
        html.h1(phrase("for-me.title"))
        if let moved { movedNote(&html, moved) }
        for (name, content) in sections {
          html.section(.aria("labelledby", name)) { html in
            html.h2(phrase("for-me.\(name)"), .id(name))
            content(&html)
          }
        }
        if spaces == 0 { html.p(phrase("spaces.mine-empty")) }
        html.p {
          $0.a(phrase("for-me.spaces", count: spaces), .class("button"), .href(SpacePlaces.list.address()))
        }
      }
    }
  }

  private struct MovedTask {
    let thing: Thing
    let was: WorkTask.Progress
  }

  /// The task that was said to be done a moment ago.
  private func movedTask(_ actor: Actor, _ tx: any Transaction) throws -> MovedTask? {
    guard let id = visit.query["moved"].flatMap({ Identifier<Thing>($0) }),
      let was = visit.query["was"].flatMap(WorkTask.Progress.init)
    else { return nil }
    return try Thing.some([id], for: actor, tx)[id].map { MovedTask(thing: $0, was: was) }
  }

  private func movedNote(_ html: inout HTML, _ moved: MovedTask) {
    html.div(.class("done"), .role("status")) { html in
      html.p { html in
        html.a(moved.thing.title, .href(ThingPlaces.thing(moved.thing.id).address()))
        html.text(" – " + phrase(moved.was.isUnfinished ? "tasks.is-done" : "tasks.is-open"))
      }
      progressButton(
        &html, moved.thing.id, to: moved.was, saying: phrase("tasks.take-back"), fromMe: true)
    }
  }
}
