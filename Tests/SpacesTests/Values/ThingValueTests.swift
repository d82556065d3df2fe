import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct ThingValueTests {
  /// A space with bodies of several kinds.
  private struct Council {
    let place: TestInstallation
    let owner: Actor
    let space: Space

    init() throws {
      place = try TestInstallation()
      let person = try place.person("Owner")
      space = try place.space(person, shows: [.things])
      owner = try place.actor(person)
    }

    @discardableResult
    func body(
      _ title: String, _ form: Body.Form, seats: Int? = nil, unit: String = "3405",
      state: ThingState = .published
    ) throws -> Thing {
      var body = Body()
      body.form = form
      body.units = [UnitCode(country: "no", code: unit)]
      if let seats {
        var all = Body.Seats()
        (all.holder, all.count) = ("A", seats)
        body.seats = [all]
      }
      return try place.write { tx, occasion in
        try Thing.make(
          ThingDraft(body, title: title, state: state, from: place.today), in: space, by: .actor(owner), tx,
          occasion)
      }
    }

    func titles(for actor: Actor? = nil, _ change: (inout ThingQuestion) -> Void) throws -> [String] {
      var question = ThingQuestion(.body, in: space.id, on: place.today)
      change(&question)
      return try place.read { tx in
        let found = try question.answer(for: actor ?? owner, tx)
        #expect(try question.count(for: actor ?? owner, tx) == found.count)
        return found.map(\.thing.title)
      }
    }

    var stale: Int { get throws { try thingsWithStaleValues(place.storage, as: .ofSpaces).count } }
  }

  @Test func listsAreFilteredAndOrdered() throws {
    let council = try Council()
    try council.body("Formannskap", .executiveCommittee, seats: 9)
    try council.body("Årsmøte", .ownersMeeting)
    try council.body("Kommunestyre", .municipalCouncil, seats: 39, unit: "3440")
    #expect(
      try council.titles { $0.order = .init("title", by: .title) } == [
        "Årsmøte", "Formannskap", "Kommunestyre",
      ])
    // What is unknown is last, whichever way the order goes.
    #expect(
      try council.titles { $0.order = .init("seats-in-all", by: .number) } == [
        "Formannskap", "Kommunestyre", "Årsmøte",
      ])
    #expect(
      try council.titles { $0.order = .init("seats-in-all", by: .number, isDescending: true) } == [
        "Kommunestyre", "Formannskap", "Årsmøte",
      ])
    #expect(try council.titles { $0.title = "ARS" } == ["Årsmøte"])
    #expect(try council.titles { $0.title = "%" } == [])
    #expect(try council.titles { $0.filters = [.word("form", "owners-meeting")] } == ["Årsmøte"])
    let unit = UnitCode(country: "no", code: "3440")
    #expect(try council.titles { $0.filters = [.unit("units", unit)] } == ["Kommunestyre"])
  }

  @Test func aListGoesByTheNamesOfOrganisations() throws {
    let council = try Council()
    for name in ["Øyer", "Gausdal", "Lillehammer"] {
      try council.place.write { tx, occasion in
        var body = Body()
        (body.form, body.units) = (.board, [UnitCode(country: "no", code: "3405")])
        body.organisation = try Organisation.make(
          OrganisationDraft(kind: .municipality, name: name, from: council.place.today),
          by: .command("test"), tx, occasion
        ).id
        _ = try Thing.make(
          ThingDraft(body, title: "Styret i \(name)", state: .published, from: council.place.today),
          in: council.space, by: .actor(council.owner), tx, occasion)
      }
    }
    try council.body("Uten", .board)
    let names = ["Styret i Gausdal", "Styret i Lillehammer", "Styret i Øyer"]
    #expect(try council.titles { $0.order = .init("organisation", by: .organisation) } == names + ["Uten"])
    #expect(
      try council.titles { $0.order = .init("organisation", by: .organisation, isDescending: true) }
        == names.reversed() + ["Uten"])
  }

  @Test func noListGivesADraftAway() throws {
    let council = try Council()
    try council.body("Open", .board)
    try council.body("Draft", .board, state: .draft)
    #expect(try council.titles(for: .public) { _ in } == ["Open"])
    #expect(try council.titles { _ in }.sorted() == ["Draft", "Open"])
  }

  @Test func listsTellTheDayThatIsAskedFor() throws {
    let council = try Council()
    let thing = try council.body("Styre", .board)
    let later = try #require(council.place.today.adding(years: 1))
    var fields = try #require(
      try council.place.read { try ThingVersion.all(of: thing.id, $0).last?.fields })
    fields.content = fields.content.setting(FieldPath(["form"]), to: .text("committee"))
    try council.place.write { tx, occasion in
      _ = try thing.edit(
        ThingEdit(base: 1, fields: fields, from: later), by: .actor(council.owner), tx, occasion)
    }
    #expect(try council.titles { $0.filters = [.word("form", "board")] } == ["Styre"])
    #expect(try council.titles { $0.filters = [.word("form", "committee")] } == [])
    let next = try council.place.read { tx in
      var question = ThingQuestion(.body, in: council.space.id, on: later)
      question.filters = [.word("form", "committee")]
      return try question.answer(for: council.owner, tx).map { $0.fields?.content["form"]?.text }
    }
    #expect(next == ["committee"])
  }

  @Test func theTableIsHeldAgainstTheVersionsAndCanBeMadeAnew() throws {
    let council = try Council()
    let thing = try council.body("Styre", .board, seats: 7)
    try council.body("Utvalg", .committee)
    #expect(try council.stale == 0)
    try council.place.storage.write { tx in
      _ = try tx.run("UPDATE thing_value SET number = 8 WHERE thing = \(thing.id) AND field = 'seats.count'")
    }
    #expect(try council.stale == 1)
    try council.place.storage.write { tx in _ = try tx.run("DELETE FROM thing_value") }
    #expect(try council.stale == 2)
    #expect(try reindexThings(council.place.storage, as: .ofSpaces) == 2)
    #expect(try council.stale == 0)
  }

  @Test func aKindWithOtherFieldsIsWorkedOutAnewByItself() throws {
    let council = try Council()
    let storage = council.place.storage
    try council.body("Styre", .board, seats: 7)
    try council.body("Utvalg", .committee)
    try council.place.write { tx, occasion in
      _ = try Thing.make(
        ThingDraft(Note(text: "Tekst"), title: "Notat", from: council.place.today), in: council.space,
        by: .actor(council.owner), tx, occasion)
    }
    // Nobody has said yet from which fields the table was made; then somebody has; then another program did.
    #expect(try reindexChangedKinds(storage, as: .ofSpaces) == 3)
    #expect(try reindexChangedKinds(storage, as: .ofSpaces) == 0)
    try storage.write { tx in
      _ = try tx.run("UPDATE indexed_kind SET fields = 'title line' WHERE kind = 'body'")
      _ = try tx.run("DELETE FROM thing_value")
    }
    #expect(try reindexChangedKinds(storage, as: .ofSpaces) == 2)
    #expect(try council.stale == 1)
    #expect(try reindexThings(storage, as: .ofSpaces) == 3)
    #expect(try council.stale == 0)
    #expect(try reindexChangedKinds(storage, as: .ofSpaces) == 0)
  }

  @Test func anotherKindInTheTableIsNoticed() throws {
    let council = try Council()
    let thing = try council.body("Styre", .board)
    try council.place.storage.write { tx in
      _ = try tx.run("UPDATE thing SET kind = 'note' WHERE id = \(thing.id)")
    }
    guard case .differing(let found) = try council.place.read({ try verifyHistory($0) }) else {
      Issue.record("the change was not noticed")
      return
    }
    #expect(found.first.map(\.kind) == [.field("kind", expected: "'body'", found: "'note'")])
  }
}
