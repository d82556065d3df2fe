import Basics
import Spaces
import Store
import TestDatabases

@testable import ExchangePages

/// A database with one open space that has a desk and an event, its owner, and somebody with an account and no part in it.
struct ExchangePlace {
  static let today = Day("2026-11-21") ?? .newYear(2026)
  static let kinds = ContentKinds([.spaces, room])
  private static let room = Room(
    "exchange", kinds: [ContentKind(Desk.self), ContentKind(Question.self), ContentKind(Event.self)])

  let storage: any Storage
  let owner: Actor
  let desk: Identifier<Thing>
  let people: [Identifier<Person>]

  static func occasion(_ days: Int = 0) -> Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000 + Int64(days) * 86_400_000), today: today, kinds: kinds,
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  init(_ database: TestDatabase, kind: Space.Kind = .region) throws {
    storage = database.storage
    try migrate(storage, Room.spaces.migrations + [.exchange], at: Instant(milliseconds: 0))
    (owner, desk, people) = try storage.write { tx in
      let occasion = Self.occasion()
      let people = try ["Kari", "Ada", "Bo", "Siv"].map { name in
        try Person.make(
          PersonDraft(name: name, email: "\(name)@example.org", isOperator: name == "Kari"),
          by: .command("test"), tx, occasion
        ).change(Person.Changes(state: .active), by: .command("test"), tx, occasion).id
      }
      let space = try Space.make(
        SpaceDraft(kind: kind, name: "Region", purpose: "", shows: [.existence, .things]),
        by: .actor(Actor.of(people[0], at: Self.today, tx)), tx, occasion)
      let owner = try Actor.of(people[0], at: Self.today, tx)
      var desk = Desk()
      (desk.contact, desk.days) = ("Reform team", 10)
      var staff = Desk.Contact()
      (staff.theme, staff.contact) = (.staff, "Adviser")
      desk.contacts = [staff]
      let made = try Thing.make(
        ThingDraft(desk, title: "Desk", state: .published, from: Self.today), in: space, by: .actor(owner),
        tx,
        occasion)
      return (owner, made.id, Array(people.dropFirst()))
    }
  }

  /// What is refused; empty for what was done.
  func refusal(_ body: (any Transaction) throws -> Void) -> [String] {
    do {
      try storage.write { tx in try body(tx) }
      return []
    } catch let faults as Diagnostics {
      return faults.list.map(\.code)
    } catch {
      return [(error as? Diagnostic)?.code ?? "\(error)"]
    }
  }
}
