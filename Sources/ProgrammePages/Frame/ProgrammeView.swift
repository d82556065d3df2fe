import Basics
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

/// A programme as one visitor may see it today.
struct ProgrammeView {
  let id: Identifier<Thing>
  let space: Space
  let rooms: SpaceRooms?
  let standing: ProgrammeStanding
  let mayAdd: Bool
  /// Whether the visitor may change what the members share.
  let mayChange: Bool

  var parts: ProgrammeParts { standing.parts }
  var title: String { parts.programme.title }
  var today: Day { standing.today }
}

extension WorkContext {
  private static var views: [(name: String, place: Places<Identifier<Thing>>)] {
    [
      ("plan", ProgrammePlaces.programme), ("effects", ProgrammePlaces.effects),
      ("gates", ProgrammePlaces.gates),
      ("reports", ProgrammePlaces.reports), ("readiness", ProgrammePlaces.readiness),
      ("tests", ProgrammePlaces.tests), ("day-one", ProgrammePlaces.dayOne),
      ("people", ProgrammePlaces.people), ("staff", ProgrammePlaces.staff), ("pack", ProgrammePlaces.pack),
      ("progress", ProgrammePlaces.progress),
    ]
  }

  func programmeView(_ id: Identifier<Thing>) throws -> ProgrammeView {
    let today = content.today()
    let (found, rooms, actor) = try reading { tx, actor in
      let found = try ProgrammeParts.read(id, on: today, for: actor, tx)
      return (found, SpaceRooms(found.space, for: actor), actor)
    }
    guard let parts = found.parts else { throw Interruption.absent }
    let space = found.space
    return ProgrammeView(
      id: id, space: space, rooms: rooms, standing: try standing(parts),
      mayAdd: may(actor, .addThing, space.subject),
      mayChange: may(actor, .changeThing, .thing(in: space.id, shows: space.shows, state: .internal)))
  }

  func standing(_ parts: ProgrammeParts) throws -> ProgrammeStanding {
    try ProgrammeStanding(parts, today: content.today(), todayName: phrase("programmes.today"))
  }

  /// A view of a programme: its name, the ways to the other views, what it answers, and the rest.
  func programmePage(
    _ view: ProgrammeView, at place: Place, title: String? = nil, status: Int = 200,
    content: (inout HTML) -> Void
  ) -> Reply {
    let heading = title.map { "\($0) – \(view.title)" } ?? view.title
    return workPage(heading, at: place, in: view.rooms, nil, status: status) { html in
      html.h1(view.title)
      if view.space.isDemonstration {
        html.p(phrase("spaces.demonstration.mark"), .class("demonstration-mark"))
      }
      programmeViews(&html, view.id, at: place)
      if let title { html.h2(title) }
      content(&html)
    }
  }

  private func programmeViews(_ html: inout HTML, _ id: Identifier<Thing>, at here: Place) {
    html.nav(.class("no-print"), .aria("label", phrase("programmes.views"))) { html in
      html.ul(.class("ways-on")) { html in
        for view in Self.views {
          let place = view.place(id)
          html.li {
            $0.a(
              phrase("programmes.view.\(view.name)"), .href(place.address()),
              place == here ? .aria("current", "page") : nil)
          }
        }
      }
    }
  }

  /// A list of things with the way to each.
  func namedList(_ html: inout HTML, _ items: [(title: String, address: String, more: String)]) {
    html.ul(.class("programme-list")) { html in
      for item in items {
        html.li { html in
          html.a(item.title, .href(item.address))
          if !item.more.isEmpty { html.text(" – " + item.more) }
        }
      }
    }
  }

  /// The way to a new thing of a kind in the space of a programme.
  func newThingAddress(_ kind: ThingKind, in space: Space) -> String {
    SpacePlaces.newThing(space.id).address(Query([.init("kind", kind.rawValue)]))
  }

  func money(_ amount: Amount?) -> String {
    amount.map { "\(phrase.number($0.amount)) \($0.currency.rawValue)" } ?? "–"
  }
}
