import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// Who hears of what: the defaults, what somebody chose, and what they may see.
@Suite(.onEachEngine) struct NoticesTests {
  let office: Office

  init() throws {
    office = try Office()
  }

  @Test func whoBelongsWithoutFollowingHearsOfWhatTheyWroteAlone() throws {
    let mine = try office.note(by: office.reader, titled: "Mine")
    let other = try office.note(by: office.owner, titled: "Other")
    try office.read(office.reader)
    try office.edit(mine, by: office.owner)
    try office.edit(other, by: office.owner)
    let heard = try office.unread(office.reader)
    #expect(heard.map(\.entry.thing) == [mine.id] && heard.map(\.entry.kind) == [.thingChanged])
  }

  @Test func whatOneDoesOneselfIsNoNotice() throws {
    try office.choose(.follows, .space(office.space.id), office.owner)
    let note = try office.note(by: office.owner, titled: "Mine")
    try office.edit(note, by: office.owner)
    try office.rename("New name", by: office.owner)
    #expect(try office.unread(office.owner).isEmpty)
  }

  @Test func whatIsDoneToOneselfAlwaysReaches() throws {
    let newcomer = try office.newcomer("Newcomer")
    try office.choose(.silenced, .space(office.space.id), office.reader)
    let membership = try office.add(newcomer, .reader)
    try office.place.write {
      _ = try membership.change(
        to: .adviser, from: office.place.today, in: office.space, by: office.doer(office.owner), $0, $1)
    }
    let heard = try office.unread(newcomer)
    #expect(heard.map(\.entry.kind) == [.memberChanged, .memberAdded])
    #expect(heard.allSatisfy { $0.isAboutReader && $0.isSpaceOpen })
    let theirs = try #require(try office.membership(of: office.reader))
    try office.place.write {
      try theirs.end(on: office.place.today, in: office.space, by: office.doer(office.owner), $0, $1)
    }
    let end = try #require(try office.unread(office.reader).first)
    #expect(end.entry.kind == .memberRemoved && end.space?.id == office.space.id, "silenced, and yet told")
    #expect(!end.isSpaceOpen)
  }

  @Test func aPostThatMovesIsTold() throws {
    let day = try #require(Day("2027-01-01"))
    let runner = office.doer(office.runner)
    let organisation = try office.place.write {
      try Organisation.make(
        OrganisationDraft(
          kind: .municipality, name: "Old", from: Day.newYear(2020),
          units: [
            DatedUnit(UnitCode(country: "no", code: "3441"), DayRange(from: Day.newYear(2020), until: nil))
          ]),
        by: runner, $0, $1)
    }
    try office.place.write {
      _ = try Post.begin(
        office.reader.id, in: organisation.id, title: "Mayor", from: office.place.today, by: runner, $0, $1)
    }
    try office.read(office.reader)
    let rule = SuccessionRule(
      old: [UnitCode(country: "no", code: "3441")], new: UnitCode(country: "no", code: "3499"), name: "New",
      on: day)
    try office.place.write {
      try SuccessionPlan.make(rule, $0).carryOut(by: runner, why: "Merger", $0, $1)
    }
    #expect(try office.unread(office.reader).map(\.entry.kind) == [.postBegun, .postEnded])
  }

  @Test func ownersHearWhoBelongsAndWhatTheSpaceIs() throws {
    let second = try office.newcomer("Second owner")
    try office.add(second, .owner)
    try office.read(second)
    let newcomer = try office.newcomer("Newcomer")
    try office.add(newcomer, .reader)
    try office.rename("New name", by: office.owner)
    _ = try office.note(by: office.owner, titled: "Nothing to them")
    #expect(try office.unread(second).map(\.entry.kind) == [.spaceChanged, .memberAdded])
    #expect(try office.unread(office.reader).isEmpty, "members who do not own it are left in peace")
    try office.choose(.silenced, .space(office.space.id), second)
    #expect(try office.unread(second).isEmpty)
  }

  @Test func whoeverInvitedHearsThatItWasTakenUp() throws {
    let guest = try office.newcomer("Guest")
    try office.place.write {
      _ = try Membership.add(
        MembershipDraft(.person(guest.id), .reader, from: office.place.today), to: office.space,
        as: .memberJoined, by: office.doer(office.owner), $0, $1)
    }
    #expect(try office.unread(office.owner).map(\.entry.kind) == [.memberJoined])
    #expect(try office.unread(guest).isEmpty, "they know that they did")
  }

  @Test func everybodyOfAnOrganisationHearsThatItBelongs() throws {
    let runner = office.doer(office.runner)
    let clerk = try office.newcomer("Clerk")
    let union = try office.place.write {
      try Organisation.make(
        OrganisationDraft(kind: .union, name: "Union", from: Day.newYear(2020)), by: runner, $0, $1)
    }
    try office.place.write {
      _ = try Post.begin(
        clerk.id, in: union.id, title: "Clerk", from: Day.newYear(2024), by: runner, $0, $1)
    }
    try office.read(clerk)
    try office.place.write {
      _ = try Membership.add(
        MembershipDraft(.organisation(union.id), .reader, from: office.place.today), to: office.space,
        by: office.doer(office.owner), $0, $1)
    }
    #expect(try office.unread(clerk).map(\.entry.kind) == [.memberAdded])
  }

