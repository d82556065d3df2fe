import Markup
import Pages
import Spaces
import Wording

/// The rooms of a space that one visitor may enter: the column beside each of its pages.
struct SpaceRooms: Sendable {
  enum Room: String, CaseIterable, Sendable {
    case overview, things, members, history, settings
  }

  let space: Space
  let rooms: [Room]

  /// Nil where the visitor may not know of the space: what was cited stays readable for them all the same.
  init?(_ space: Space, for actor: Actor) {
    let doer = Doer.actor(actor)
    guard doer.may(.seeSpace, space.subject) else { return nil }
    self.space = space
    rooms = Room.allCases.filter { room in
      switch room {
      case .overview: true
      case .things:
        ThingState.allCases.contains {
          doer.may(.seeThing, .thing(in: space.id, shows: space.shows, state: $0))
        }
      case .members: doer.may(.seeMembers, space.subject)
      case .history: doer.may(.seeHistory, space.subject)
      case .settings: doer.may(.changeSpace, space.subject)
      }
    }
  }
}

extension SpaceRooms.Room {
  func route(in space: Space) -> SpacesRoute {
    switch self {
    case .overview: .space(space.id)
    case .things: .things(space.id)
    case .members: .members(space.id)
    case .history: .history(space.id)
    case .settings: .settings(space.id)
    }
  }

  /// The room that a page is in.
  init?(of route: SpacesRoute) {
    switch route {
    case .space: self = .overview
    case .things, .thingsFile, .newThing, .importThings, .thing, .edit, .thingHistory, .version, .step:
      self = .things
    case .members, .member: self = .members
    case .history: self = .history
    case .settings: self = .settings
    case .list, .new, .shared, .organisations, .organisation, .organisationEdit, .succession: return nil
    }
  }
}

extension WorkContext {
  /// A page inside a space: its name and its rooms on the left, on a phone above.
  func inSpace(
    _ html: inout HTML, _ rooms: SpaceRooms, _ route: SpacesRoute, content: (inout HTML) -> Void
  ) {
    html.div(.class("in-space")) { html in
      html.nav(.class("space-rooms"), .aria("label", phrase("space-rooms.label"))) { html in
        html.p(rooms.space.name, .class("space-rooms-name"))
        html.ul { html in
          for room in rooms.rooms {
            let target = room.route(in: rooms.space)
            let current = target == route ? "page" : room == SpaceRooms.Room(of: route) ? "true" : nil
            html.li {
              $0.a(
                phrase("space-rooms.\(room.rawValue)"), .href(address(target)),
                current.map { .aria("current", $0) })
            }
          }
        }
      }
      html.div(.class("in-space-page"), content: content)
    }
  }
}
