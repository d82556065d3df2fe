import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// What people say about things: who may, who is told, what becomes of it.
@Suite(.onEachEngine) struct CommentTests {
  let office: Office
  let note: Thing

  init() throws {
    office = try Office()
    note = try office.note(by: office.owner, titled: "Minutes")
    for person in [office.owner, office.adviser, office.reader] { try office.read(person) }
  }

  @discardableResult
  private func say(_ text: String, by person: Person, on thing: Thing? = nil) throws -> ThingComment {
    let actor = try office.place.actor(person)
    let id = (thing ?? note).id
    return try office.place.write { try ThingComment.write(text, on: id, by: actor, $0, $1) }
  }

  private func seen(by person: Person?, on thing: Thing? = nil) throws -> [String?]? {
    let actor = try person.map { try office.place.actor($0) } ?? .public
    return try office.place.read { tx in
      let (now, space) = try Thing.getUnasked((thing ?? note).id, tx)
      let names = try Person.names(of: [office.owner.id, office.reader.id, office.adviser.id], tx)
      return try ThingComment.all(of: now, in: space, for: actor, limit: 100, tx)?.comments
        .map { $0.text?.typed { names[$0] ?? "" } }
    }
  }

  private func change(_ comment: ThingComment, to text: String, by person: Person) throws {
    let actor = try office.place.actor(person)
    try office.place.write { try comment.change(to: text, by: actor, $0, $1) }
  }

  private func remove(_ comment: ThingComment, by person: Person) throws {
    let actor = try office.place.actor(person)
    try office.place.write { try comment.remove(by: actor, $0, $1) }
  }

  private var isSound: Bool {
    get throws { try office.place.read { try verifyHistory($0).isSound } }
  }

  @Test func whoeverBelongsSaysSomethingOfWhatTheySee() throws {
    try say("First", by: office.reader)
    try say("Second", by: office.owner)
    for person in [office.reader, office.adviser, office.owner] {
      #expect(try seen(by: person) == ["First", "Second"])
    }
    #expect(office.place.code { try say("Me too", by: office.stranger) } == "thing-unknown")
    #expect(office.place.code { try say(" \n", by: office.reader) } == "field-missing")
    let long = String(repeating: "x", count: ThingComment.longest + 1)
    #expect(office.place.code { try say(long, by: office.reader) } == "text-too-long")
  }

  @Test func thePublicNeverHearsWhatIsSaidAboutWhatIsPublished() throws {
    let open = try office.place.space(office.owner, shows: Set(Aspect.allCases))
    let actor = try office.place.actor(office.owner)
    let thing = try office.place.write {
      try Thing.make(
        ThingDraft(Note(text: "Text"), title: "Open", state: .published, from: office.place.today),
        in: open, by: .actor(actor), $0, $1)
    }
    try say("Among us", by: office.owner, on: thing)
    #expect(try seen(by: office.owner, on: thing) == ["Among us"])
    #expect(try seen(by: nil, on: thing) == nil)
    #expect(try seen(by: office.stranger, on: thing) == nil)
    let history = try office.place.read {
      try HistoryEntry.read(HistoryQuestion(.thing(thing.id)), for: .public, $0)
    }
    #expect(history.map(\.kind) == [.thingMade])
  }

  @Test func whatWasSaidOfADraftStaysAmongThoseWhoSeeDrafts() throws {
    let draft = try office.note(by: office.owner, titled: "Plan", state: .draft)
    try say("Not yet", by: office.adviser, on: draft)
    try office.edit(draft, by: office.owner, state: .internal)
    try say("Now", by: office.reader, on: draft)
    #expect(try seen(by: office.adviser, on: draft) == ["Not yet", "Now"])
    #expect(try seen(by: office.reader, on: draft) == ["Now"])
  }

  @Test func onesOwnIsChangedByOneselfAloneAndTheHistoryKeepsBoth() throws {
    let comment = try say("Frist", by: office.reader)
    #expect(office.place.code { try change(comment, to: "Other", by: office.owner) } == "not-permitted")
    try change(comment, to: "First", by: office.reader)
    try change(comment, to: "First", by: office.reader)
    #expect(try seen(by: office.owner) == ["First"])
    let entries = try office.place.read {
      try HistoryEntry.read(HistoryQuestion(.thing(note.id)), for: office.place.actor(office.owner), $0)
    }
    #expect(entries.map(\.kind) == [.commentChanged, .commentMade, .thingMade])
    #expect(entries[0].content?.before["said"]?.line == "[\"Frist\"]")
    #expect(try isSound)
  }

  @Test func itIsRemovedByItsAuthorAndByWhoMayRemoveTheThing() throws {
    let (mine, other) = (try say("Mine", by: office.reader), try say("Other", by: office.adviser))
    #expect(office.place.code { try remove(other, by: office.reader) } == "not-permitted")
    try remove(mine, by: office.reader)
    try remove(other, by: office.owner)
    try remove(other, by: office.owner)
    #expect(try seen(by: office.owner) == [nil, nil])
    #expect(office.place.code { try change(mine, to: "Again", by: office.reader) } == "not-permitted")
    #expect(try isSound)
  }

