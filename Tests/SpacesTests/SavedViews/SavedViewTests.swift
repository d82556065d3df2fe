import Basics
import Formats
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct SavedViewTests {
  let place: TestInstallation
  let space: Space
  let owner: Person
  let reader: Person

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner")
    reader = try place.person("Reader")
    space = try place.space(owner, shows: [.existence, .history])
    let doer = Doer.actor(try place.actor(owner))
    let draft = MembershipDraft(.person(reader.id), .reader, from: place.today)
    _ = try place.write { try Membership.add(draft, to: space, by: doer, $0, $1) }
  }

  private func keep(_ name: String, by person: Person, isShared: Bool) throws -> SavedView {
    let actor = try place.actor(person)
    return try place.write {
      try SavedView.keep(
        "order=title", of: .body, named: name, isShared: isShared, in: space, by: actor, $0, $1)
    }
  }

  private func names(_ person: Person) throws -> [String] {
    let actor = try place.actor(person)
    return try place.read { try SavedView.all(in: space, of: .body, for: actor, $0).map(\.name) }
  }

  @Test func everybodyHasTheirOwnAndThoseWhoAddHaveTheCommonOnes() throws {
    let mine = try keep("Mine", by: owner, isShared: false)
    let ours = try keep("Ours", by: owner, isShared: true)
    _ = try keep("Theirs", by: reader, isShared: false)
    #expect(try names(owner) == ["Mine", "Ours"])
    #expect(try names(reader) == ["Theirs"])
    let actor = try place.actor(reader)
    for view in [mine, ours] {
      #expect(
        try place.write { tx, occasion in
          place.code { try view.remove(by: actor, tx, occasion) }
        } == "view-unknown")
    }
    #expect(place.code { _ = try keep("No", by: reader, isShared: true) } == "not-permitted")
    #expect(place.code { _ = try keep("", by: reader, isShared: false) } == "name-missing")
  }

  @Test func theCommonOnesAreInTheHistoryAndHeldAgainstIt() throws {
    let ours = try keep("Ours", by: owner, isShared: true)
    _ = try keep("Mine", by: owner, isShared: false)
    let actor = try place.actor(owner)
    try place.write { try ours.rename(to: "All of ours", by: actor, $0, $1) }
    func kinds(for actor: Actor) throws -> [ChangeKind] {
      try place.read { tx in
        try HistoryEntry.read(HistoryQuestion(.space(space.id)), for: actor, tx).map(\.kind).filter {
          $0.rawValue.hasPrefix("view.")
        }
      }
    }
    #expect(try kinds(for: actor) == [.viewRenamed, .viewMade])
    #expect(try kinds(for: .public) == [], "what members call a view is theirs")
    func isSound() throws -> Bool {
      if case .sound = try place.read({ try verifyHistory($0) }) { true } else { false }
    }
    #expect(try isSound())
    try place.storage.write {
      _ = try $0.run("UPDATE saved_view SET query = 'order=-title' WHERE person IS NULL")
    }
    #expect(try !isSound())
    try place.storage.write {
      _ = try $0.run("UPDATE saved_view SET query = 'order=title' WHERE person IS NULL")
    }
    try place.write { try ours.remove(by: actor, $0, $1) }
    #expect(try isSound())
    #expect(try names(owner) == ["Mine"])
  }

  @Test func whatSomebodyKeptForThemselvesGoesWithThem() throws {
    _ = try keep("Theirs", by: reader, isShared: false)
    _ = try place.write { try reader.erase(by: .command("test"), $0, $1) }
    #expect(try place.read { try $0.rows("SELECT id FROM saved_view").count } == 0)
  }

  /// The list of organisations belongs to no space.
  @Test func aTableOutsideSpacesHasViewsOfEachTheirOwn() throws {
    let table = ThingKind("organisations")
    func keep(_ person: Person, isShared: Bool) throws -> SavedView {
      let actor = try place.actor(person)
      return try place.write {
        try SavedView.keep(
          "kind=union", of: table, named: "Unions", isShared: isShared, in: nil, by: actor, $0, $1)
      }
    }
    let view = try keep(owner, isShared: false)
    let (theirs, others) = (try place.actor(owner), try place.actor(reader))
    #expect(try place.read { try SavedView.all(in: nil, of: table, for: theirs, $0) } == [view])
    #expect(try place.read { try SavedView.all(in: nil, of: table, for: others, $0) } == [])
    #expect(try place.read { try SavedView.all(in: space, of: table, for: theirs, $0) } == [])
    #expect(place.code { _ = try keep(owner, isShared: true) } == "not-permitted")
    #expect(
      try place.write { tx, occasion in
        place.code { try view.rename(to: "X", by: others, tx, occasion) }
      } == "view-unknown")
    try place.write { try view.rename(to: "All unions", by: theirs, $0, $1) }
    #expect(try place.read { try SavedView.get(view.id, for: theirs, $0).view.name } == "All unions")
  }
}
