import Basics
import Duties
import Spaces
import Store
import TestDatabases
import Testing

@testable import DemocracyPages

@Suite struct InitiativeTests {
  private static let today = ParticipationPlace.occasion.today

  private static var open: Initiative {
    var initiative = Initiative()
    (initiative.proposal, initiative.unit) = ("A bus at night", UnitCode(country: "no", code: "3440"))
    return initiative
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code ?? "\(error)"
    }
  }

  private func propose(_ place: ParticipationPlace, _ title: String) throws -> Identifier<Thing> {
    try place.storage.write { tx in
      try Thing.make(
        ThingDraft(Self.open, title: title, state: .published, from: Self.today), in: place.space,
        by: .actor(place.owner), tx, ParticipationPlace.occasion
      ).id
    }
  }

  private func codes(
    _ count: Int, _ place: ParticipationPlace, _ id: Identifier<Thing>, _ content: Initiative = Self.open,
    residents: Int? = nil
  ) throws -> [String] {
    try place.storage.write { tx in
      try SupportCodes.make(count, of: id, content, residents: residents, tx, ParticipationPlace.occasion)
    }
  }

  private func support(
    _ place: ParticipationPlace, _ id: Identifier<Thing>, _ code: String, _ content: Initiative = Self.open
  ) throws {
    try place.storage.write { try SupportCodes.support(id, content, with: code, on: Self.today, $0) }
  }

  @Test(arguments: TestDatabase.engines)
  func eachCodeSupportsItsOwnProposalOnce(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let (bus, light) = (try propose(place, "Bus"), try propose(place, "Light"))
      let codes = try codes(3, place, bus)
      #expect(Set(codes).count == 3)
      #expect(refusal { try support(place, light, codes[0]) } == "code-unknown")
      #expect(refusal { try support(place, bus, "abcd-efgh-jkmn") } == "code-unknown")
      // However it is typed.
      try support(place, bus, codes[0].uppercased().replacing("-", with: " "))
      #expect(refusal { try support(place, bus, codes[0]) } == "code-used")
      try support(place, bus, codes[1])
      try place.storage.read { tx in
        let counts = [try SupportCodes.count(of: bus, tx), try SupportCodes.count(of: light, tx)]
        #expect(counts == [.init(made: 3, used: 2), .init(made: 0, used: 0)])
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whatIsKeptOfASupporterIsAUsedCodeAndNothingElse(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let id = try propose(place, "Bus")
      let codes = try codes(4, place, id)
      let before = try place.storage.read { try $0.rows("SELECT number FROM history").count }
      try support(place, id, codes[2])
      try place.storage.read { tx in
        let rows = try tx.rows("SELECT * FROM democracy_support")
        let kept = try rows.map { try $0.text("code_hash") }
        let used = try rows.map { try $0.integer("is_used") }
        #expect(kept.count == 4 && Set(kept).isDisjoint(with: codes) && used.reduce(0, +) == 1)
        // The history of the space tells nobody when somebody supported it.
        let after = try tx.rows("SELECT number FROM history").count
        #expect(after == before)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func codesAreRefusedBeyondTheResidentsAndAfterItWasHandedIn(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try ParticipationPlace(database)
      let id = try propose(place, "Bus")
      let made = try codes(6, place, id, residents: 10)
      #expect(refusal { _ = try codes(5, place, id, residents: 10) } == "initiative-codes-over")
      #expect(refusal { _ = try codes(0, place, id) } == "codes-too-many")
      #expect(refusal { _ = try codes(SupportCodes.most + 1, place, id) } == "codes-too-many")
      var handedIn = Self.open
      handedIn.handedIn = Self.today
      #expect(refusal { _ = try codes(1, place, id, handedIn) } == "initiative-closed")
      #expect(refusal { try support(place, id, made[0], handedIn) } == "initiative-closed")
      var over = Self.open
      over.closes = Self.today.adding(days: -1)
      #expect(refusal { try support(place, id, made[0], over) } == "initiative-closed")
      over.closes = Self.today
      #expect(refusal { try support(place, id, made[0], over) } == nil)
    }
  }

  @Test func theCouncilHasSixMonthsUntilItTookItsStand() throws {
    let id = try #require(Identifier<Thing>("01arz3ndektsv4rrffq69g5fav"))
    let days = try #require(Day("2027-02-28"))..<#require(Day("2027-03-01"))
    let ground = DutyGround(thing: id, title: "Bus", days: days, statutory: StatutoryDuties())
    var initiative = Self.open
    initiative.responsible = "the mayor"
    #expect(initiative.stand == nil && initiative.duties(ground).isEmpty)
    initiative.handedIn = Day("2026-08-31")
    #expect(initiative.duties(ground).map(\.day) == [days.lowerBound])
    // The text of the act was not read, and it is not Sweden's.
    #expect(initiative.duties(ground).map(\.certainty) == [.unverified])
    var swedish = initiative
    swedish.unit = UnitCode(country: "se", code: "1983")
    #expect(swedish.stand == nil && swedish.duties(ground).isEmpty)
    initiative.outcome = .partly
    #expect(initiative.duties(ground).isEmpty)
  }
}
