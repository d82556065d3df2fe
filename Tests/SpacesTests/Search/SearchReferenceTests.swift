import Basics
import Formats
import Search
import Store
import Testing

@testable import Spaces

/// What names another thing is found by the title that it has now, by those who may see both.
@Suite(.onEachEngine) struct SearchReferenceTests {
  private let found = try? SearchTestPlace()

  private func place() throws -> SearchTestPlace { try #require(found) }

  private func task(about thing: Thing, _ title: String = "Oppfølging") throws -> Thing {
    let found = try place()
    return try found.place.write { tx, occasion in
      var task = WorkTask()
      task.origin = [thing.id]
      return try Thing.make(
        ThingDraft(task, title: title, state: .published, from: found.place.today), in: found.space,
        by: .command("test"), tx, occasion)
    }
  }

  @Test func aTitleIsFoundInWhatNamesIt() throws {
    let found = try place()
    let note = try found.note("Vannverket", state: .published)
    _ = try task(about: note)
    #expect(try found.titles("vannverk") == ["Vannverket", "Oppfølging"])
    #expect(try found.titles("vannverk oppfølging") == ["Oppfølging"])
  }

  @Test func aTitleThatChangesIsFoundAnew() throws {
    let found = try place()
    let note = try found.note("Vannverket", state: .published)
    _ = try task(about: note)
    try found.change(note, to: found.place.note("", title: "Renseanlegget", state: .published))
    #expect(try found.titles("oppfølging vannverk").isEmpty)
    #expect(try found.titles("oppfølging renseanlegg") == ["Oppfølging"])
  }

  @Test func whatIsNamedNoMoreAndWhatIsRemovedFindsNothing() throws {
    let found = try place()
    let note = try found.note("Vannverket", state: .published)
    let task = try task(about: note)
    try found.place.write { tx, occasion in _ = try note.remove(by: .command("test"), tx, occasion) }
    #expect(try found.titles("vannverk").isEmpty)
    try found.change(note, to: found.place.note("", title: "Vannverket", state: .published))
    #expect(try found.titles("oppfølging vannverk") == ["Oppfølging"])
    let fields = ThingDraft(WorkTask(), title: "Oppfølging", state: .published, from: found.place.today)
      .fields
    try found.change(task, to: fields)
    #expect(try found.titles("oppfølging vannverk").isEmpty)
  }

  @Test func aTitleThatMayNotBeSeenFindsNothing() throws {
    let found = try place()
    let note = try found.note("Vannverket", state: .internal)
    _ = try task(about: note)
    #expect(try found.titles("oppfølging vannverk") == ["Oppfølging"])
    #expect(try found.titles("oppfølging", by: .public) == ["Oppfølging"])
    #expect(try found.titles("vannverk", by: .public).isEmpty)
    try found.change(note, to: found.place.note("", title: "Vannverket", state: .published))
    #expect(try found.titles("vannverk", by: .public) == ["Vannverket", "Oppfølging"])
    try found.change(note, to: found.place.note("", title: "Vannverket", state: .draft))
    #expect(try found.titles("vannverk", by: .public).isEmpty)
  }

  @Test func whatIsErasedIsGoneFromNamesInTheSameTransaction() throws {
    let found = try place()
    let note = try found.note("Kari Nordmann", state: .internal)
    _ = try task(about: note)
    try found.place.write { tx, occasion in
      let erasure = Erasure(versions: [VersionName(note.id, 1)])
      let mentions = PersonMentions(entries: [], versions: erasure.versions)
      try Person.takeOut(erasure, of: mentions, by: .command("test"), why: "", tx, occasion)
      #expect(try tx.rows("SELECT number FROM search_name WHERE words LIKE '%nordmann%'").isEmpty)
    }
    #expect(try found.titles("nordmann").isEmpty)
  }
}
