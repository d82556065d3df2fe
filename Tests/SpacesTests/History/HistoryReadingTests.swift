import Basics
import Formats
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct HistoryReadingTests {
  let place: TestInstallation
  let owner: Person
  let space: Space
  let thing: Thing

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner", isOperator: true)
    space = try place.space(owner, shows: [.history, .things])
    let actor = try place.actor(owner)
    let space = space
    thing = try place.write { tx, occasion in
      try Thing.make(
        ThingDraft(.note, title: "Draft", content: Note(text: "secret").json, from: occasion.today),
        in: space, by: .actor(actor), why: "for the meeting", tx, occasion)
    }
  }

  @Test func itTellsWhoWhenWhatBeforeAndAfterAndWhy() throws {
    let entry = try #require(try read(HistoryQuestion(.thing(thing.id)), for: actor()).first)
    #expect(entry.hand == .person(owner.id) && entry.recordedAt == place.now && entry.kind == .thingMade)
    #expect(entry.space == space.id && entry.validFrom == place.today)
    #expect(entry.content?.why == "for the meeting")
    #expect(entry.content?.after["content"]?["text"] == .text("secret"))
  }

  @Test func draftsAreInNobodysHistoryButTheWriters() throws {
    #expect(try !tells(of: thing, to: .public))
    #expect(place.code { _ = try read(HistoryQuestion(.thing(thing.id)), for: .public) } == "thing-unknown")
    try publish()
    let told = try read(HistoryQuestion(.space(space.id)), for: .public).filter { $0.thing == thing.id }
    #expect(told.map(\.kind) == [.thingChanged], "that it was published, and not what the draft said")
    #expect(told.first?.content?.after["content"] == nil)
    #expect(try read(HistoryQuestion(.thing(thing.id)), for: actor()).count == 2)
    let writer = Doer.actor(try actor())
    _ = try place.write { try thing.remove(by: writer, $0, $1) }
    #expect(try !tells(of: thing, to: .public))
  }

  @Test func thePublicIsNotToldWhoBelongsUnlessShown() throws {
    let kinds = try read(HistoryQuestion(.space(space.id)), for: .public).map(\.kind)
    #expect(kinds == [.spaceMade])
    #expect(try read(HistoryQuestion(.space(space.id)), for: actor()).map(\.kind).contains(.memberAdded))
  }

  @Test func aSpaceThatShowsNoHistoryTellsThePublicNothing() throws {
    let closed = try place.space(owner, shows: [.existence])
    #expect(place.code { _ = try read(HistoryQuestion(.space(closed.id)), for: .public) } == "not-permitted")
    #expect(place.code { _ = try read(HistoryQuestion(.installation), for: .public) } == "not-permitted")
  }

  @Test func pagesAndFiltersTogetherGiveEverythingOnce() throws {
    var work = try RandomWork(place, seed: 51)
    for _ in 0..<60 { try work.step() }
    let reader = work.actor
    var whole = HistoryQuestion(.space(work.space.id))
    whole.limit = 500
    let all = try read(whole, for: reader)
    var question = HistoryQuestion(.space(work.space.id))
    question.limit = 7
    var paged: [HistoryEntry] = []
    while true {
      let page = try read(question, for: reader)
      paged += page
      guard let last = page.last else { break }
      question.before = last.number
    }
    #expect(paged == all && all.count > 20)
    #expect(all.map(\.number) == all.map(\.number).sorted(by: >))
    var filtered = whole
    filtered.kinds = [.thingMade]
    #expect(try read(filtered, for: reader) == all.filter { $0.kind == .thingMade })
    let middle = all[all.count / 2].recordedAt
    filtered = whole
    filtered.from = middle
    #expect(try read(filtered, for: reader) == all.filter { $0.recordedAt >= middle })
    filtered = whole
    filtered.until = middle
    #expect(try read(filtered, for: reader) == all.filter { $0.recordedAt < middle })
    filtered = whole
    filtered.person = owner.id
    #expect(try read(filtered, for: reader).isEmpty, "who owns another space did nothing here")
    let worker = try #require(reader.person)
    filtered.person = worker
    #expect(try read(filtered, for: reader) == all.filter { $0.hand == .person(worker) })
  }

  private func actor() throws -> Actor { try place.actor(owner) }

  private func read(_ question: HistoryQuestion, for actor: Actor) throws -> [HistoryEntry] {
    try place.read { try HistoryEntry.read(question, for: actor, $0) }
  }

  private func tells(of thing: Thing, to actor: Actor) throws -> Bool {
    try read(HistoryQuestion(.space(space.id)), for: actor).contains { $0.thing == thing.id }
  }

  private func publish() throws {
    let fields = ThingFields(title: "Draft", state: .published, content: Note(text: "secret").json)
    let edit = ThingEdit(base: 1, fields: fields, from: place.today)
    let writer = Doer.actor(try actor())
    _ = try place.write { try thing.edit(edit, by: writer, $0, $1) }
  }
}
