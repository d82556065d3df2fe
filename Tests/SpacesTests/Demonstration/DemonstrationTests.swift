import Basics
import Formats
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct DemonstrationTests {
  @Test func thePublicReadsItWithoutAnAccount() throws {
    let place = try TestInstallation()
    let space = try place.write { try makeDemonstration($0, $1) }
    #expect(space.isDemonstration && space.units.map(\.code) == ["3405", "3440", "3441"])
    #expect(try place.read { try Space.open($0) } == [space])
    let things = try place.read { try Thing.list(in: space, for: .public, $0) }
    #expect(things.filter { $0.kind == .study }.count == 3)
    #expect(!things.contains { $0.state == .internal })
    for thing in things where thing.kind == .study {
      let version = try place.read {
        try Thing.version(of: thing.id, on: place.today, knownAt: nil, for: .public, $0)
      }
      let study = try #require(version?.fields.flatMap { SavedStudy(reading: $0.content) })
      #expect(study.query.contains("merge=3405,3441,3440"))
    }
    #expect(
      try place.read { try HistoryEntry.read(HistoryQuestion(.space(space.id)), for: .public, $0) }.count > 5)
    #expect(try place.write { try makeDemonstration($0, $1) } == space, "once is enough")
    #expect(try place.read { try Installation.isEmpty($0) }, "nobody runs it yet")
  }

  @Test func resetItIsAsAtFirstAndNothingIsForgotten() throws {
    let place = try TestInstallation()
    let space = try place.write { try makeDemonstration($0, $1) }
    let first = try state(place, space)
    let unchanged = try place.read { try HistoryHead.read($0) }
    try place.write { try resetDemonstration($0, $1) }
    #expect(try place.read { try HistoryHead.read($0) } == unchanged, "nothing to put back")
    let things = try place.read { try Thing.list(in: space, for: .public, $0) }
    let guest = try place.person("Guest")
    try place.write { tx, occasion in
      let doer = Doer.command("test")
      _ = try things[0].remove(by: doer, tx, occasion)
      let fields = ThingFields(title: "Other", state: .published, content: Note(text: "Other").json)
      let note = try #require(things.first { $0.kind == .note })
      _ = try note.edit(ThingEdit(base: 1, fields: fields, from: occasion.today), by: doer, tx, occasion)
      let extra = ThingDraft(
        .note, title: "Extra", content: Note(text: "").json, state: .published, from: occasion.today)
      _ = try Thing.make(
        extra, in: space, by: .actor(Actor(person: guest.id, roles: [space.id: .editor])), tx, occasion)
      let member = try #require(try Membership.of(space.id, tx).first { $0.role == .editor })
      try member.end(on: occasion.today, in: space, by: doer, tx, occasion)
      let visitor = MembershipDraft(.person(guest.id), .owner, from: occasion.today)
      try Membership.add(visitor, to: space, by: doer, tx, occasion)
      var draft = DemonstrationContent.space
      draft.name = "Renamed"
      try space.change(to: draft, by: doer, tx, occasion)
    }
    #expect(try state(place, space) != first)
    try place.write { try resetDemonstration($0, $1) }
    #expect(try state(place, space) == first)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("broken")
      return
    }
  }

  /// Name, members with roles, and what each thing says.
  private func state(_ place: TestInstallation, _ space: Space) throws -> [String] {
    try place.read { tx in
      let members = try Membership.of(space.id, tx).filter { $0.valid.contains(place.today) }
        .map { "\($0.member) \($0.role)" }
      let things = try Thing.list(in: space, for: .public, tx).compactMap { thing in
        try Thing.version(of: thing.id, on: place.today, knownAt: nil, for: .public, tx)?.fields?.json.line
      }
      return [try Space.get(space.id, tx).name] + members.sorted() + things.sorted()
    }
  }
}
