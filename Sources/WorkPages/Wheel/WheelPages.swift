import Basics
import Duties
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// The annual wheel of a space.
  func spaceWheelPage(_ id: Identifier<Space>) throws -> Reply {
    let request = try wheelRequest()
    let (view, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let duties = try space.duties(dutyQuestion(request.days), for: actor, tx)
      let mayAdd = may(actor, .addThing, space.subject)
      let adding = SpacePlaces.newThing(id).address(Query([.init("kind", ThingKind.ownDuty.rawValue)]))
      return (
        WheelView(
          title: phrase("wheel.title"), lead: phrase("wheel.lead-space"), place: WheelPlaces.space(id),
          request: request, duties: duties,
          names: try WheelNames(
            of: duties.map(\.noted), isTold: may(actor, .seeMembers, space.subject), phrase, tx),
          spaces: [:], mayMark: mayAdd ? [id] : [], talk: try talk(in: [space], actor, tx),
          adding: mayAdd ? adding : nil, today: content.today()),
        SpaceRooms(space, for: actor)
      )
    }
    return workPage("\(view.title) – \(rooms?.space.name ?? "")", at: view.place, in: rooms, .wheel) { html in
      wheel(&html, view)
    }
  }

  /// The visitor's own duties, over all their spaces.
  func myWheelPage() throws -> Reply {
    _ = try signedIn()
    let request = try wheelRequest()
    let view = try reading { tx, actor in
      let duties = try actor.duties(dutyQuestion(request.days), tx)
      return try wheelView(
        duties, at: WheelPlaces.mine, phrase("wheel.title-mine"), phrase("wheel.lead-mine"), request, actor,
        tx)
    }
    return workPage(view.title, at: view.place) { wheel(&$0, view) }
  }

  /// The duties of an organisation, over the spaces that the visitor may see.
  func organisationWheelPage(_ id: Identifier<Organisation>) throws -> Reply {
    let request = try wheelRequest()
    let view = try reading { tx, actor in
      let organisation = try Organisation.get(id, tx)
      let duties = try organisation.duties(dutyQuestion(request.days), for: actor, tx)
      return try wheelView(
        duties, at: WheelPlaces.organisation(id),
        phrase("wheel.title-organisation", ["name": organisation.name]),
        phrase("wheel.lead-organisation"), request, actor, tx)
    }
    return workPage(view.title, at: view.place) { wheel(&$0, view) }
  }

  /// A wheel over several spaces.
  private func wheelView(
    _ duties: [SpaceDuty], at place: Place, _ title: String, _ lead: String, _ request: WheelRequest,
    _ actor: Actor, _ tx: any Transaction
  ) throws -> WheelView {
    let spaces = try Set(duties.map(\.space)).sorted().map { try Space.get($0, for: actor, tx) }
    return WheelView(
      title: title, lead: lead, place: place, request: request, duties: duties,
      names: try WheelNames(
        of: duties.map(\.noted), isTold: spaces.allSatisfy { may(actor, .seeMembers, $0.subject) }, phrase, tx
      ),
      spaces: Dictionary(uniqueKeysWithValues: spaces.map { ($0.id, $0.name) }),
      mayMark: Set(spaces.filter { may(actor, .addThing, $0.subject) }.map(\.id)),
      talk: try talk(in: spaces, actor, tx), adding: nil,
      today: content.today())
  }

  private func talk(
    in spaces: [Space], _ actor: Actor, _ tx: any Transaction
  ) throws -> [Identifier<Space>: [String: Int]] {
    // The public may read the history of a space and sees nothing of what is said in it.
    let seen = spaces.filter {
      may(actor, .seeHistory, .thing(in: $0.id, shows: $0.shows, state: .internal))
    }
    return try seen.reduce(into: [:]) { $0[$1.id] = try DutyTalk.counts(in: $1, for: actor, tx) }
  }

  private func wheelRequest() throws(Diagnostic) -> WheelRequest {
    try WheelRequest(visit.query, today: content.today())
  }
}
