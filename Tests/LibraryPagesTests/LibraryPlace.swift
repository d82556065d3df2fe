import Basics
import Programmes
import Spaces
import Store
import TestDatabases

@testable import LibraryPages

/// A database with one space, whose owner does everything.
enum LibraryPlace {
  static let today = Day("2026-11-21") ?? .newYear(2026)
  static let kinds = ContentKinds([
    .spaces, .programmes, Room("library", kinds: [ContentKind(Item.self)]),
  ])

  static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000), today: today, kinds: kinds,
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// On both engines.
  static func inSpace(_ body: (Space, Actor, any Transaction) throws -> Void) throws {
    for engine in TestDatabase.engines {
      try TestDatabase.with(engine) { database in
        try migrate(database.storage, Room.spaces.migrations, at: Instant(milliseconds: 0))
        try database.storage.write { (tx) throws in
          let draft = PersonDraft(name: "Kari", email: "kari@example.org", isOperator: true)
          let person = try Person.make(draft, by: .command("test"), tx, occasion)
            .change(Person.Changes(state: .active), by: .command("test"), tx, occasion)
          let first = try Actor.of(person.id, at: today, tx)
          let space = try Space.make(
            SpaceDraft(kind: .region, name: "Region", purpose: "", shows: [.things]), by: .actor(first), tx,
            occasion)
          try body(space, Actor.of(person.id, at: today, tx), tx)
        }
      }
    }
  }

  /// What stands in the way of a thing; empty for one that was made.
  static func faults(of draft: ThingDraft, _ space: Space, _ actor: Actor, _ tx: any Transaction) throws
    -> [String]
  {
    do {
      try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
      return []
    } catch let faults as Diagnostics {
      return faults.list.map(\.code)
    }
  }
}
