import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct DailyLettersTests {
  let office: Office
  let tomorrow = Day("2026-11-22") ?? Day.newYear(2026)

  init() throws {
    office = try Office()
    try office.choose(.follows, .space(office.space.id), office.reader)
    try choose(.daily)
  }

  @Test func nobodyHasLettersWhoDidNotAskForThem() throws {
    _ = try office.note(by: office.owner, titled: "One")
    #expect(try due() == [office.reader.id])
    try choose(.none)
    #expect(try due().isEmpty)
  }

  @Test func aLetterTellsEachThingOnce() throws {
    let first = try office.note(by: office.owner, titled: "One")
    #expect(try send() == [[first.id]])
    _ = try office.note(by: office.owner, titled: "Two")
    #expect(try send().isEmpty, "one a day")
    office.place.today = tomorrow
    let third = try office.note(by: office.owner, titled: "Three")
    #expect(try send().first?.count == 2)
    #expect(try send().isEmpty)
    try office.read(office.reader)
    office.place.today = try #require(tomorrow.adding(days: 1))
    #expect(try send() == [[]], "what was read since is not told again: \(third.id)")
  }

  @Test func whatWasReadOnThePageIsNotTold() throws {
    _ = try office.note(by: office.owner, titled: "One")
    try office.read(office.reader)
    let note = try office.note(by: office.owner, titled: "Two")
    #expect(try send() == [[note.id]])
  }

  @Test func whatWasThereBeforeSomebodyAskedForLettersIsNotTold() throws {
    _ = try office.note(by: office.owner, titled: "One")
    try choose(.none)
    try choose(.daily)
    #expect(try send() == [[]])
  }

  @Test func twoServersSendOneLetter() throws {
    _ = try office.note(by: office.owner, titled: "One")
    let both = try [due(), due()].map { $0.count }
    #expect(both == [1, 1], "both have seen that it is due")
    let claims = try (0..<2).map { _ in try claim() }
    #expect(claims.filter { $0 != nil }.count == 1)
    #expect(try due().isEmpty)
  }

  @Test func whatAKilledServerClaimedIsSentByAnother() throws {
    _ = try office.note(by: office.owner, titled: "One")
    let lost = try #require(try claim())
    office.place.seconds += 800
    #expect(try due().isEmpty && claim() == nil)
    office.place.seconds += 200
    let next = try #require(try claim())
    // The first was not killed after all, but slow: what it notes changes nothing.
    try office.place.write { try lost.settle(toldUpTo: nil, $0, $1) }
    #expect(try claim() == nil)
    try office.place.write { try next.settle(toldUpTo: HistoryHead.read($0).number, $0, $1) }
    office.place.seconds += 1000
    #expect(try due().isEmpty)
  }

  @Test func whatCouldNotBeSentIsToldTomorrow() throws {
    let note = try office.note(by: office.owner, titled: "One")
    let claim = try #require(try claim())
    try office.place.write { try claim.settle(toldUpTo: nil, $0, $1) }
    #expect(try due().isEmpty)
    office.place.today = tomorrow
    #expect(try send() == [[note.id]])
  }

  @Test func aClockThatWasAheadDoesNotEndTheLetters() throws {
    _ = try office.note(by: office.owner, titled: "One")
    let noon = office.place.seconds
    office.place.today = try #require(Day("2031-01-01"))
    office.place.seconds += 130_000_000
    #expect(try send().count == 1)
    _ = try office.note(by: office.owner, titled: "Two")
    office.place.today = tomorrow
    #expect(try claim() != nil, "claimed with a clock that is years ahead")
    office.place.seconds = noon
    #expect(try due() == [office.reader.id])
    #expect(try send().first?.count == 1)
  }

  @Test func aClosedAccountHasNoLetters() throws {
    _ = try office.note(by: office.owner, titled: "One")
    try office.place.write {
      _ = try office.reader.change(.init(state: .closed), by: .command("test"), $0, $1)
    }
    #expect(try due().isEmpty)
  }

  private func choose(_ letters: LetterChoice) throws {
    let actor = try office.place.actor(office.reader)
    try office.place.write { tx, _ in try NoticeReader.choose(letters, for: actor, tx) }
  }

  private func due() throws -> [Identifier<Person>] {
    let occasion = office.place.occasion
    return try office.place.read { try DailyLetters.due(limit: 10, $0, occasion).map(\.id) }
  }

  private func claim() throws -> LetterClaim? {
    let occasion = office.place.occasion
    return try office.place.storage.write { try DailyLetters.claim(office.reader.id, $0, occasion) }
  }

  /// What each letter of a round tells, as a server sends them.
  private func send() throws -> [[Identifier<Thing>?]] {
    let occasion = office.place.occasion
    return try due().compactMap { person in
      guard let claim = try claim() else { return nil }
      let news = try office.place.read { try DailyLetters.news(for: person, limit: 20, $0, occasion) }
      try office.place.storage.write { try claim.settle(toldUpTo: news.upTo, $0, occasion) }
      return news.notices.map(\.entry.thing)
    }
  }
}
