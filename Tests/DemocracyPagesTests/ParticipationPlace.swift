import Basics
import Spaces
import Store
import TestDatabases

@testable import DemocracyPages

/// A database with one open process of a space.
struct ParticipationPlace {
  let storage: any Storage
  let space: Space
  let owner: Actor
  let process: Identifier<Thing>

  init(_ database: TestDatabase, _ content: ParticipationProcess = Self.open) throws {
    storage = database.storage
    try migrate(storage, Room.spaces.migrations + [.democracy, .initiatives], at: Instant(milliseconds: 0))
    (space, owner, process) = try storage.write { [occasion = Self.occasion] tx in
      let draft = PersonDraft(name: "Ada", email: "ada@example.org", isOperator: true)
      let person = try Person.make(draft, by: .command("test"), tx, occasion)
        .change(Person.Changes(state: .active), by: .command("test"), tx, occasion)
      let actor = try Actor.of(person.id, at: occasion.today, tx)
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: "", shows: [.existence, .things]),
        by: .actor(actor), tx, occasion)
      let owner = try Actor.of(person.id, at: occasion.today, tx)
      let process = try Thing.make(
        ThingDraft(content, title: "Asked", state: .published, from: occasion.today), in: space,
        by: .actor(owner), tx, occasion)
      return (space, owner, process.id)
    }
  }

  static var open: ParticipationProcess {
    var process = ParticipationProcess()
    (process.purpose, process.access) = ("To hear", .anyone)
    return process
  }

  static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026),
      kinds: ContentKinds([
        .spaces,
        Room(
          "democracy",
          kinds: [
            ContentKind(ParticipationProcess.self), ContentKind(ProcessInput.self),
            ContentKind(ProcessStatement.self), ContentKind(Assessment.self),
            ContentKind(DemocracyStandard.self), ContentKind(PoliticalModel.self),
            ContentKind(Initiative.self),
          ]),
      ]),
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  func send(_ text: String, _ content: ParticipationProcess = Self.open) throws -> String {
    var input = ProcessInput()
    input.text = text
    return try storage.write { tx in
      try Contribution.send(input, to: process, content, in: space, tx, Self.occasion)
    }
  }

  func inputs() throws -> ProcessInputs {
    try storage.read { try ProcessInputs(of: process, on: Self.occasion.today, $0) }
  }

  /// Changes what an input says, as the owner.
  func change(
    _ id: Identifier<Thing>, to state: ThingState, _ body: (inout ProcessInput) -> Void
  ) throws {
    try storage.write { tx in
      let (thing, _) = try Thing.get(id, for: owner, tx)
      guard var fields = try Thing.unasked(id, on: Self.occasion.today, tx) else { return }
      var input = ProcessInput(reading: fields.content)
      body(&input)
      (fields.content, fields.state) = (input.json, state)
      _ = try thing.edit(
        ThingEdit(base: thing.latest, fields: fields, from: Self.occasion.today), by: .actor(owner), tx,
        Self.occasion)
    }
  }
}
