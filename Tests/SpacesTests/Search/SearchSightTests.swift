import Basics
import Formats
import Search
import Store
import Testing

@testable import Spaces

/// A search finds what somebody may see, and nothing else: `may` says what that is.
@Suite(.onEachEngine) struct SearchSightTests {
  private enum Asker: CaseIterable {
    case nobody, account, theOperator, tokenWithoutReading, reader, adviser, contributor, editor, owner

    func actor(in spaces: [Space], as person: Person) -> Actor {
      func member(_ role: Role) -> Actor {
        Actor(person: person.id, roles: Dictionary(uniqueKeysWithValues: spaces.map { ($0.id, role) }))
      }
      return switch self {
      case .nobody: .public
      case .account: Actor(person: person.id)
      case .theOperator: Actor(person: person.id, isOperator: true)
      case .tokenWithoutReading: member(.owner).narrowed(to: [.write])
      case .reader: member(.reader)
      case .adviser: member(.adviser)
      case .contributor: member(.contributor)
      case .editor: member(.editor)
      case .owner: member(.owner)
      }
    }
  }

  @Test func nineRolesFindWhatTheyMaySee() throws {
    let place = try SearchTestPlace(shows: [])
    let shows: [Set<Aspect>] = [[], [.existence], [.members], [.things], [.history], Set(Aspect.allCases)]
    let spaces = try shows.map { try place.place.space(place.person, shows: $0) }
    // Of a space that nobody of them belongs to.
    let others = try [Set([Aspect.things]), []].map { try place.place.space(place.person, shows: $0) }
    var all: [(thing: Thing, space: Space)] = []
    for space in spaces + others {
      for state in [ThingState.draft, .internal, .published] {
        all.append((try place.note("Brannavtale \(state.rawValue)", state: state, in: space), space))
      }
    }
    for asker in Asker.allCases {
      let actor = asker.actor(in: spaces, as: place.person)
      let due = all.filter { may(actor, .seeThing, $0.thing.subject(in: $0.space)) }.map(\.thing.id)
      for text in ["brannavtale", "avtale", "b"] {
        let found = try place.found(text, by: actor).map(\.thing.id)
        #expect(Set(found) == Set(due), "\(asker) \(text)")
        #expect(found.count == due.count)
      }
    }
  }

  @Test func whatIsAddedToAThingIsSeenByThoseWhoSeeBoth() throws {
    let place = try SearchTestPlace()
    let thing = try place.note("Avtale")
    try place.place.write { tx, _ in
      try SearchText(
        of: thing.id, part: "comment/1", state: .internal, title: thing.title, body: "hemmelig merknad"
      ).put(tx)
    }
    #expect(try place.titles("merknad") == ["Avtale"])
    #expect(try place.titles("merknad", by: .public).isEmpty)
    try place.change(thing, to: place.place.note("", title: "Ny avtale", state: .published))
    #expect(try place.titles("merknad") == ["Ny avtale"])
    try place.place.write { tx, _ in try SearchText.remove("comment/1", of: thing.id, tx) }
    #expect(try place.titles("merknad").isEmpty)
  }

  @Test func aSpaceThatShowsNoMoreIsGoneAtOnce() throws {
    let place = try SearchTestPlace()
    try place.note("Brannavtale")
    #expect(try place.titles("brann", by: .public) == ["Brannavtale"])
    try place.place.write { tx, occasion in
      var draft = SpaceDraft(kind: .region, name: "Region", purpose: "", shows: [])
      draft.shows = []
      try place.space.change(to: draft, by: .command("test"), tx, occasion)
    }
    #expect(try place.titles("brann", by: .public).isEmpty)
    #expect(try place.titles("brann") == ["Brannavtale"])
  }

  @Test func whoBelongsNoMoreFindsNothing() throws {
    let place = try SearchTestPlace(shows: [])
    try place.note("Brannavtale", state: .internal)
    #expect(try place.titles("brann") == ["Brannavtale"])
    #expect(try place.titles("brann", by: Actor(person: place.person.id)).isEmpty)
  }
}
