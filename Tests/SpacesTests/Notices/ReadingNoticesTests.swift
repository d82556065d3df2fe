import Basics
import Formats
import Store
import TestDatabases
import Testing

@testable import Spaces

/// What is read and what is not, page by page, and what is left of somebody who was erased.
@Suite(.onEachEngine) struct ReadingNoticesTests {
  let office: Office

  init() throws {
    office = try Office()
    try office.choose(.follows, .space(office.space.id), office.reader)
  }

  @Test func whatIsWrittenWhileAPageIsReadStaysUnread() throws {
    _ = try office.note(by: office.owner, titled: "One")
    let shown = try office.list(office.reader)
    let late = try office.note(by: office.owner, titled: "Two")
    try markRead(upTo: shown.upTo)
    #expect(try office.unread(office.reader).map(\.entry.thing) == [late.id])
    #expect(try office.count(office.reader) == UnreadCount(count: 1, isMore: false))
  }

  @Test func readingNeverGoesBackNorAhead() throws {
    _ = try office.note(by: office.owner, titled: "One")
    try office.read(office.reader)
    try markRead(upTo: 1)
    #expect(try office.unread(office.reader).isEmpty)
    _ = try office.note(by: office.owner, titled: "Two")
    #expect(try office.unread(office.reader).count == 1, "a number from the future reads nothing in advance")
  }

  @Test func whatIsReadIsStillToBeFound() throws {
    let note = try office.note(by: office.owner, titled: "One")
    try office.read(office.reader)
    let late = try office.note(by: office.owner, titled: "Two")
    var question = NoticeQuestion()
    question.unreadOnly = false
    let all = try office.list(office.reader, question).notices
    #expect(all.prefix(2).map(\.entry.thing) == [late.id, note.id])
    #expect(all.prefix(2).map(\.isUnread) == [true, false])
  }

  @Test func pagesTogetherGiveEverythingOnce() throws {
    var notes: [Identifier<Thing>] = []
    for number in 0..<23 {
      // Drafts lie between, which a reader never sees.
      let state: ThingState = number % 3 == 0 ? .draft : .internal
      let note = try office.note(by: office.owner, titled: "\(number)", state: state)
      if state == .internal { notes.append(note.id) }
    }
    var question = NoticeQuestion()
    question.limit = 4
    var found: [Identifier<Thing>?] = []
    while true {
      let page = try office.list(office.reader, question)
      #expect(page.notices.count <= 4)
      found += page.notices.map(\.entry.thing)
      guard let next = page.next else { break }
      question.before = next
    }
    #expect(found == notes.reversed())
  }

  /// What may not be seen stands in the way of nothing that may.
  @Test func draftsInBetweenHideNothingOlder() throws {
    let note = try office.note(by: office.owner, titled: "Old")
    let draft = try office.note(by: office.owner, titled: "Draft", state: .draft)
    try office.place.write { tx, occasion in
      for _ in 0..<1100 {
        var change = Change(by: .person(office.owner.id), .thingChanged)
        (change.space, change.thing, change.visibility) = (office.space.id, draft.id, .draft)
        try record(change, tx, occasion)
      }
    }
    var question = NoticeQuestion()
    var found: [Identifier<Thing>?] = []
    var pages = 0
    while true {
      let page = try office.list(office.reader, question)
      found += page.notices.map(\.entry.thing)
      pages += 1
      guard let next = page.next, pages < 5 else { break }
      question.before = next
    }
    #expect(found == [note.id])
    #expect(try office.count(office.reader).isMore, "nobody counts through all of it for the frame of a page")
  }

  @Test func manyAreCountedToNinetyNine() throws {
    for number in 0..<101 { _ = try office.note(by: office.owner, titled: "\(number)") }
    #expect(try office.count(office.reader) == UnreadCount(count: 99, isMore: true))
  }

  /// Numbers tell what is new, and a clock that jumps back does not change them.
  @Test func aClockThatJumpsBackHidesNothing() throws {
    _ = try office.note(by: office.owner, titled: "One")
    try office.read(office.reader)
    office.place.seconds -= 1_000_000
    let note = try office.note(by: office.owner, titled: "Two")
    #expect(try office.unread(office.reader).map(\.entry.thing) == [note.id])
  }

  @Test func nothingIsLeftOfWhoeverIsErased() throws {
    let note = try office.note(by: office.owner, titled: "One")
    try office.choose(.follows, .thing(note.id), office.reader)
    let doer = office.doer(office.runner)
    try office.place.write { _ = try office.reader.erase(by: doer, $0, $1) }
    #expect(try office.unread(office.reader).isEmpty)
    #expect(try office.count(office.reader) == .none)
    for table in ["space_follow", "thing_follow", "notice_reader"] as [SQL] {
      let rows = try office.place.read {
        try $0.rows("SELECT person FROM \(table) WHERE person = \(office.reader.id)")
      }
      #expect(rows.isEmpty)
    }
    // What they did is still a notice for others, of somebody without a name.
    try office.choose(.follows, .space(office.space.id), office.adviser)
    #expect(try office.unread(office.adviser).allSatisfy { $0.entry.hand != .person(office.reader.id) })
  }

  /// Whoever was here before the tables came begins with nothing unread.
  @Test func anInstallationThatIsBroughtOnBeginsWithNothingUnread() throws {
    let (database, close) = try TestDatabase.open(OnEachEngine.engine)
    defer { close() }
    let steps = Room.spaces.migrations
    let occasion = office.place.occasion
    try migrate(database.storage, Array(steps.prefix(3)), at: occasion.now)
    let person = Identifier<Person>(occasion)
    try database.storage.write { tx in
      try tx.run(
        """
        INSERT INTO person (id, name, name_folded, email, email_folded, language, state, is_operator,
          is_demonstration, created_at)
        VALUES (\(person), \("Before"), \("before"), \("before@example.org"), \("before@example.org"), \("nb"),
          \(Person.State.invited.rawValue), \(false), \(false), \(occasion.now))
        """)
      var change = Change(by: .command("test"), .personMade)
      change.about = person
      try record(change, tx, occasion)
    }
    try migrate(database.storage, steps, at: occasion.now)
    let (seen, head) = try database.storage.read {
      (try NoticeReader.of(person, $0), try HistoryHead.read($0).number)
    }
    #expect(seen == NoticeReader(seen: head, letters: .none, told: head, letterDay: nil) && head == 1)
  }

  private func markRead(upTo number: Int) throws {
    let actor = try office.place.actor(office.reader)
    try office.place.write { tx, _ in try NoticeReader.markRead(upTo: number, for: actor, tx) }
  }
}
