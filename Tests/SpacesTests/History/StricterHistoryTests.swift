import Basics
import Formats
import Testing

@testable import Spaces

/// What was said while fewer could read it stays with those, whatever becomes of it later.
@Suite(.onEachEngine) struct StricterHistoryTests {
  let place: TestInstallation
  let owner: Person
  let space: Space
  let thing: Thing

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    space = try place.space(owner, shows: [.history, .things])
    thing = try Self.draft(place, owner, space)
  }

  /// Secret from next year on, published as it is today, and then changed for next year.
  private func publishAroundASecret() throws {
    try edit("secret plan", .draft, from: nextYear, base: 1)
    try edit("open", .published, from: place.today, base: 2)
    try edit("open plan", .published, from: nextYear, base: 3)
  }

  @Test func whatADraftSaidIsNotThePastOfWhatIsPublished() throws {
    try publishAroundASecret()
    for question in [HistoryQuestion(.space(space.id)), HistoryQuestion(.thing(thing.id))] {
      let told = try read(question, for: .public).filter { $0.thing == thing.id }
      #expect(told.count == 2, "that it was published and changed is told")
      #expect(!told.contains { "\($0.content, default: "")".contains("secret") })
      #expect(told.first?.content?.after["content"]?["text"] == .text("open plan"))
    }
    let writer = try place.actor(owner)
    let own = try read(HistoryQuestion(.thing(thing.id)), for: writer)
    #expect(own.first?.content?.before["content"]?["text"] == .text("secret plan"), "writers see all of it")
  }

  @Test func whatWasPublishedBeforeIsStillToldAsBefore() throws {
    try edit("first", .published, from: place.today, base: 1)
    try edit("second", .published, from: place.today, base: 2)
    let told = try read(HistoryQuestion(.thing(thing.id)), for: .public)
    #expect(told.first?.content?.before["content"]?["text"] == .text("first"))
  }

  @Test func aNoticeTellsNoMoreThanTheHistory() throws {
    let reader = try place.person("Reader")
    try add(reader, .reader)
    let actor = try place.actor(reader)
    try place.write { tx, _ in try Followed.space(space.id).choose(.follows, for: actor, tx) }
    try publishAroundASecret()
    let list = try place.read { try Notices.read(NoticeQuestion(), for: actor, on: place.today, $0) }
    let told = list.notices.filter { $0.entry.thing == thing.id }
    #expect(told.count == 2)
    #expect(!told.contains { "\($0.entry.content, default: "")".contains("secret") })
  }

  @Test func listsShowNoTitleThatFewerMayReadThanTheThing() throws {
    let secret = try Self.draft(place, owner, space, title: "Close the school")
    let fields = place.note("open", title: "The schools", state: .published)
    let doer = Doer.actor(try place.actor(owner))
    _ = try place.write {
      try secret.edit(ThingEdit(base: 1, fields: fields, from: nextYear), by: doer, $0, $1)
    }
    let listed = try place.read { try Thing.list(in: space, for: .public, $0) }
    #expect(listed.map(\.title) == ["The schools"])
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the title is not the one that the history gives")
      return
    }
  }

  @Test func whoIsNotToldWhoBelongsCannotAskForOnePerson() throws {
    try edit("open", .published, from: place.today, base: 1)
    for ground in [HistoryQuestion.Ground.space(space.id), .thing(thing.id)] {
      var question = HistoryQuestion(ground)
      #expect(try !read(question, for: .public).isEmpty)
      question.person = owner.id
      #expect(try read(question, for: .public).isEmpty)
      #expect(try !read(question, for: place.actor(owner)).isEmpty)
    }
  }

  @Test func aLinkToWhatWasPublishedDoesNotLeadToTheNextDraft() throws {
    try edit("open", .published, from: place.today, base: 1)
    let doer = Doer.actor(try place.actor(owner))
    let secret = try place.write { try Share.make(of: thing, by: doer, $0, $1).secret }
    func opened() throws -> JSONValue? {
      try place.read { try Share.open(secret, on: place.today, $0).version.fields?.content["text"] }
    }
    #expect(try opened() == .text("open"))
    try edit("secret", .draft, from: place.today, base: 2)
    #expect(place.code { _ = try opened() } == "share-unknown")
    try edit("open again", .published, from: nextYear, base: 3)
    #expect(try opened() == .text("open"), "of today the draft speaks, which is not for whoever has the link")
  }

  @Test func aLinkToADraftShowsTheDraft() throws {
    let doer = Doer.actor(try place.actor(owner))
    let secret = try place.write { try Share.make(of: thing, by: doer, $0, $1).secret }
    try edit("next", .draft, from: place.today, base: 1)
    let shown = try place.read { try Share.open(secret, on: place.today, $0).version.fields?.content["text"] }
    #expect(shown == .text("next"))
  }

  /// Links of earlier programs have entries that attest no secret.
  @Test func anEarlierLinkStillShowsWhatItShowed() throws {
    try edit("open", .published, from: place.today, base: 1)
    let doer = Doer.actor(try place.actor(owner))
    let secret = try place.write { try Share.make(of: thing, by: doer, $0, $1).secret }
    try place.write { tx, _ in try EarlierHistory.rewrite(tx) }
    let shown = try place.read { try Share.open(secret, on: place.today, $0).version.fields?.content["text"] }
    #expect(shown == .text("open"))
  }

  @Test func whoLeftASpaceDoesNotHearItsNewName() throws {
    let former = try place.person("Former")
    try add(former, .reader)
    let doer = Doer.actor(try place.actor(owner))
    try place.write { tx, occasion in
      let membership = try #require(
        try Membership.of(space.id, tx).first { $0.member == .person(former.id) })
      try membership.end(on: place.today, in: space, by: doer, tx, occasion)
      // The space closes, so that nobody sees it who does not belong.
      let draft = SpaceDraft(kind: .region, name: "Secret merger", purpose: "")
      try space.change(to: draft, by: doer, tx, occasion)
    }
    let actor = try place.actor(former)
    let list = try place.read { try Notices.read(NoticeQuestion(), for: actor, on: place.today, $0) }
    let ofSpace = list.notices.filter { $0.space != nil }
    #expect(ofSpace.count == 2 && ofSpace.allSatisfy { $0.spaceName == "Region" })
    let ownerNow = try place.actor(owner)
    let own = try place.read { try Notices.read(NoticeQuestion(), for: ownerNow, on: place.today, $0) }
    #expect(own.notices.allSatisfy { $0.space == nil || $0.spaceName == "Secret merger" })
  }

  @Test func anInvitationTellsNobodyWhoseAccountItWasFor() throws {
    let invited = try place.person("Invited")
    let hand = Doer.actor(try place.actor(owner)).hand
    try place.write { tx, occasion in
      for about in [invited.id, nil] {
        var change = Change(by: hand, .personInvited)
        change.space = space.id
        change.about = about
        try record(change, tx, occasion)
      }
    }
    let told = try read(HistoryQuestion(.space(space.id)), for: place.actor(owner)).prefix(2)
    #expect(told.map(\.kind) == [.personInvited, .personInvited] && told.allSatisfy { $0.about == nil })
    let open = try read(HistoryQuestion(.space(space.id)), for: .public)
    #expect(!open.contains { $0.kind == .personInvited }, "not even by whether it is told at all")
    let reader = try place.actor(invited)
    let list = try place.read { try Notices.read(NoticeQuestion(), for: reader, on: place.today, $0) }
    #expect(list.notices.contains { $0.entry.kind == .personInvited && $0.isAboutReader })
  }

  private var nextYear: Day { Day.newYear(2027) }

  private static func draft(
    _ place: TestInstallation, _ owner: Person, _ space: Space, title: String = "Note"
  ) throws -> Thing {
    let doer = Doer.actor(try place.actor(owner))
    return try place.write { tx, occasion in
      let draft = ThingDraft(.note, title: title, content: Note(text: "draft").json, from: occasion.today)
      return try Thing.make(draft, in: space, by: doer, tx, occasion)
    }
  }

  private func edit(_ text: String, _ state: ThingState, from day: Day, base: Int) throws {
    let doer = Doer.actor(try place.actor(owner))
    let edit = ThingEdit(base: base, fields: place.note(text, state: state), from: day)
    let outcome = try place.write { try thing.edit(edit, by: doer, $0, $1) }
    #expect(outcome == .written(base + 1))
  }

  private func add(_ person: Person, _ role: Role) throws {
    let doer = Doer.actor(try place.actor(owner))
    try place.write { tx, occasion in
      let draft = MembershipDraft(.person(person.id), role, from: occasion.today)
      try Membership.add(draft, to: space, by: doer, tx, occasion)
    }
  }

  private func read(_ question: HistoryQuestion, for actor: Actor) throws -> [HistoryEntry] {
    try place.read { try HistoryEntry.read(question, for: actor, $0) }
  }
}
