import Basics
import Store
import Testing

@testable import Spaces

/// Another role for several members at once, taken back as one step.
@Suite(.onEachEngine) struct RolesTakenBackTests {
  let place: TestInstallation
  let space: Space
  let doer: Doer
  let members: [Membership]

  init() throws {
    place = try TestInstallation()
    let owner = try place.person("Owner")
    space = try place.space(owner)
    doer = .actor(try place.actor(owner))
    let (place, space, doer) = (place, space, doer)
    members = try ["A", "B", "C"].map { name in
      let person = try place.person(name)
      return try place.write { tx, occasion in
        try Membership.add(
          MembershipDraft(.person(person.id), .reader, from: occasion.today), to: space, by: doer, tx,
          occasion)
      }
    }
  }

  private func change(_ memberships: [Membership], to role: Role) throws -> EntryRange {
    let written = try place.write { tx, occasion in
      try EntryRange.written(tx) {
        for membership in memberships {
          try membership.change(to: role, from: occasion.today, in: space, by: doer, tx, occasion)
        }
      }
    }
    return try #require(written)
  }

  private func takeBack(_ entries: EntryRange) throws -> StepTakenBack {
    try place.write { try Membership.takeBack(entries, in: space, by: doer, $0, $1) }
  }

  private func roles() throws -> [Role] {
    try place.read { tx in
      try Membership.of(space.id, tx).filter { $0.valid.until == nil && $0.role != .owner }.map(\.role)
    }
  }

  @Test func everybodyHasTheRoleOfBefore() throws {
    let entries = try change(members, to: .editor)
    #expect(EntryRange(entries.text) == entries)
    #expect(try roles() == [.editor, .editor, .editor])
    let outcome = try takeBack(entries)
    #expect((outcome.undone, outcome.left) == (3, 0))
    #expect(try roles() == [.reader, .reader, .reader])
    // What was taken back is not taken back again.
    #expect(try takeBack(entries).undone == 0)
    guard case .sound = try place.read({ try verifyHistory($0) }) else {
      Issue.record("the history does not verify")
      return
    }
  }

  @Test func whoHasAnotherRoleSinceKeepsIt() throws {
    let entries = try change(members, to: .editor)
    let present = try place.read { try Membership.of(space.id, $0) }.filter {
      $0.member == members[1].member && $0.valid.until == nil
    }
    _ = try change(present, to: .adviser)
    let outcome = try takeBack(entries)
    #expect((outcome.undone, outcome.left) == (2, 1))
    #expect(Set(try roles()) == [.reader, .adviser])
  }

  @Test func entriesOfAnotherSpaceOrByWhoMayNotChangeNothing() throws {
    let entries = try change(members, to: .editor)
    let other = try place.space(try place.person("Other"))
    let elsewhere = try place.write {
      try Membership.takeBack(entries, in: other, by: .command("test"), $0, $1)
    }
    #expect((elsewhere.undone, elsewhere.left) == (0, 0))
    let code = try place.write { tx, occasion in
      place.code {
        _ = try Membership.takeBack(entries, in: space, by: .actor(.public), tx, occasion)
      }
    }
    #expect(code == "not-permitted")
  }

  @Test(arguments: ["", "3", "4-3", "0-2", "1-99999", "a-b", "1-2-3"])
  func whatIsNoRangeIsNone(_ text: String) {
    #expect(EntryRange(text) == nil)
  }
}
