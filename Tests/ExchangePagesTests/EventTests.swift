import Basics
import Exchange
import Spaces
import Store
import TestDatabases
import Testing

@testable import ExchangePages

@Suite struct EventTests {
  private func event(_ change: (inout Event) -> Void = { _ in }) -> Event {
    var event = Event()
    (event.form, event.summary, event.audience, event.seats) = (.seminar, "Seats", .everybody, 3)
    change(&event)
    return event
  }

  private func made(_ event: Event, _ place: ExchangePlace) throws -> Identifier<Thing> {
    try place.storage.write { tx in
      let space = try Thing.getUnasked(place.desk, tx).space
      return try Thing.make(
        ThingDraft(event, title: "Seminar", state: .published, from: ExchangePlace.today), in: space,
        by: .actor(place.owner), tx, ExchangePlace.occasion()
      ).id
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whoWaitsIsToldTheirPlaceAndGetsWhatIsGivenBack(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database)
      let event = event()
      let id = try made(event, place)
      func take(_ size: Int, _ index: Int) -> [String] {
        place.refusal {
          try Seats.take(
            size, of: "Hamar", at: id, event, for: place.people[index], $0, ExchangePlace.occasion())
        }
      }
      #expect(take(2, 0) == [] && take(2, 1) == [] && take(1, 2) == [])
      #expect(take(1, 0) == ["signed-up-already"])
      func standing() throws -> [Int?] {
        let seats = try place.storage.read { try Seats.read(id, event, $0) }
        return place.people.map { person in
          seats.group(of: person).flatMap { $0.hasSeats ? 0 : seats.seating.place(of: $0.number) }
        }
      }
      #expect(try standing() == [0, 1, 2])
      try place.storage.write { try Seats.leave(id, event, for: place.people[0], $0) }
      #expect(try standing() == [nil, 0, 0])
    }
  }

  @Test(arguments: TestDatabase.engines) func whatCannotBeIsRefused(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ExchangePlace(database)
      let closed = event { $0.closes = Day("2026-11-20") }
      let id = try made(closed, place)
      func take(_ size: Int, _ party: String, _ event: Event) -> [String] {
        place.refusal {
          try Seats.take(size, of: party, at: id, event, for: place.people[0], $0, ExchangePlace.occasion())
        }
      }
      #expect(take(1, "Hamar", closed) == ["signing-up-closed"])
      #expect(take(4, "Hamar", event()) == ["group-too-large"])
      #expect(take(0, "Hamar", event()) == ["group-too-large"])
      #expect(take(1, "", event()) == ["party-lacking"])
      #expect(take(3, "Hamar", event { $0.mostOfParty = 2 }) == ["group-too-large"])
    }
  }
}
