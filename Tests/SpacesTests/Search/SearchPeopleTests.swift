import Basics
import Formats
import Search
import Store
import Testing

@testable import Spaces

/// What names somebody with an account is found by their name, by those who may know who belongs.
@Suite(.onEachEngine) struct SearchPeopleTests {
  private let found: SearchTestPlace
  private let kari: Person

  init() throws {
    found = try SearchTestPlace()
    kari = try found.place.person("Kari Brattbakk")
    try add(kari)
  }

  private func add(_ person: Person) throws {
    _ = try found.place.write {
      try Membership.add(
        MembershipDraft(.person(person.id), .editor, from: found.place.today), to: found.space,
        by: .actor(found.owner), $0, $1)
    }
  }

  private func task(
    _ title: String, state: ThingState = .published, by doer: Doer = .command("test"),
    _ change: (inout WorkTask) -> Void = { _ in }
  ) throws -> Thing {
    try found.place.write { tx, occasion in
      var task = WorkTask()
      change(&task)
      return try Thing.make(
        ThingDraft(task, title: title, state: state, from: found.place.today), in: found.space, by: doer, tx,
        occasion)
    }
  }

  @Test func whoeverOwnsATaskIsFoundByTheNameTheyHaveNow() throws {
    _ = try task("Befaring") { $0.person = kari.id.text }
    #expect(try found.titles("brattbakk") == ["Befaring"])
    #expect(try found.titles("kari befaring") == ["Befaring"])
    _ = try found.place.write {
      try kari.change(Person.Changes(name: "Kari Solheim"), by: .command("test"), $0, $1)
    }
    #expect(try found.titles("brattbakk").isEmpty)
    #expect(try found.titles("solheim") == ["Befaring"])
  }

  @Test func whoeverWroteItAndWhoeverSaidSomethingIsFound() throws {
    let doer = Doer.actor(try found.place.actor(kari))
    let thing = try task("Befaring", by: doer)
    #expect(try found.titles("brattbakk") == ["Befaring"])
    let other = try found.place.person("Per Tveit")
    try add(other)
    let actor = try found.place.actor(other)
    _ = try found.place.write { try ThingComment.write("Hei", on: thing.id, by: actor, $0, $1) }
    #expect(try found.found("tveit").map(\.body) == ["Hei"])
    // Under another title it is still theirs.
    var fields = ThingDraft(WorkTask(), title: "Synfaring", state: .published, from: found.place.today).fields
    fields.tags = ["sti"]
    try found.change(thing, to: fields)
    #expect(try found.titles("tveit synfaring") == ["Synfaring"])
  }

  @Test func whoeverHoldsAPostIsFoundInWhatNamesThePost() throws {
    let post = try found.place.write { tx, occasion in
      let organisation = try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Øyer kommune", from: Day.newYear(2020)),
        by: .command("test"), tx, occasion)
      return try Post.begin(
        kari.id, in: organisation.id, title: "Brannsjef", from: found.place.today, by: .command("test"), tx,
        occasion)
    }
    _ = try task("Øvelse") { $0.post = post.id }
    #expect(try found.titles("brattbakk") == ["Øvelse"])
  }

  @Test func aNameFindsNothingForThoseWhoMayNotKnowWhoBelongs() throws {
    _ = try task("Befaring") { $0.person = kari.id.text }
    #expect(try found.titles("befaring", by: .public) == ["Befaring"])
    #expect(try found.titles("brattbakk", by: .public).isEmpty)
    let stranger = try found.place.person("Stranger")
    let other = try found.place.space(stranger)
    let theirs = try found.place.actor(stranger)
    #expect(try found.titles("brattbakk", by: theirs).isEmpty)
    // Who belongs somewhere else too is found there alone.
    _ = try found.place.write {
      try Membership.add(
        MembershipDraft(.person(kari.id), .editor, from: found.place.today), to: other, by: .actor(theirs),
        $0,
        $1)
    }
    #expect(try found.titles("brattbakk", by: try found.place.actor(stranger)).isEmpty)
  }

  @Test func anErasedNameIsGoneFromTheIndexInTheSameTransaction() throws {
    _ = try task("Befaring") { $0.person = kari.id.text }
    try found.place.write { tx, occasion in
      try kari.erase(by: .command("test"), tx, occasion)
      #expect(try tx.rows("SELECT number FROM search_name WHERE words LIKE '%brattbakk%'").isEmpty)
    }
    #expect(try found.titles("brattbakk").isEmpty)
    #expect(try found.titles("befaring") == ["Befaring"])
  }

  @Test func ofANameThatManyBeginWithThoseWhoHaveItAreFound() throws {
    for number in 0...SearchQuestion.mostNames { try add(try found.place.person("Kari\(number) Nordby")) }
    let plain = try task("Befaring") { $0.person = kari.id.text }
    #expect(try found.found("kari").map(\.thing.id) == [plain.id])
  }
}
