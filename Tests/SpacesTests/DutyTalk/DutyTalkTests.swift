import Basics
import Duties
import Formats
import Testing

@testable import Spaces

/// What is said about duties, of things and of the law.
@Suite(.onEachEngine) struct DutyTalkTests {
  let office: DutyOffice
  let law = "law/no.budget/no:3440/2027-12-31"

  init() throws {
    office = try DutyOffice()
  }

  @discardableResult
  private func say(_ text: String, on id: String, by person: Person) throws -> ThingComment {
    let actor = try office.place.actor(person)
    return try office.place.write { tx, occasion in
      let duty = try office.space.duty(id, office.question(), for: actor, tx)
      return try DutyTalk.write(text, on: duty, called: "Budget", in: office.space, by: actor, tx, occasion)
    }
  }

  private func counts(_ person: Person) throws -> [String: Int] {
    let actor = try office.place.actor(person)
    return try office.place.read { try DutyTalk.counts(in: office.space, for: actor, $0) }
  }

  private func said(about id: String, to person: Person) throws -> [String]? {
    let actor = try office.place.actor(person)
    return try office.place.read { tx in
      guard let thing = try DutyTalk.of(id, in: office.space.id, tx) else { return nil }
      return try ThingComment.all(of: thing, in: office.space, for: actor, limit: 10, tx)?.comments
        .compactMap { $0.text?.typed { _ in "" } }
    }
  }

  @Test func allThatIsSaidAboutOneDutyHangsOnOneThing() throws {
    let first = try say("One", on: law, by: office.head)
    let second = try say("Two", on: law, by: office.owner)
    #expect(first.thing == second.thing, "who only reads may begin")
    #expect(try said(about: law, to: office.writer) == ["One", "Two"])
    #expect(try counts(office.head) == [folded(law): 2])
    let thing = try office.place.read { try Thing.getUnasked(first.thing, $0).thing }
    #expect(thing.kind == .dutyTalk && thing.title == "Budget" && thing.state == .internal)
  }

  @Test func whoMayNotSeeTheDutySeesAndSaysNothing() throws {
    let stranger = try office.place.person("Stranger")
    try say("One", on: law, by: office.head)
    #expect(try counts(stranger).isEmpty && said(about: law, to: stranger) == nil)
    #expect(office.place.code { try say("Two", on: law, by: stranger) } == "not-permitted")
  }

  @Test func whatIsSaidAboutADraftIsSeenByThoseWhoSeeTheDraft() throws {
    let actor = try office.place.actor(office.owner)
    let thing = try office.place.write { tx, occasion in
      var own = OwnDuty()
      (own.role, own.first) = ("Økonomisjef", Day("2027-01-15"))
      return try Thing.make(
        ThingDraft(own, title: "Secret", state: .draft, from: occasion.today), in: office.space,
        by: .actor(actor), tx, occasion)
    }
    let id = "own/\(thing.id.text)/2027-01-15"
    try say("One", on: id, by: office.owner)
    #expect(try said(about: id, to: office.head) == nil && counts(office.head).isEmpty)
    let version = try office.place.read { try #require(ThingVersion.all(of: thing.id, $0).last?.fields) }
    try office.place.write { tx, occasion in
      var fields = version
      fields.state = .internal
      _ = try thing.edit(
        ThingEdit(base: 1, fields: fields, from: occasion.today), by: .actor(actor), tx, occasion)
    }
    try say("Two", on: id, by: office.head)
    #expect(
      try said(about: id, to: office.head) == ["Two"], "what was said of the draft stays with its readers")
    #expect(try counts(office.head) == [folded(id): 1] && counts(office.owner) == [folded(id): 2])
  }

  @Test func aCommentThatIsTakenAwayIsNotCounted() throws {
    let comment = try say("One", on: law, by: office.head)
    try office.place.write { tx, occasion in
      let actor = try office.place.actor(office.owner)
      try ThingComment.get(comment.id, for: actor, tx).comment.remove(by: actor, tx, occasion)
    }
    #expect(try said(about: law, to: office.owner) == [] && counts(office.owner).isEmpty)
  }
}
