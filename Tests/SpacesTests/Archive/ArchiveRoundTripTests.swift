import Basics
import Formats
import Store
import TestDatabases
import Testing

@testable import Spaces

/// A space taken out and in again is the same space, on whichever engine.
@Suite struct ArchiveRoundTripTests {
  /// Ways from one engine to another and back to the first.
  static var ways: [[Engine]] {
    TestDatabase.engines.flatMap { first in TestDatabase.engines.map { [first, $0, first] } }
  }

  /// Random work of every kind, erasures among it: each space of it goes to an empty installation, and from there to another.
  @Test(arguments: ways) func takenOutAndInAgainItSaysTheSame(_ engines: [Engine]) throws {
    let place = try OnEachEngine.$engine.withValue(engines[0]) { try TestInstallation() }
    var office = try RandomOffice(place, seed: 7)
    for _ in 0..<150 { try office.step() }
    let spaces = try place.read { try Space.all($0) }
    #expect(spaces.count > 1)
    for space in spaces {
      let first = try place.read { try LinesInMemory(space, withPeople: true, $0) }
      var lines = first
      for engine in engines.dropFirst() {
        let other = try OnEachEngine.$engine.withValue(engine) { try TestInstallation() }
        let checked = try CheckedArchive(lines)
        let taken = try other.write { tx, occasion in
          try Space.take(checked, from: lines, by: .command("space import"), tx, occasion)
        }
        lines = try other.read { try LinesInMemory(taken, withPeople: true, $0) }
        for part in ArchivePart.allCases {
          #expect(lines.parts[part] == first.parts[part], "\(engine), \(part)")
        }
        guard case .sound = try other.read({ try verifyHistory($0) }) else {
          Issue.record("\(try other.read { try verifyHistory($0) })")
          return
        }
      }
    }
  }

  @Test(.onEachEngine) func aSpaceIsNotTakenTwice() throws {
    let place = try TestInstallation()
    let (space, _) = try Self.work(in: place)
    let lines = try place.read { try LinesInMemory(space, $0) }
    let checked = try CheckedArchive(lines)
    #expect(
      place.code {
        _ = try place.write { try Space.take(checked, from: lines, by: .command("space import"), $0, $1) }
      } == "space-here-already")
    let other = try TestInstallation()
    _ = try other.write { try Space.take(checked, from: lines, by: .command("space import"), $0, $1) }
    let entries = try other.read { try HistoryHead.read($0).number }
    #expect(
      other.code {
        _ = try other.write { try Space.take(checked, from: lines, by: .command("space import"), $0, $1) }
      } == "space-here-already")
    #expect(try other.read { try HistoryHead.read($0).number } == entries, "nothing was written")
  }

  /// Times and names are those of where it came from; what is written here comes after.
  @Test(.onEachEngine) func itsHistoryKeepsItsTimesAndNames() throws {
    let place = try TestInstallation()
    let (space, thing) = try Self.work(in: place)
    let before = try place.read { try ThingVersion.all(of: thing, $0) }
    let lines = try place.read { try LinesInMemory(space, $0) }
    #expect(
      !lines.parts[.people, default: []].joined().contains("@"), "no addresses where none were asked for")
    let other = try TestInstallation()
    other.seconds = 900_000
    let reader = try other.person("Per Her")
    let taken = try other.write {
      try Space.take(CheckedArchive(lines), from: lines, by: .actor(Actor(person: reader.id)), $0, $1)
    }
    let after = try other.read { try ThingVersion.all(of: thing, $0) }
    #expect(after.map(\.recordedAt) == before.map(\.recordedAt))
    #expect(after.map(\.fields) == before.map(\.fields))
    #expect(after.map(\.elsewhere) == ["Kari Nordmann", "Kari Nordmann"])
    #expect(after.map(\.isCited) == [true, false])
    let actor = try other.actor(reader)
    #expect(actor.roles[taken.id] == .owner, "whoever brings it here owns it")
    let entries = try other.read { try HistoryEntry.elsewhere(of: taken, for: actor, $0) }
    #expect(entries.first?.kind == .thingCited && entries.last?.kind == .spaceMade)
    let here = try other.read { try HistoryEntry.read(HistoryQuestion(.space(taken.id)), for: actor, $0) }
    #expect(here.map(\.kind) == [.spaceImported])
  }

  /// An editor's note that was changed and cited once.
  private static func work(in place: TestInstallation) throws -> (Space, Identifier<Thing>) {
    let owner = try place.person("Kari Nordmann")
    let space = try place.space(owner)
    let actor = try place.actor(owner)
    let thing = try place.write { tx, occasion in
      let draft = ThingDraft(
        Note(text: "First"), title: "Note", state: .internal, from: occasion.today)
      return try Thing.make(draft, in: space, by: .actor(actor), why: "Because", tx, occasion)
    }
    _ = try place.write { tx, occasion in
      let edit = ThingEdit(base: 1, fields: place.note("Second"), from: occasion.today)
      return try thing.edit(edit, by: .actor(actor), tx, occasion)
    }
    try place.write { try thing.cite(1, by: .actor(actor), $0, $1) }
    return (space, thing.id)
  }
}
