import Basics
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct ErasureTests {
  @Test func nothingOfThePersonIsLeftAndTheChainHolds() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let space = try place.space(owner)
    let doer = Doer.actor(try place.actor(owner))
    let person = try place.person("Kari Nordmann")
    let organisation = try place.write {
      try Organisation.make(
        OrganisationDraft(kind: .union, name: "Union", from: Day.newYear(2020)), by: doer, $0, $1)
    }
    _ = try place.write {
      try Post.begin(
        person.id, in: organisation.id, title: "Leader of it", from: place.today, by: doer, $0, $1)
    }
    _ = try place.write {
      try Membership.add(
        MembershipDraft(.person(person.id), .editor, from: place.today), to: space, by: doer, $0, $1)
    }
    let theirs = Doer.actor(try place.actor(person))
    let thing = try place.write {
      try Thing.make(
        ThingDraft(.note, title: "T", content: Note(text: "From Kari Nordmann").json, from: place.today),
        in: space, by: theirs, $0, $1)
    }
    let mentions = try place.read { try person.mentions($0) }
    #expect(mentions.versions == [VersionName(thing.id, 1)] && mentions.entries.count == 1)
    _ = try place.write { try person.erase(by: doer, why: "Asked for it", $0, $1) }
    _ = try place.write {
      try Person.takeOut(
        Erasure(entries: mentions.entries, versions: mentions.versions), of: mentions, by: doer, why: "", $0,
        $1)
    }
    let everything = try place.read { try Self.everyText($0) }
    for trace in ["Kari", "kari", "Nordmann", "Leader of it"] {
      #expect(!everything.contains(trace), "\(trace)")
    }
    guard case .sound(let soundness) = try place.read({ try verifyHistory($0) }) else {
      Issue.record("broken")
      return
    }
    #expect(soundness.erased == 5, "made, made active, post, membership, and the text")
    let account = try place.read { try Person.get(person.id, $0) }
    #expect(account.state == .closed && account.erasedAt != nil && account.name.isEmpty)
    #expect(try place.actor(person) == .public)
    // What the person did is still told, of somebody without a name.
    let question = HistoryQuestion(.thing(thing.id))
    let reader = try place.actor(owner)
    let told = try place.read { try HistoryEntry.read(question, for: reader, $0) }
    #expect(told.map(\.hand) == [.person(person.id)] && told.allSatisfy { $0.content == nil })
  }

  /// Nobody knows any more who might see it, so it does not become open to all.
  @Test func anErasedVersionIsAsVisibleAsItsThing() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let person = try place.person("Kari Nordmann")
    let space = try place.space(owner, shows: [.things])
    let doer = Doer.actor(try place.actor(owner))
    let draft = ThingDraft(
      .note, title: "Kari Nordmann", content: Note(text: "").json, state: .internal, from: place.today)
    let thing = try place.write { try Thing.make(draft, in: space, by: doer, $0, $1) }
    try place.write { try thing.cite(1, by: doer, $0, $1) }
    let mentions = try place.read { try person.mentions($0) }
    let erasure = Erasure(entries: mentions.entries, versions: mentions.versions)
    _ = try place.write { try Person.takeOut(erasure, of: mentions, by: doer, why: "", $0, $1) }
    let name = VersionName(thing.id, 1)
    #expect(
      place.code { _ = try place.read { try Thing.version(name, for: .public, $0) } } == "version-unknown")
    let seen = try place.actor(owner)
    #expect(try place.read { try Thing.version(name, for: seen, $0) }.version.fields == nil)
  }

  @Test func onlyWhatMentionsThemIsTakenOutFurther() throws {
    let place = try TestInstallation()
    let owner = try place.person("Owner", isOperator: true)
    let person = try place.person("Kari Nordmann")
    let mentions = try place.read { try person.mentions($0) }
    #expect(mentions.entries.isEmpty)
    let (doer, theirs) = (Doer.actor(try place.actor(owner)), Doer.actor(try place.actor(person)))
    let taken = try place.write {
      try Person.takeOut(
        Erasure(entries: [1, 2]), of: mentions, by: doer, why: "", $0, $1)
    }
    #expect(taken.entries.isEmpty)
    #expect(
      place.code {
        _ = try place.write {
          try Person.takeOut(Erasure(), of: mentions, by: theirs, why: "", $0, $1)
        }
      } == "not-permitted")
  }

  /// Every text in every table of this room.
  private static func everyText(_ tx: any Transaction) throws -> String {
    var texts: [String] = []
    for table in [
      "person", "organisation", "post", "membership", "thing", "thing_version", "history", "space",
    ] as [SQL] {
      for row in try tx.rows("SELECT * FROM \(table)") { texts.append(String(describing: row)) }
    }
    return texts.joined(separator: "\n")
  }
}
