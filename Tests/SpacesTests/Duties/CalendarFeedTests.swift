import Basics
import Duties
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct CalendarFeedTests {
  let office: DutyOffice

  init() throws {
    office = try DutyOffice()
  }

  private func feed(_ person: Person, inSpace: Bool = false, role: String = "") throws -> String {
    let actor = try office.place.actor(person)
    return try office.place.write {
      try CalendarFeed.make(space: inSpace ? office.space.id : nil, role: role, for: actor, $0, $1).secret
    }
  }

  private func items(_ secret: String) throws -> [FeedItem] {
    try office.place.read { tx in
      let (feed, actor) = try CalendarFeed.open(secret, on: office.place.today, tx)
      return try feed.items(office.question(), for: actor, tx)
    }
  }

  private func change(_ thing: Thing, _ change: (inout OwnDuty) -> Void) throws {
    let actor = try office.place.actor(office.owner)
    try office.place.write { tx, occasion in
      let version = try Thing.versions(of: thing.id, for: actor, tx).last
      var fields = try #require(version?.fields)
      var duty = OwnDuty(reading: fields.content)
      change(&duty)
      fields.content = duty.json
      let edit = ThingEdit(base: version?.name.number ?? 0, fields: fields, from: occasion.today)
      _ = try thing.edit(edit, by: .actor(actor), tx, occasion)
    }
  }

  @Test func aChangeIsCountedAndWhatIsGoneIsCancelled() throws {
    let thing = try office.add("Report") { $0.repetition = .halfYearly }
    let secret = try feed(office.owner, inSpace: true)
    let before = try items(secret)
    #expect(
      before.filter { !$0.isCancelled }.map(\.noted.day.iso) == ["2027-01-15", "2027-07-15", "2027-12-31"])
    try change(thing) { $0.repetition = .once }
    let after = try items(secret)
    let names = { (items: [FeedItem]) in Set(items.map(\.noted.duty.id)) }
    #expect(names(before) == names(after))
    #expect(after.filter(\.isCancelled).map(\.noted.day.iso) == ["2027-07-15"])
    for item in after where item.noted.duty.id.hasPrefix("own/") {
      let earlier = try #require(before.first { $0.noted.duty.id == item.noted.duty.id })
      #expect(item.sequence > earlier.sequence)
    }
  }

  @Test func aMarkIsCountedAndItsUndoingToo() throws {
    let thing = try office.add("Report") { _ in }
    let secret = try feed(office.owner, inSpace: true)
    let id = "own/\(thing.id.text)/2027-01-15"
    var mark = DutyMark(id, .moved)
    mark.day = Day("2027-02-01")
    let first = try items(secret).first { $0.noted.duty.id == id }?.sequence ?? 0
    _ = try office.mark(mark, by: office.owner)
    let second = try #require(try items(secret).first { $0.noted.duty.id == id })
    #expect(second.noted.day.iso == "2027-02-01")
    #expect(second.sequence > first)
    let actor = try office.place.actor(office.owner)
    try office.place.write { tx, occasion in
      let mark = try #require(try Thing.list(in: office.space, for: actor, kind: .dutyMark, tx).first)
      _ = try mark.remove(by: .actor(actor), why: "", tx, occasion)
    }
    let third = try #require(try items(secret).first { $0.noted.duty.id == id })
    #expect(third.noted.day.iso == "2027-01-15")
    #expect(third.sequence > second.sequence)
  }

  @Test func whatSomebodyElseTookOverIsCancelledForWhoeverHadIt() throws {
    let thing = try office.add("Report") { _ in }
    let id = "own/\(thing.id.text)/2027-01-15"
    let (theirs, writers) = (try feed(office.head), try feed(office.writer))
    #expect(try items(theirs).map(\.isCancelled) == [false])
    #expect(try items(writers).isEmpty)
    var mark = DutyMark(id, .handedOver)
    mark.to = office.writer.id.text
    _ = try office.mark(mark, by: office.owner)
    #expect(try items(theirs).map(\.isCancelled) == [true])
    #expect(try items(writers).map(\.isCancelled) == [false])
  }

  @Test func aRoleHasItsOwn() throws {
    _ = try office.add("Report") { _ in }
    let secret = try feed(office.owner, inSpace: true, role: "municipal-council")
    #expect(try items(secret).map(\.noted.duty.id) == ["law/no.budget/no:3440/2027-12-31"])
  }

  @Test func aRevokedAddressAndThatOfSomebodyWhoLeftAreGone() throws {
    let (mine, theirs) = (try feed(office.owner, inSpace: true), try feed(office.writer, inSpace: true))
    let owner = try office.place.actor(office.owner)
    try office.place.write { tx, _ in
      for feed in try CalendarFeed.all(of: owner, tx) { try CalendarFeed.revoke(feed.id, by: owner, tx) }
    }
    #expect(office.place.code { _ = try items(mine) } == "feed-unknown")
    _ = try items(theirs)
    try office.place.write { tx, occasion in
      let membership = try #require(
        try Membership.of(office.space.id, tx).first { $0.member == .person(office.writer.id) })
      try membership.end(on: occasion.today, in: office.space, by: .actor(owner), tx, occasion)
    }
    #expect(office.place.code { _ = try items(theirs) } == "feed-unknown")
    #expect(office.place.code { _ = try items("nonsense") } == "feed-unknown")
  }

  @Test func nobodyEndsTheCalendarOfAnotherAndErasureEndsAll() throws {
    let secret = try feed(office.owner)
    let writer = try office.place.actor(office.writer)
    let id = try office.place.read { tx in
      try #require(try CalendarFeed.all(of: office.place.actor(office.owner), tx).first?.id)
    }
    try office.place.write { tx, _ in try CalendarFeed.revoke(id, by: writer, tx) }
    _ = try items(secret)
    _ = try office.place.write { try office.owner.erase(by: .command("test"), $0, $1) }
    #expect(try office.place.read { try $0.rows("SELECT id FROM calendar_feed").isEmpty })
  }

  @Test func thereAreOnlySoMany() throws {
    for _ in 0..<CalendarFeed.most { _ = try feed(office.owner) }
    #expect(office.place.code { _ = try feed(office.owner) } == "feeds-too-many")
  }
}
