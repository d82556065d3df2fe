import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct FieldFaultsTests {
  private static let kind = ContentKind(Everything.self)

  private func faults(
    _ members: [(String, JSONValue)], in place: TestInstallation, as doer: Doer = .command("test")
  ) throws -> [String] {
    try place.read { tx in
      try Self.kind.faults(
        of: .object(members.map { .init($0.0, $0.1) }), in: Ground(doer, place.today, tx)
      ).map { "\($0.place.field ?? "") \($0.code)" }
    }
  }

  @Test func allFaultsAreToldAtOnceAndWhere() throws {
    let place = try TestInstallation()
    let found = try faults(
      [
        ("line", .text("two\nlines")), ("whole", .number(11)), ("decimal", .text("x")),
        ("share", .number(1.5)),
        ("money", .object([.init("amount", .number(1))])), ("day", .text("2023-02-29")),
        ("period", .object([.init("from", .text("2024-01-02")), .init("until", .text("2024-01-01"))])),
        ("colour", .text("blue")), ("units", .array([.text("no:3405"), .text("fi:1")])),
        ("address", .text("javascript:alert(1)")), ("lines", .array([.object([])])),
      ], in: place)
    #expect(
      found.sorted() == [
        "address field-unfit", "colour field-unfit", "day field-unfit", "decimal field-unfit",
        "line text-too-long",
        "lines.0.name field-missing", "money field-unfit", "period field-unfit", "share field-unfit",
        "units.1 field-unfit", "whole field-unfit",
      ])
  }

  @Test func whatIsReferredToMustBeThereAndFit() throws {
    let place = try TestInstallation()
    let (owner, stranger) = (try place.person("Owner"), try place.person("Stranger"))
    let space = try place.space(owner)
    let actor = try place.actor(owner)
    let note = try place.write { tx, occasion in
      try Thing.make(
        ThingDraft(Note(text: ""), title: "Note", state: .internal, from: place.today), in: space,
        by: .actor(actor),
        tx, occasion)
    }
    let missing = Identifier<Thing>(place.occasion).text
    let organisation = Identifier<Organisation>(place.occasion).text
    #expect(try faults([("thing", .text(note.id.text))], in: place).isEmpty)
    #expect(try faults([("thing", .text(missing))], in: place) == ["thing reference-unknown"])
    #expect(
      try faults([("organisation", .text(organisation))], in: place) == ["organisation organisation-unknown"])
    // What somebody may not see is not there for them.
    let theirs = Doer.actor(try place.actor(stranger))
    #expect(
      try faults([("thing", .text(note.id.text))], in: place, as: theirs) == ["thing reference-unknown"])
    try place.write { tx, occasion in _ = try note.remove(by: .actor(actor), tx, occasion) }
    #expect(try faults([("thing", .text(note.id.text))], in: place) == ["thing reference-unknown"])
  }

  @Test func aPostStandsWhoeverHoldsIt() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner")
    let post = try place.write { tx, occasion in
      let office = try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Øyer kommune", from: place.today, units: []),
        by: .command("test"), tx, occasion)
      return try Post.begin(
        owner.id, in: office.id, title: "Kommunedirektør", from: place.today, by: .command("test"), tx,
        occasion)
    }
    #expect(try faults([("post", .text(post.id.text))], in: place).isEmpty)
    try place.write { tx, occasion in
      try post.end(on: place.today, by: .command("test"), tx, occasion)
    }
    #expect(try faults([("post", .text(post.id.text))], in: place).isEmpty)
    let missing = Identifier<Post>(place.occasion).text
    #expect(try faults([("post", .text(missing))], in: place) == ["post post-unknown"])
  }

  @Test func aKindThatNobodyKnowsIsKeptAndNotWritten() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner")
    let space = try place.space(owner)
    let actor = try place.actor(owner)
    let draft = ThingDraft(ThingKind("unheard-of"), title: "A", content: .object([]), from: place.today)
    #expect(
      place.code {
        try place.write { tx, occasion in
          _ = try Thing.make(draft, in: space, by: .actor(actor), tx, occasion)
        }
      } == "kind-unknown")
    // A newer program wrote it.
    let newer = Occasion(
      now: place.now, today: place.today,
      kinds: ContentKinds([Room("newer", kinds: [ContentKind(UnheardOf.self)])]),
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
    let made = try place.storage.write { tx in
      try Thing.make(
        ThingDraft(UnheardOf(), title: "A", state: .internal, from: place.today), in: space,
        by: .actor(actor), tx, newer)
    }
    let listed = try place.read { try Thing.list(in: space, for: actor, $0) }
    #expect(listed.map(\.kind.rawValue) == ["unheard-of"])
    #expect(
      place.code {
        try place.write { tx, occasion in
          _ = try made.edit(
            ThingEdit(base: 1, fields: place.note("x"), from: place.today), by: .actor(actor), tx, occasion)
        }
      } == "kind-unknown")
    // Taking it out of use needs no knowledge of what it is.
    try place.write { tx, occasion in _ = try made.remove(by: .actor(actor), tx, occasion) }
    #expect(try place.read { try verifyHistory($0) }.isSound)
  }
}

private struct UnheardOf: ThingContent {
  static let kind = ThingKind("unheard-of")
  static let fields: [ContentField<Self>] = []
}

extension HistoryVerdict {
  var isSound: Bool { if case .sound = self { true } else { false } }
}
