import Basics
import Formats
import Store
import TestDatabases
import Testing

@testable import Spaces

/// What was said about things goes out with them and comes in again, on whichever engine.
@Suite struct ArchivedCommentsTests {
  /// Kari says four things about a note; Per is mentioned, one is changed, one taken away, one erased.
  private struct Place {
    let installation: TestInstallation
    let space: Space
    let thing: Thing
    let owner: Person
    let reader: Person

    init(_ engine: Engine) throws {
      let place = try OnEachEngine.$engine.withValue(engine) { try TestInstallation() }
      (owner, reader) = (try place.person("Kari Nordmann"), try place.person("Per Hansen"))
      space = try place.space(owner)
      let actor = try place.actor(owner)
      thing = try place.write { [space, reader] tx, occasion in
        try Membership.add(
          MembershipDraft(.person(reader.id), .reader, from: occasion.today), to: space, by: .actor(actor),
          tx,
          occasion)
        return try Thing.make(
          ThingDraft(Note(text: "x"), title: "Note", state: .internal, from: occasion.today), in: space,
          by: .actor(actor), tx, occasion)
      }
      let said = try ["One @Per Hansen", "Two", "Three", "Four"].map { [thing] text in
        try place.write { try ThingComment.write(text, on: thing.id, by: actor, $0, $1) }
      }
      try place.write { try said[1].change(to: "Second", by: actor, $0, $1) }
      try place.write { try said[2].remove(by: actor, $0, $1) }
      try place.write { tx, occasion in
        let row = try tx.row("SELECT latest FROM comment WHERE id = \(said[3].id)")
        let mentions = PersonMentions(entries: [try #require(row).integer("latest")], versions: [])
        try Person.takeOut(
          Erasure(entries: mentions.entries), of: mentions, by: .command("test"), why: "", tx, occasion)
      }
      installation = place
    }
  }

  private func take(_ lines: LinesInMemory, into engine: Engine) throws -> (TestInstallation, Space, Actor) {
    let place = try OnEachEngine.$engine.withValue(engine) { try TestInstallation() }
    place.seconds = 900_000
    let bringer = try place.person("Eva Her")
    let taken = try place.write {
      try Space.take(CheckedArchive(lines), from: lines, by: .actor(Actor(person: bringer.id)), $0, $1)
    }
    return (place, taken, try place.actor(bringer))
  }

  private func comments(
    _ thing: Identifier<Thing>, _ actor: Actor, in place: TestInstallation
  ) throws -> (list: [ThingComment], names: [Identifier<Person>: String]) {
    try place.read { tx in
      let (thing, space) = try Thing.get(thing, for: actor, tx)
      let list = try #require(try ThingComment.all(of: thing, in: space, for: actor, limit: 50, tx))
      return (list.comments, try list.names(in: space.id, tx))
    }
  }

  @Test(arguments: ArchiveRoundTripTests.ways) func outAndInAndOutAgainEveryPartIsTheSame(
    _ engines: [Engine]
  ) throws {
    let first = try Place(engines[0])
    let lines = try first.installation.read { try LinesInMemory(first.space, $0) }
    #expect(lines.parts[.comments]?.count == 4)
    var next = lines
    for engine in engines.dropFirst() {
      let (place, space, _) = try take(next, into: engine)
      next = try place.read { try LinesInMemory(space, $0) }
      for part in ArchivePart.allCases {
        #expect(next.parts[part] == lines.parts[part], "\(engine), \(part)")
      }
      guard case .sound = try place.read({ try verifyHistory($0) }) else {
        Issue.record("the history is not sound")
        return
      }
    }
  }

  @Test(.onEachEngine) func theyStandAsTheyStoodAndWhoIsUnknownStaysAName() throws {
    let first = try Place(OnEachEngine.engine)
    let before = try comments(
      first.thing.id, first.installation.actor(first.owner), in: first.installation)
    let lines = try first.installation.read { try LinesInMemory(first.space, $0) }
    let (place, space, actor) = try take(lines, into: OnEachEngine.engine)
    let after = try comments(first.thing.id, actor, in: place)
    #expect(after.list.map(\.id) == before.list.map(\.id))
    #expect(after.list.map(\.text) == before.list.map(\.text))
    #expect(after.list.map { $0.text == nil } == [false, false, true, true])
    #expect(after.list.map(\.madeAt) == before.list.map(\.madeAt))
    #expect(after.list.map(\.changedAt) == before.list.map(\.changedAt))
    #expect(after.list.map(\.isRemoved) == [false, false, true, false])
    #expect(after.list.allSatisfy { $0.author == nil && $0.authorElsewhere == first.owner.id })
    #expect(after.names == [first.owner.id: "Kari Nordmann", first.reader.id: "Per Hansen"])
    #expect(try place.read { try $0.rows("SELECT * FROM comment_mention").isEmpty }, "nobody is told anew")
    let thing = try place.read { try Thing.getUnasked(first.thing.id, $0).thing }
    #expect(!after.list[0].mayBeChanged(by: actor, of: thing, in: space))
    try place.write { try after.list[0].remove(by: actor, $0, $1) }
    try place.write { try ThingComment.write("Five", on: thing.id, by: actor, $0, $1) }
    let again = try place.read { try LinesInMemory(space, $0) }
    #expect(again.parts[.comments]?.count == 5)
    _ = try CheckedArchive(again)
  }

  @Test(
    .onEachEngine,
    arguments: [
      ("\"thing\": \"01", "\"thing\": \"02", "thing"), ("\"author\": \"01", "\"author\": \"02", "author"),
      ("\"chain\": 1", "\"chain\": 7", "made"), ("\"removed\": true", "\"removed\": false", "removed"),
    ])
  func whatSomebodyChangedInItIsFound(_ text: String, _ other: String, _ field: String) throws {
    let place = try Place(OnEachEngine.engine)
    let lines = try place.installation.read { try LinesInMemory(place.space, $0) }
    #expect(throws: Never.self) { try CheckedArchive(lines) }
    let changed = lines.replacing(text, by: other, in: .comments)
    #expect(changed != lines)
    do {
      _ = try CheckedArchive(changed)
      Issue.record("nothing was found")
    } catch let fault as Diagnostic {
      #expect(fault.place.file == "comments.jsonl" && fault.place.field == field)
    }
  }
}
