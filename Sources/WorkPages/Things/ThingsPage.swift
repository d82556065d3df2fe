import Markup
import Pages
import SignIn
import Spaces
import Wording

/// A page of the things of a space, as one visitor may see them.
private struct ThingsView {
  let rooms: SpaceRooms?
  let space: Space
  let things: [Thing]
  let hasMore: Bool
  let mayAdd: Bool
  let municipalities: [UnitCode]
}

extension WorkContext {
  private static var thingsOnAPage: Int { 50 }

  /// Everything in a space, what changed last first; of one kind where that is asked for.
  func thingsPage(_ id: Identifier<Space>) throws -> Reply {
    let kind = visit.query["kind"].map(ThingKind.init(rawValue:))
    if let kind, let known = kinds[kind] { return try kindPage(id, known) }
    let from = max(0, visit.query["from"].flatMap { Int($0) } ?? 0)
    let view = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let things = try Thing.list(
        in: space, for: actor, kind: kind, limit: Self.thingsOnAPage + 1, offset: from, tx)
      return ThingsView(
        rooms: SpaceRooms(space, for: actor), space: space,
        things: Array(things.prefix(Self.thingsOnAPage)), hasMore: things.count > Self.thingsOnAPage,
        mayAdd: may(actor, .addThing, space.subject),
        municipalities: try space.municipalities(on: content.today(), tx))
    }
    let title = phrase("spaces.things")
    return workPage("\(title) – \(view.space.name)", at: SpacePlaces.things(id), in: view.rooms) { html in
      html.h1(title)
      kindChoice(&html, id, kind)
      if view.things.isEmpty {
        html.p(phrase(view.mayAdd ? "spaces.things-teach" : "spaces.things-empty"), .class("column"))
      } else {
        thingList(&html, view.things)
      }
      if view.mayAdd { waysToAdd(&html, view.space, about: view.municipalities) }
      pages(&html, view, from)
    }
  }

  private func pages(_ html: inout HTML, _ view: ThingsView, _ from: Int) {
    html.ul(.class("ways-on")) { html in
      if from > 0 {
        let earlier = from > Self.thingsOnAPage ? String(from - Self.thingsOnAPage) : nil
        page(&html, view, phrase("things.newer"), from: earlier)
      }
      if view.hasMore { page(&html, view, phrase("things.older"), from: String(from + Self.thingsOnAPage)) }
    }
  }

  private func page(_ html: inout HTML, _ view: ThingsView, _ name: String, from: String?) {
    html.li {
      $0.a(
        name, .class("button"),
        .href(SpacePlaces.things(view.space.id).address(visit.query.setting("from", to: from))))
    }
  }

  /// Titles with what they are, who sees them, and when they changed.
  func thingList(_ html: inout HTML, _ things: [Thing]) {
    html.ul(.class("thing-list")) { html in
      for thing in things {
        html.li { html in
          html.a(
            thing.title.isEmpty ? phrase("things.erased") : thing.title,
            .href(ThingPlaces.thing(thing.id).address()))
          let facts = [
            words(of: thing.kind).name, phrase("thing-state.\(thing.state.rawValue)"),
            moment(thing.changedAt),
          ]
          html.span(facts.joined(separator: " · "), .class("quiet", "thing-facts"))
        }
      }
    }
  }
}