  @Test func aFollowedSpaceIsHeardFromThenOn() throws {
    let before = try office.note(by: office.owner, titled: "Before")
    try office.choose(.follows, .space(office.space.id), office.reader)
    #expect(try office.unread(office.reader).isEmpty, "not what was there already")
    try office.edit(before, by: office.owner)
    let after = try office.note(by: office.owner, titled: "After")
    try office.choose(.follows, .space(office.space.id), office.reader)
    #expect(
      try office.unread(office.reader).map(\.entry.thing) == [after.id, before.id],
      "choosing the same again loses nothing")
    try office.choose(.silenced, .thing(before.id), office.reader)
    #expect(try office.unread(office.reader).map(\.entry.thing) == [after.id])
    try office.choose(nil, .space(office.space.id), office.reader)
    #expect(try office.unread(office.reader).isEmpty)
  }

  @Test func aFollowedThingIsHeardInASilencedSpace() throws {
    let note = try office.note(by: office.owner, titled: "Followed")
    let mine = try office.note(by: office.reader, titled: "Mine")
    try office.choose(.silenced, .space(office.space.id), office.reader)
    try office.choose(.follows, .thing(note.id), office.reader)
    try office.edit(mine, by: office.owner)
    try office.edit(note, by: office.owner)
    #expect(try office.unread(office.reader).map(\.entry.thing) == [note.id])
    try office.choose(.silenced, .thing(note.id), office.reader)
    #expect(try office.unread(office.reader).isEmpty)
  }

  @Test func theStateSaysWhy() throws {
    let note = try office.note(by: office.owner, titled: "Note")
    let mine = try office.note(by: office.reader, titled: "Mine")
    func states(_ person: Person) throws -> [FollowState?] {
      let actor = try office.place.actor(person)
      return try office.place.read { tx in
        [
          try office.space.followState(for: actor, tx),
          try note.followState(in: office.space, for: actor, tx),
          try mine.followState(in: office.space, for: actor, tx),
        ]
      }
    }
    #expect(try states(office.reader) == [FollowState.none, FollowState.none, .written])
    #expect(try states(office.owner) == [.owned, .written, FollowState.none])
    try office.choose(.follows, .space(office.space.id), office.reader)
    #expect(try states(office.reader) == [.follows, .bySpace, .written])
    try office.choose(.silenced, .thing(mine.id), office.reader)
    #expect(try states(office.reader) == [.follows, .bySpace, .silenced])
    try office.choose(.silenced, .space(office.space.id), office.reader)
    #expect(try states(office.reader) == [.silenced, FollowState.none, .silenced])
    #expect(try states(office.stranger) == [nil, nil, nil])
  }

  @Test func whoLostTheRightHearsNothingMore() throws {
    let note = try office.note(by: office.owner, titled: "Note")
    try office.choose(.follows, .space(office.space.id), office.reader)
    try office.choose(.follows, .thing(note.id), office.reader)
    try office.edit(note, by: office.owner)
    #expect(try office.unread(office.reader).count == 1)
    let membership = try #require(try office.membership(of: office.reader))
    try office.place.write {
      try membership.end(on: office.place.today, in: office.space, by: office.doer(office.owner), $0, $1)
    }
    try office.edit(note, by: office.owner)
    #expect(try office.unread(office.reader).map(\.entry.kind) == [.memberRemoved])
    #expect(try office.count(office.reader) == UnreadCount(count: 1, isMore: false))
    try office.choose(nil, .space(office.space.id), office.reader)
    #expect(
      office.place.code { try office.choose(.follows, .thing(note.id), office.reader) } == "thing-unknown")
  }

  @Test func draftsAreForThoseWhoWrite() throws {
    try office.choose(.follows, .space(office.space.id), office.reader)
    try office.choose(.follows, .space(office.space.id), office.adviser)
    let draft = try office.note(by: office.owner, titled: "Secret plan", state: .draft)
    #expect(try office.unread(office.reader).isEmpty)
    #expect(try office.unread(office.adviser).map(\.entry.thing) == [draft.id])
    try office.edit(draft, by: office.owner, state: .internal)
    let heard = try office.unread(office.reader)
    #expect(heard.map(\.entry.kind) == [.thingChanged], "that it is there now, and not what it was before")
    try office.edit(draft, by: office.owner, state: .removed)
    #expect(try office.unread(office.reader).isEmpty)
  }

  @Test func onlySomebodyWhoIsSignedInFollows() throws {
    let token = try office.place.actor(office.reader).narrowed(to: [.read, .write])
    let followed = Followed.space(office.space.id)
    for actor in [token, .public, try office.place.actor(office.stranger)] {
      let code = office.place.code {
        try office.place.write { tx, _ in try followed.choose(.follows, for: actor, tx) }
      }
      #expect(["not-permitted", "space-unknown"].contains(code))
      #expect(try office.place.read { try office.space.followState(for: actor, $0) } == nil)
    }
  }

  @Test func aTokenReadsWhatItsScopeAllows() throws {
    try office.choose(.follows, .space(office.space.id), office.reader)
    try office.add(try office.newcomer("Newcomer"), .reader)
    let actor = try office.place.actor(office.reader)
    let day = office.place.today
    let counts = try office.place.read { tx in
      try [actor, actor.narrowed(to: [.read]), actor.narrowed(to: [.write])].map {
        var question = NoticeQuestion()
        question.unreadOnly = false
        return try Notices.read(question, for: $0, on: day, tx).notices.map(\.isAboutReader)
      }
    }
    #expect(
      counts == [[false, true, true], [false, true], []],
      "what is recorded about an account is for no token, but who belongs to a space they may see")
  }

  @Test func nobodyFollowsWithoutEnd() throws {
    let spaces = try (0...Followed.most.spaces).map { _ in try office.place.space(office.reader) }
    for space in spaces.dropLast() { try office.choose(.follows, .space(space.id), office.reader) }
    let last = try #require(spaces.last)
    #expect(
      office.place.code { try office.choose(.follows, .space(last.id), office.reader) } == "follows-too-many")
    try office.rename("Heard", of: spaces[0], by: office.runner, as: .command("test"))
    #expect(try office.unread(office.reader).map(\.entry.kind) == [.spaceChanged])
  }
}
