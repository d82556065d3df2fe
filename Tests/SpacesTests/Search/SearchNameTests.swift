import Basics
import Search
import Store
import Testing

@testable import Spaces

/// What has a name of its own is found by the name it has now, in whatever names it.
@Suite(.onEachEngine) struct SearchNameTests {
  private let found: SearchTestPlace
  private let organisation: Organisation

  init() throws {
    found = try SearchTestPlace()
    organisation = try found.place.write { tx, occasion in
      try Organisation.make(
        OrganisationDraft(kind: .company, name: "Brannvesenet Sør IKS", from: Day.newYear(2020)),
        by: .command("test"), tx, occasion)
    }
  }

  private func body(
    _ title: String, state: ThingState = .published, _ change: (inout Body) -> Void
  ) throws {
    try found.place.write { tx, occasion in
      var body = Body()
      body.form = .executiveCommittee
      change(&body)
      try Thing.make(
        ThingDraft(body, title: title, state: state, from: found.place.today), in: found.space,
        by: .command("test"), tx, occasion)
    }
  }

  @Test func anOrganisationIsFoundByTheNameItHasNow() throws {
    try body("Styret") { $0.organisation = organisation.id }
    #expect(try found.titles("brannvesenet sør") == ["Styret"])
    #expect(try found.titles("brannv styret") == ["Styret"])
    try found.place.write { tx, occasion in
      let edit = OrganisationEdit(
        base: organisation.fingerprint, name: "Redningsselskapet", kind: .company, units: [],
        from: found.place.today)
      _ = try organisation.change(to: edit, by: .command("test"), tx, occasion)
    }
    #expect(try found.titles("brannvesenet").isEmpty)
    #expect(try found.titles("redningsselskap") == ["Styret"])
  }

  @Test func whatMayNotBeSeenIsNotFoundByAName() throws {
    try body("Styret", state: .internal) { $0.organisation = organisation.id }
    #expect(try found.titles("brannvesenet") == ["Styret"])
    #expect(try found.titles("brannvesenet", by: .public).isEmpty)
  }

  @Test func whatIsNamedNoMoreIsFoundNoMore() throws {
    try body("Styret") { $0.organisation = organisation.id }
    let thing = try #require(try found.found("brannvesenet").first?.thing)
    var other = Body()
    other.form = .executiveCommittee
    other.units = [UnitCode(country: "no", code: "3440")]
    let fields = ThingDraft(other, title: "Styret", state: .published, from: found.place.today).fields
    try found.change(thing, to: fields)
    #expect(try found.titles("styret") == ["Styret"])
    #expect(try found.titles("brannvesenet").isEmpty)
  }

  @Test func unitsAreFoundByTheirLabel() throws {
    try body("Formannskapet") { $0.units = [UnitCode(country: "no", code: "3440")] }
    var question = SearchQuestion(SearchQuery("øyer", .shipped))
    #expect(try found.place.read { try question.answer(for: found.owner, $0) }.isEmpty)
    question.query.alsoFind([SearchText.label(UnitCode(country: "no", code: "3440"))], for: 0)
    let titles = try found.place.read { try question.answer(for: found.owner, $0).map(\.thing.title) }
    #expect(titles == ["Formannskapet"])
  }

  @Test func postsAreFoundByTheirTitleAndWhereTheyAre() throws {
    try found.place.write { tx, occasion in
      let post = try Post.begin(
        found.person.id, in: organisation.id, title: "Varabrannsjef", from: found.place.today,
        by: .command("test"), tx, occasion)
      var task = WorkTask()
      task.post = post.id
      try Thing.make(
        ThingDraft(task, title: "Øvelse", state: .internal, from: found.place.today), in: found.space,
        by: .command("test"), tx, occasion)
    }
    #expect(try found.titles("varabrannsjef") == ["Øvelse"])
    #expect(try found.titles("sør iks") == ["Øvelse"])
  }

  @Test func thingsAreFoundByTheNameOfTheirSpace() throws {
    try found.note("Avtale")
    #expect(try found.titles("avtale region") == ["Avtale"])
    try found.place.write { tx, occasion in
      let draft = SpaceDraft(kind: .region, name: "Midtdalen", purpose: "", shows: [.things])
      try found.space.change(to: draft, by: .command("test"), tx, occasion)
    }
    #expect(try found.titles("avtale region").isEmpty)
    #expect(try found.titles("midtdalen avtale") == ["Avtale"])
  }

  /// Names of before they were kept are found once the index is made anew.
  @Test func namesAreWorkedOutAnew() throws {
    try body("Styret") { $0.organisation = organisation.id }
    func rows() throws -> [[String]] {
      try found.place.read { tx in
        try tx.rows("SELECT label, words FROM search_name ORDER BY label").map {
          [try $0.text("label"), try $0.text("words")]
        }
      }
    }
    let before = try rows()
    try found.place.write { tx, _ in
      for row in try tx.rows("SELECT number, words FROM search_name") {
        try TextIndex.searchNames.remove([(row.integer("number"), row.text("words"))], tx)
      }
      try tx.run("DELETE FROM search_name")
      try tx.run("DELETE FROM indexed_kind")
    }
    #expect(try found.titles("brannvesenet").isEmpty)
    try reindexChangedKinds(found.place.storage, as: .ofSpaces)
    #expect(try rows() == before)
    #expect(try found.titles("brannvesenet") == ["Styret"])
  }
}