  @Test func whoeverIsMentionedIsToldAndNobodyElseIsOffered() throws {
    let actor = try office.place.actor(office.reader)
    let offered = try office.place.read {
      try ThingComment.mentionable(on: .internal, in: office.space, by: actor, today: office.place.today, $0)
    }
    #expect(Set(offered.values) == ["Owner", "Adviser", "Reader"])
    try say("@Adviser and @Stranger, look", by: office.reader)
    let notice = try #require(try office.unread(office.adviser).first)
    #expect(notice.isMention && notice.entry.kind == .commentMade)
    #expect(try office.unread(office.stranger).isEmpty)
    #expect(try seen(by: office.owner) == ["@Adviser and @Stranger, look"])
  }

  @Test func aDraftIsNoticedByNobodyWhoMayNotSeeIt() throws {
    let draft = try office.note(by: office.owner, titled: "Plan", state: .draft)
    try say("@Reader @Adviser", by: office.owner, on: draft)
    #expect(try office.unread(office.reader).isEmpty)
    #expect(try office.unread(office.adviser).count == 1)
  }

  @Test func whoeverIsNoLongerToSeeItIsNoLongerTold() throws {
    try say("@Adviser, look", by: office.owner)
    #expect(try mentions(of: office.adviser) == 1)
    let membership = try #require(try office.membership(of: office.adviser))
    let doer = office.doer(office.owner)
    try office.place.write {
      try membership.end(on: office.place.today, in: office.space, by: doer, $0, $1)
    }
    #expect(try mentions(of: office.adviser) == 0)
    #expect(try office.unread(office.adviser).allSatisfy { !$0.isMention })
  }

  @Test func aMentionThatIsAddedLaterIsToldAndOneThatWasTakenOutIsNot() throws {
    let comment = try say("@Adviser", by: office.owner)
    try change(comment, to: "@Reader", by: office.owner)
    #expect(try mentions(of: office.adviser) == 0 && mentions(of: office.reader) == 1)
    #expect(try office.unread(office.reader).map(\.entry.kind) == [.commentChanged])
    try remove(comment, by: office.owner)
    #expect(try office.unread(office.reader).isEmpty)
  }

  @Test func whoeverWroteOrSaidSomethingHearsOfTheNextWord() throws {
    try say("What of the money?", by: office.reader)
    #expect(try office.unread(office.owner).map(\.entry.kind) == [.commentMade])
    try say("It is there", by: office.owner)
    #expect(try office.unread(office.reader).map(\.entry.kind) == [.commentMade])
    #expect(try office.unread(office.adviser).isEmpty)
  }

  @Test func aSilencedThingIsSilentForMentionsTooAndASilencedSpaceIsNot() throws {
    try office.choose(.silenced, .space(office.space.id), office.adviser)
    try say("@Adviser", by: office.owner)
    #expect(try office.unread(office.adviser).count == 1)
    try office.choose(.silenced, .thing(note.id), office.adviser)
    #expect(try office.unread(office.adviser).isEmpty)
  }

  @Test func aCommentOfSomebodyWhoLeftAndWasErasedStillReads() throws {
    try say("Ask @Reader", by: office.adviser)
    try say("@Adviser, yes", by: office.reader)
    try office.place.write { tx, occasion in
      let person = try Person.get(office.adviser.id, tx)
      _ = try person.erase(by: .command("test"), tx, occasion)
    }
    let list = try office.place.read { tx in
      try ThingComment.all(
        of: note, in: office.space, for: office.place.actor(office.reader), limit: 9, tx)?.comments ?? []
    }
    #expect(list.map(\.author) == [office.adviser.id, office.reader.id])
    #expect(list.allSatisfy { $0.text != nil })
    #expect(list[1].text?.typed { _ in "…" } == "@…, yes")
    #expect(try isSound)
  }

  @Test func whatIsTakenOutOfTheHistoryIsGoneFromTheComment() throws {
    try say("Ola Nordmann is ill", by: office.reader)
    let entry = try office.place.read { try HistoryHead.read($0).number }
    try office.place.write { tx, occasion in
      let mentions = PersonMentions(entries: [entry], versions: [])
      _ = try Person.takeOut(
        Erasure(entries: [entry]), of: mentions, by: .command("test"), why: "", tx, occasion)
    }
    #expect(try seen(by: office.owner) == [nil])
    #expect(try isSound)
  }

  @Test func aRowThatWasChangedByHandIsNamed() throws {
    let (mine, other) = (try say("Mine", by: office.reader), try say("Other", by: office.adviser))
    _ = try office.place.write { tx, _ in
      try tx.run("UPDATE comment SET latest = \(other.latest) WHERE id = \(mine.id)")
    }
    let verdict = try office.place.read { try verifyHistory($0) }
    #expect(!verdict.isSound)
  }

  @Test func ofManyTheLatestAreShown() throws {
    for number in 0..<5 { try say("\(number)", by: office.owner) }
    let list = try #require(
      try office.place.read {
        try ThingComment.all(of: note, in: office.space, for: office.place.actor(office.reader), limit: 3, $0)
      })
    #expect(list.hasMore && list.comments.map { $0.text?.typed { _ in "" } } == ["2", "3", "4"])
  }

  private func mentions(of person: Person) throws -> Int {
    let actor = try office.place.actor(person)
    return try office.place.read { try Mention.latest(of: actor, limit: 10, $0).count }
  }
}
