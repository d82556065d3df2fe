import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct BatchTests {
  let place: TestInstallation
  let owner: Person
  let space: Space
  let doer: Doer
  let actor: Actor

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    space = try place.space(owner, shows: [.things, .history])
    actor = try place.actor(owner)
    doer = .actor(actor)
  }

  @Test func itIsTakenBackAsOneStep() throws {
    let things = try (1...3).map { try make("old \($0)") }
    let batch = try rewrite(things, "new")
    #expect(try texts(things) == ["new", "new", "new"])
    let undo = try undo(batch)
    #expect((undo.undone, undo.left.count) == (3, 0))
    #expect(try texts(things) == ["old 1", "old 2", "old 3"])
    let seen = try place.read { try Batch.get(batch, for: actor, $0).batch }
    #expect(seen.undoneBy == undo.batch)
    #expect(try place.read { try Batch.things(of: batch, for: actor, limit: 2, $0).count } == 3)
    let again = try self.undo(batch)
    #expect((again.undone, again.batch) == (0, nil), "it is taken back once")
    guard let back = undo.batch else { return }
    #expect(try self.undo(back).undone == 3)
    #expect(try texts(things) == ["new", "new", "new"])
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  @Test func whatItMadeIsRemovedAndComesBack() throws {
    var made: [Thing] = []
    let batch = try batch { tx, occasion in
      made = try (1...2).map { try insert("made \($0)", tx, occasion) }
    }
    let undo = try undo(batch)
    #expect(undo.undone == 2)
    #expect(try made.map { try now($0).state } == [.removed, .removed])
    guard let back = undo.batch else { return }
    #expect(try self.undo(back).undone == 2)
    #expect(try made.map { try now($0).state } == [.internal, .internal])
    #expect(try texts(made) == ["made 1", "made 2"])
  }

  @Test func whatWasChangedAfterwardsIsLeftAndTold() throws {
    let things = try (1...3).map { try make("old \($0)") }
    let batch = try rewrite(things, "new")
    try edit(things[0], place.note("mine"))
    // Another field does not stand in the way, and stays.
    try edit(things[1], place.note("new", title: "Renamed"))
    let undo = try undo(batch)
    #expect(undo.undone == 2)
    #expect(undo.left.map(\.thing) == [things[0].id])
    #expect(undo.left.map(\.why.code) == ["undo-overtaken"])
    #expect(try texts(things) == ["mine", "old 2", "old 3"])
    #expect(try now(things[1]).title == "Renamed")
  }

  @Test func whatItMadeAndSomebodyChangedIsLeft() throws {
    var made: Thing?
    let batch = try batch { made = try insert("made", $0, $1) }
    let thing = try #require(made)
    try edit(thing, place.note("mine"))
    let undo = try undo(batch)
    #expect((undo.undone, undo.batch) == (0, nil))
    #expect(undo.left.map(\.why.code) == ["undo-changed-since"])
    #expect(try now(thing).state == .internal)
  }

  @Test func whatIsTooMuchForOneTransactionIsStillOneStep() throws {
    let things = try (1...5).map { try make("old \($0)") }
    var batch: Identifier<Batch>?
    for part in [things[..<2], things[2..<4], things[4...]] {
      batch = try place.write { tx, occasion in
        try Batch.write(in: space, continuing: batch, by: doer, tx, occasion) {
          for thing in part { try write(place.note("new"), to: thing, tx, occasion) }
        }.batch
      }
      // Others work in between.
      _ = try make("else")
    }
    let whole = try #require(batch)
    var (undone, last, back): (Int, Identifier<Thing>?, Identifier<Batch>?) = (0, nil, nil)
    repeat {
      let outcome = try place.write { tx, occasion in
        try Batch.undo(whole, continuing: back, after: last, limit: 2, by: doer, tx, occasion)
      }
      (undone, last, back) = (undone + outcome.undone, outcome.next, outcome.batch)
    } while last != nil
    #expect(undone == 5)
    #expect(try texts(things) == (1...5).map { "old \($0)" })
  }

  @Test func whoMayNotSeeAllOfItDoesNotHearOfIt() throws {
    let open = try make("open", state: .published)
    let draft = try make("draft", state: .draft)
    let mixed = try rewrite([open, draft], "new")
    let shown = try rewrite([open], "newer")
    #expect(
      try place.read { tx in place.code { _ = try Batch.get(mixed, for: .public, tx) } } == "batch-unknown")
    #expect(try place.read { try Batch.get(shown, for: .public, $0).batch.id } == shown)
    let told = try place.read { tx in
      try HistoryEntry.read(HistoryQuestion(.space(space.id)), for: .public, tx).filter {
        $0.kind == .batchWritten
      }
    }
    #expect(told.map { $0.content?.after["batch"]?.text } == [shown.text])
    let undo = try place.write { try Batch.undo(shown, by: .actor(.public), $0, $1) }
    #expect(undo.left.map(\.why.code) == ["not-permitted"])
  }

  @Test func aStepThatChangesNothingIsNone() throws {
    let thing = try make("same")
    let batch = try place.write { tx, occasion in
      try Batch.write(in: space, by: doer, tx, occasion) {
        try write(place.note("same"), to: thing, tx, occasion)
      }.batch
    }
    #expect(batch == nil)
  }

  private func make(_ text: String, state: ThingState = .internal) throws -> Thing {
    try place.write { try insert(text, state: state, $0, $1) }
  }

  private func insert(
    _ text: String, state: ThingState = .internal, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Thing {
    let draft = ThingDraft(Note(text: text), title: "Note", state: state, from: place.today)
    return try Thing.make(draft, in: space, by: doer, tx, occasion)
  }

  private func batch(_ body: (any Transaction, Occasion) throws -> Void) throws -> Identifier<Batch> {
    try #require(
      try place.write { tx, occasion in
        try Batch.write(in: space, by: doer, tx, occasion) { try body(tx, occasion) }.batch
      })
  }

  private func rewrite(_ things: [Thing], _ text: String) throws -> Identifier<Batch> {
    try batch { tx, occasion in
      for thing in things {
        try write(place.note(text, state: thing.state), to: thing, tx, occasion)
      }
    }
  }

  private func write(_ fields: ThingFields, to thing: Thing, _ tx: any Transaction, _ occasion: Occasion)
    throws
  {
    let latest = try Thing.getUnasked(thing.id, tx).thing.latest
    _ = try thing.edit(ThingEdit(base: latest, fields: fields, from: place.today), by: doer, tx, occasion)
  }

  private func edit(_ thing: Thing, _ fields: ThingFields) throws {
    try place.write { try write(fields, to: thing, $0, $1) }
  }

  private func undo(_ batch: Identifier<Batch>) throws -> BatchUndo {
    try place.write { try Batch.undo(batch, by: doer, $0, $1) }
  }

  private func now(_ thing: Thing) throws -> Thing {
    try place.read { try Thing.getUnasked(thing.id, $0).thing }
  }

  private func texts(_ things: [Thing]) throws -> [String] {
    try place.read { tx in
      try things.map { thing in
        let fields = try ThingVersion.all(of: thing.id, tx).holding(on: place.today)?.fields
        return fields.map { Note(reading: $0.content).text } ?? ""
      }
    }
  }
}
