import Markup
package import Pages
package import Spaces
import Wording

/// Where one enters a room that lies in a target of its own.
package struct SpaceEntrance: Sendable {
  /// What the column calls it: the text `space-rooms.<name>`.
  package let name: String
  /// Its other pages lie below this one.
  package let place: Places<Identifier<Space>>

  package init(_ name: String, _ place: Places<Identifier<Space>>) {
    (self.name, self.place) = (name, place)
  }
}

/// The rooms of a space that one visitor may enter: the column beside each of its pages.
package struct SpaceRooms: Sendable {
  package enum Room: String, CaseIterable, Sendable {
    case overview, wheel, things, members, history, settings
  }

  package let space: Space
  let rooms: [Room]

  /// Nil where the visitor may not know of the space: what was cited stays readable for them all the same.
  package init?(_ space: Space, for actor: Actor) {
    let doer = Doer.actor(actor)
    guard doer.may(.seeSpace, space.subject) else { return nil }
    self.space = space
    rooms = Room.allCases.filter { room in
      switch room {
      case .overview: true
      case .things, .wheel:
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
  func place(in space: Space) -> Place {
    switch self {
    case .overview: SpacePlaces.space(space.id)
    case .wheel: WheelPlaces.space(space.id)
    case .things: SpacePlaces.things(space.id)
    case .members: SpacePlaces.members(space.id)
    case .history: SpacePlaces.history(space.id)
    case .settings: SpacePlaces.settings(space.id)
    }
  }
}

extension WorkContext {
  /// A page inside a space: its name and its rooms on the left, on a phone above.
  func inSpace(
    _ html: inout HTML, _ rooms: SpaceRooms, _ here: SpaceRooms.Room?, at place: Place,
    content: (inout HTML) -> Void
  ) {
    html.div(.class("in-space")) { html in
      html.nav(.class("space-rooms"), .aria("label", phrase("space-rooms.label"))) { html in
        html.p(rooms.space.name, .class("space-rooms-name"))
        html.ul { html in
          for room in rooms.rooms {
            entry(&html, room.rawValue, room.place(in: rooms.space), at: place, isHere: room == here)
            guard room == .things else { continue }
            for entrance in workplace.entrances {
              let target = entrance.place(rooms.space.id)
              entry(
                &html, entrance.name, target, at: place,
                isHere: here == nil && place.path.hasPrefix(target.path + "/"))
            }
          }
        }
      }
      html.div(.class("in-space-page"), content: content)
    }
  }
  private func entry(
    _ html: inout HTML, _ name: String, _ target: Place, at place: Place, isHere: Bool
  ) {
    let current = target == place ? "page" : isHere ? "true" : nil
    html.li {
      $0.a(
        phrase("space-rooms.\(name)"), .href(target.address()), current.map { .aria("current", $0) })
    }
  }
}
