import Search
import Store
import Testing

@testable import Spaces

/// What people say about things is found with them, and no longer than it stands there.
@Suite(.onEachEngine) struct CommentSearchTests {
  let found: SearchTestPlace
  let thing: Thing

  init() throws {
    found = try SearchTestPlace()
    thing = try found.note("Avtale", "om legevakt")
  }

  private func say(_ text: String) throws -> ThingComment {
    try found.place.write { try ThingComment.write(text, on: thing.id, by: found.owner, $0, $1) }
  }

  @Test func membersFindItAndThePublicDoesNot() throws {
    _ = try say("Husk brannvesenet")
    #expect(try found.titles("brannvesen") == ["Avtale"])
    #expect(try found.titles("brannvesen", by: .public).isEmpty)
    #expect(try found.titles("legevakt", by: .public) == ["Avtale"])
  }

  @Test func whatIsChangedRemovedOrErasedIsGone() throws {
    let comment = try say("Husk brannvesenet")
    try found.place.write { try comment.change(to: "Husk feieren", by: found.owner, $0, $1) }
    #expect(try found.titles("brannvesen").isEmpty)
    #expect(try found.titles("feieren") == ["Avtale"])
    let entry = try found.place.read { tx in
      try tx.rows("SELECT latest FROM comment").map { try $0.integer("latest") }
    }
    try found.place.write { tx, occasion in
      _ = try Person.takeOut(
        Erasure(entries: entry), of: PersonMentions(entries: entry, versions: []),
        by: .command("test"), why: "", tx, occasion)
    }
    #expect(try found.titles("feieren").isEmpty)
    let other = try say("Husk vannverket")
    try found.place.write { try other.remove(by: found.owner, $0, $1) }
    #expect(try found.titles("vannverket").isEmpty)
  }

  @Test func anIndexMadeAnewHasItToo() throws {
    _ = try say("Husk brannvesenet")
    try found.place.write { tx, _ in
      try SearchText.remove("comment/\(tx.rows("SELECT id FROM comment")[0].text("id"))", of: thing.id, tx)
    }
    #expect(try found.titles("brannvesen").isEmpty)
    try found.place.write { tx, occasion in try Thing.workOutAnew([thing.id], as: occasion.kinds, tx) }
    #expect(try found.titles("brannvesen") == ["Avtale"])
  }
}
