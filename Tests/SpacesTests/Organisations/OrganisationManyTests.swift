import Basics
import Store
import Testing

@testable import Spaces

/// Another kind for several organisations at once, taken back as one step.
@Suite(.onEachEngine) struct OrganisationManyTests {
  let place: TestInstallation
  let ids: [Identifier<Organisation>]

  init() throws {
    place = try TestInstallation()
    let place = place
    ids = try ["Dalen", "Fjellet", "Vika"].map { name in
      try place.write {
        try Organisation.make(
          OrganisationDraft(kind: .other, name: name, from: .newYear(2020)), by: .command("test"), $0, $1)
      }.id
    }
  }

  private func change(
    _ ids: [Identifier<Organisation>], to kind: Organisation.Kind, by doer: Doer = .command("test")
  ) throws -> EntryRange? {
    try place.write { try Organisation.change(ids, to: kind, by: doer, why: "", $0, $1) }
  }

  private func kinds() throws -> [Organisation.Kind] {
    try place.read { tx in try ids.map { try Organisation.get($0, tx).kind } }
  }

  @Test func allAreOfTheKindOfBefore() throws {
    _ = try change([ids[2]], to: .company)
    let entries = try #require(try change(ids, to: .association))
    #expect(try kinds() == [.association, .association, .association])
    let outcome = try place.write { try Organisation.takeBack(entries, by: .command("test"), $0, $1) }
    #expect((outcome.undone, outcome.left) == (3, 0))
    #expect(try kinds() == [.other, .other, .company])
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  @Test func whatIsOfAnotherKindSinceIsLeft() throws {
    let entries = try #require(try change(ids, to: .association))
    _ = try change([ids[0]], to: .union)
    let outcome = try place.write { try Organisation.takeBack(entries, by: .command("test"), $0, $1) }
    #expect((outcome.undone, outcome.left) == (2, 1))
    #expect(try kinds() == [.union, .other, .other])
  }

  @Test func whatIsSoAlreadyIsNoStep() throws {
    #expect(try change(ids, to: .other) == nil)
  }

  @Test func onlyThoseWhoRunTheInstallationDo() throws {
    let actor = try place.actor(try place.person("Somebody"))
    #expect(place.code { _ = try change(ids, to: .union, by: .actor(actor)) } == "not-permitted")
    #expect(try kinds() == [.other, .other, .other])
  }
}
