import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct ThingTests {
  let place: TestInstallation
  let owner: Person
  let space: Space
  let doer: Doer
  let actor: Actor

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    space = try place.space(owner)
    actor = try place.actor(owner)
    doer = .actor(actor)
  }

  @Test func itIsReadAsItWasValidAndAsItWasRecorded() throws {
    let thing = try make("one", from: "2020-01-01")
    let afterFirst = place.now
    _ = try edit(thing, base: 1, "two", from: "2022-01-01")
    let afterSecond = place.now
    // Somebody finds out later that it was otherwise from 2021 on.
    _ = try edit(thing, base: 2, "corrected", from: "2021-01-01")
    #expect(try text(thing, on: "2020-06-01", at: nil) == "one")
    #expect(try text(thing, on: "2021-06-01", at: nil) == "corrected")
    #expect(try text(thing, on: "2022-06-01", at: nil) == "two")
    #expect(try text(thing, on: "2021-06-01", at: afterSecond) == "one")
    #expect(try text(thing, on: "2022-06-01", at: afterFirst) == "one")
    #expect(try text(thing, on: "2019-12-31", at: nil) == nil)
    #expect(try text(thing, on: "2022-06-01", at: Instant(milliseconds: 0)) == nil)
  }

  /// The same question has the same answer, whatever is written later.
  @Test func allOfAKindAreRecalledAsTheyWereKnown() throws {
    let first = try make("one", from: "2018-01-01")
    _ = try make("late", from: "2020-01-01")
    let then = place.now
    _ = try edit(first, base: 1, "two", from: "2019-01-01")
    let second = try make("found later", from: "2015-01-01")
    #expect(try recalled(on: "2019-01-01", at: then) == ["one"])
    #expect(try recalled(on: "2019-01-01") == ["two", "found later"])
    #expect(try recalled(on: "2018-06-01") == ["one", "found later"])
    try place.write { _ = try second.remove(by: doer, $0, $1) }
    #expect(try recalled(on: "2019-01-01") == ["two"])
    #expect(try recalled(on: "2019-01-01", at: then) == ["one"])
    #expect(try recalled(on: "2014-12-31").isEmpty)
    #expect(
      try place.read {
        try Thing.recall(.note, in: space, on: .newYear(2019), for: .public, $0)
      }.isEmpty, "what is of the members is not told to everybody")
  }

  private func recalled(on day: String, at time: Instant? = nil) throws -> [String] {
    let day = try #require(Day(day))
    return try place.read { try Thing.recall(.note, in: space, on: day, knownAt: time, for: actor, $0) }
      .map { Note(reading: $0.fields.content).text }
  }

  @Test func whoeverComesSecondSeesBoth() throws {
    let thing = try make("base", from: "2020-01-01")
    _ = try edit(thing, base: 1, "theirs", title: "Note", from: "2020-01-01")
    let outcome = try edit(thing, base: 1, "base", title: "Yours", from: "2020-01-01")
    guard case .conflict(let conflict) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(conflict.base == place.note("base"))
    #expect(conflict.theirs == place.note("theirs"))
    #expect(conflict.yours == place.note("base", title: "Yours"))
    #expect(conflict.latest == 2)
    #expect(conflict.merge.conflicts.isEmpty)
    #expect(ThingFields(conflict.merge.merged) == place.note("theirs", title: "Yours"))
    #expect(try versions(thing).count == 2, "nothing was written")
    let again = try edit(thing, base: conflict.latest, "theirs", title: "Yours", from: "2020-01-01")
    #expect(again == .written(3))
  }

  @Test func sayingTheSameAgainWritesNothing() throws {
    let thing = try make("same", from: "2020-01-01")
    #expect(try edit(thing, base: 1, "same", from: "2020-01-01") == .unchanged)
    #expect(try versions(thing).count == 1)
  }

  @Test func undoTakesBackOnlyItsOwnFields() throws {
    let thing = try make("a", from: "2020-01-01")
    _ = try edit(thing, base: 1, "b", from: "2021-01-01")
    _ = try edit(thing, base: 2, "b", title: "Renamed", from: "2022-01-01")
    #expect(try place.write { try thing.undo(2, by: doer, $0, $1) } == 5)
    for day in ["2021-06-01", "2022-06-01"] { #expect(try text(thing, on: day, at: nil) == "a") }
    #expect(try version(thing, on: "2022-06-01")?.fields?.title == "Renamed")
    #expect(try version(thing, on: "2021-06-01")?.fields?.title == "Note")
  }

  @Test func undoIsRefusedWhereSomethingWouldBeLost() throws {
    let thing = try make("a", from: "2020-01-01")
    _ = try edit(thing, base: 1, "b", from: "2020-01-01")
    _ = try edit(thing, base: 2, "c", from: "2020-01-01")
    #expect(place.code { try undo(thing, 1) } == "undo-first")
    #expect(place.code { try undo(thing, 2) } == "undo-overtaken")
    #expect(place.code { try undo(thing, 9) } == "version-unknown")
    try place.write { try thing.cite(3, by: doer, $0, $1) }
    #expect(place.code { try undo(thing, 3) } == "undo-cited")
    #expect(try versions(thing).count == 3)
  }

  @Test func removedIsAStateThatCanBeUndone() throws {
    let thing = try make("a", from: "2020-01-01")
    let number = try place.write { try thing.remove(by: doer, why: "Doubled", $0, $1) }
    #expect(try list().isEmpty)
    #expect(try place.read { try Thing.list(in: space, for: actor, withRemoved: true, $0) }.count == 1)
    try undo(thing, number)
    #expect(try list().map(\.state) == [.internal])
    #expect(try text(thing, on: "2026-11-21", at: nil) == "a")
  }

  @Test func aCitedVersionStaysToBeSeenByThoseWhoSawIt() throws {
    let open = try place.space(owner, shows: [.things])
    let actor = try place.actor(owner)
    let thing = try place.write { tx, occasion in
      try Thing.make(
        ThingDraft(
          .note, title: "Cited", content: Note(text: "as cited").json, state: .published, from: place.today
        ),
        in: open, by: .actor(actor), tx, occasion)
    }
    try place.write { try thing.cite(1, by: .actor(actor), $0, $1) }
    _ = try place.write { try thing.remove(by: .actor(actor), $0, $1) }
    let name = VersionName(thing.id, 1)
    let seen = try place.read { try Thing.version(name, for: .public, $0) }.version
    #expect(seen.fields?.content == Note(text: "as cited").json && seen.isCited)
    #expect(
      place.code { _ = try place.read { try Thing.get(thing.id, for: .public, $0) } } == "thing-unknown")
    let removed = VersionName(thing.id, 2)
    #expect(
      place.code { _ = try place.read { try Thing.version(removed, for: .public, $0) } } == "version-unknown")
  }

  @Test func aCopyRemembersWhereItCameFrom() throws {
    let thing = try make("original", from: "2020-01-01")
    let target = try place.space(owner)
    let actor = try place.actor(owner)
    let copy = try place.write {
      try Thing.fork(VersionName(thing.id, 1), into: target, by: actor, $0, $1)
    }
    #expect(copy.forkedFrom == VersionName(thing.id, 1) && copy.space == target.id && copy.state == .draft)
    let stranger = try place.actor(place.person("Stranger"))
    #expect(
      place.code {
        _ = try place.write { try Thing.fork(VersionName(thing.id, 1), into: target, by: stranger, $0, $1) }
      } == "version-unknown")
  }

  @Test func aSecretLinkShowsOneThingUntilItIsRevoked() throws {
    let thing = try make("shared", from: "2020-01-01")
    let (share, secret) = try place.write { try Share.make(of: thing, by: doer, $0, $1) }
    #expect(secret.utf8.count == 43)
    let stored = try place.read { try $0.rows("SELECT secret_hash FROM thing_share") }
    #expect(try stored.map { try $0.text("secret_hash") } == [Chain.hash(ofSecret: secret)])
    func opened(_ secret: String) throws -> String? {
      try place.read { try Share.open(secret, on: place.today, $0).version.fields?.title }
    }
    #expect(try opened(secret) == "Note")
    #expect(place.code { _ = try opened(secret + "x") } == "share-unknown")
    try place.write { try share.revoke(by: doer, $0, $1) }
    #expect(place.code { _ = try opened(secret) } == "share-unknown")
  }

  @Test func contributorsWriteOnDraftsOnly() throws {
    let contributor = try place.person("Contributor")
    _ = try place.write {
      try Membership.add(
        MembershipDraft(.person(contributor.id), .contributor, from: place.today), to: space, by: doer, $0, $1
      )
    }
    let theirs = Doer.actor(try place.actor(contributor))
    let draft = ThingDraft(.note, title: "D", content: Note(text: "d").json, from: place.today)
    let thing = try place.write { try Thing.make(draft, in: space, by: theirs, $0, $1) }
    var fields = draft.fields
    fields.state = .internal
    let publishing = ThingEdit(base: 1, fields: fields, from: place.today)
    #expect(
      place.code { _ = try place.write { try thing.edit(publishing, by: theirs, $0, $1) } } == "not-permitted"
    )
    #expect(try place.write { try thing.edit(publishing, by: doer, $0, $1) } == .written(2))
    fields.title = "E"
    let later = ThingEdit(base: 2, fields: fields, from: place.today)
    #expect(
      place.code { _ = try place.write { try thing.edit(later, by: theirs, $0, $1) } } == "not-permitted")
  }

  @Test(arguments: ["", "a b", "a\u{0}b", "a\"b", "å"])
  func whatCannotStandInAnAddressIsNoStudy(_ query: String) {
    #expect(SavedStudy(question: .compare, query: query, dataHash: "", programVersion: "1") == nil)
  }

  @Test func aStudyReadsAsItWasWritten() throws {
    let study = try #require(
      SavedStudy(
        question: .outlook, query: "merge=3405,3441", dataHash: "abc", programVersion: "0.1.0", remark: "Ø"))
    #expect(SavedStudy(reading: study.json) == study)
    #expect(study.address == "/study/future?merge=3405,3441")
  }

  private func make(_ text: String, from day: String) throws -> Thing {
    let draft = ThingDraft(
      .note, title: "Note", content: Note(text: text).json, state: .internal,
      from: try #require(Day(day)))
    return try place.write { try Thing.make(draft, in: space, by: doer, $0, $1) }
  }

  private func edit(
    _ thing: Thing, base: Int, _ text: String, title: String = "Note", from day: String
  ) throws -> EditOutcome {
    let edit = ThingEdit(base: base, fields: place.note(text, title: title), from: try #require(Day(day)))
    return try place.write { try thing.edit(edit, by: doer, $0, $1) }
  }

  private func undo(_ thing: Thing, _ number: Int) throws {
    try place.write { _ = try thing.undo(number, by: doer, $0, $1) }
  }

  private func version(_ thing: Thing, on day: String, at time: Instant? = nil) throws -> ThingVersion? {
    let day = try #require(Day(day))
    return try place.read { try Thing.version(of: thing.id, on: day, knownAt: time, for: actor, $0) }
  }

  private func text(_ thing: Thing, on day: String, at time: Instant?) throws -> String? {
    try version(thing, on: day, at: time)?.fields.flatMap { Note(reading: $0.content).text }
  }

  private func versions(_ thing: Thing) throws -> [ThingVersion] {
    try place.read { try Thing.versions(of: thing.id, for: actor, $0) }
  }

  private func list() throws -> [Thing] {
    try place.read { try Thing.list(in: space, for: actor, $0) }
  }
}
