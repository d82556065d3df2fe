import Basics
import Store
import Testing

@testable import Spaces

@Suite(.onEachEngine) struct MembershipTests {
  let place: TestInstallation
  let owner: Person
  let other: Person
  let space: Space
  let doer: Doer

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Owner", isOperator: true)
    other = try place.person("Other")
    space = try place.space(owner)
    doer = .actor(try place.actor(owner))
  }

  @Test func oneOwnerAlwaysRemains() throws {
    let first = try #require(try memberships().first)
    #expect(
      place.code { try place.write { try first.end(on: place.today, in: space, by: doer, $0, $1) } }
        == "last-owner")
    #expect(
      place.code {
        _ = try place.write { try first.change(to: .editor, from: place.today, in: space, by: doer, $0, $1) }
      } == "last-owner")
    let second = try add(.person(other.id), .owner)
    try place.write { try first.end(on: place.today, in: space, by: doer, $0, $1) }
    #expect(
      place.code { try place.write { try second.end(on: place.today, in: space, by: doer, $0, $1) } }
        == "last-owner")
    #expect(try place.actor(owner).roles.isEmpty && place.actor(other).roles == [space.id: .owner])
  }

  @Test func whoeverHoldsAPostBelongsWithTheOrganisation() throws {
    let organisation = try organisation("Gausdal kommune")
    _ = try add(.organisation(organisation.id), .editor)
    #expect(try place.actor(other).roles.isEmpty)
    let post = try place.write {
      try Post.begin(other.id, in: organisation.id, title: "Adviser", from: place.today, by: doer, $0, $1)
    }
    #expect(try place.actor(other).roles == [space.id: .editor])
    // Two ways in: the higher role counts, whichever way it came.
    _ = try add(.person(other.id), .reader)
    #expect(try place.actor(other).roles == [space.id: .editor])
    let later = try #require(place.today.adding(days: 10))
    try place.write { try post.end(on: later, by: doer, $0, $1) }
    #expect(try place.actor(other).roles == [space.id: .editor])
    #expect(try place.read { try Actor.of(other.id, at: later, $0) }.roles == [space.id: .reader])
  }

  @Test func beforeAndAfterItsDaysNothingHolds() throws {
    let from = try #require(place.today.adding(days: 5))
    _ = try place.write {
      try Membership.add(
        MembershipDraft(.person(other.id), .editor, from: from), to: space, by: doer, $0, $1)
    }
    #expect(try place.actor(other).roles.isEmpty)
    #expect(try place.read { try Actor.of(other.id, at: from, $0) }.roles == [space.id: .editor])
  }

  @Test func aClosedAccountIsThePublic() throws {
    _ = try add(.person(other.id), .editor)
    _ = try place.write { try other.change(Person.Changes(state: .closed), by: .command("test"), $0, $1) }
    #expect(try place.actor(other) == .public)
    #expect(try place.read { try Actor.of(PermissionTableTests.id(7), at: place.today, $0) } == .public)
  }

  @Test func onlyOwnersDecideWhoBelongsAndAnybodyMayLeave() throws {
    let membership = try add(.person(other.id), .editor)
    let theirs = Doer.actor(try place.actor(other))
    let third = try place.person("Third")
    let draft = MembershipDraft(.person(third.id), .reader, from: place.today)
    #expect(
      place.code { _ = try place.write { try Membership.add(draft, to: space, by: theirs, $0, $1) } }
        == "not-permitted")
    let token = Doer.actor(try place.actor(other).narrowed(to: [.read, .write]))
    #expect(
      place.code { try place.write { try membership.end(on: place.today, in: space, by: token, $0, $1) } }
        == "not-permitted")
    try place.write { try membership.end(on: place.today, in: space, by: theirs, $0, $1) }
    #expect(try place.actor(other).roles.isEmpty)
  }

  @Test func nobodyBelongsTwice() throws {
    _ = try add(.person(other.id), .reader)
    #expect(place.code { _ = try add(.person(other.id), .editor) } == "already-member")
  }

  @Test func inTheArenaEverybodyWithAnAccountContributes() throws {
    let arena = SpaceDraft(kind: .arena, name: "Arena", purpose: "")
    let theirs = Doer.actor(try place.actor(other))
    #expect(
      place.code { _ = try place.write { try Space.make(arena, by: theirs, $0, $1) } } == "not-permitted")
    let made = try place.write { try Space.make(arena, by: doer, $0, $1) }
    #expect(try place.actor(other).roles == [made.id: .contributor])
    #expect(try place.actor(owner).roles[made.id] == .owner)
  }

  @Test func anAddressIsTakenInAnyLetterCase() throws {
    let draft = PersonDraft(name: "Again", email: "OWNER@example.org")
    #expect(
      place.code { _ = try place.write { try Person.make(draft, by: .command("test"), $0, $1) } }
        == "email-taken")
  }

  @Test(arguments: ["", "a", "@b.no", "a@", "a@b", "a b@c.no", "a@b@c.no", "a@.no", "a@c..no", "a,b@c.no"])
  func noAddress(_ text: String) {
    #expect(!isAddress(text))
  }

  @Test func theLastOperatorStays() throws {
    #expect(
      place.code {
        _ = try place.write {
          try owner.change(Person.Changes(isOperator: false), by: .command("test"), $0, $1)
        }
      } == "last-operator")
    #expect(
      place.code { _ = try place.write { try owner.erase(by: .command("test"), $0, $1) } } == "last-operator")
  }

  @Test func theFirstOwnerIsMadeOnce() throws {
    let empty = try TestInstallation()
    #expect(try empty.read { try Installation.isEmpty($0) })
    func make() throws {
      _ = try empty.write {
        try Installation.makeOwner(name: "First", email: "first@example.org", language: "nb", $0, $1)
      }
    }
    try make()
    #expect(try !empty.read { try Installation.isEmpty($0) })
    #expect(empty.code { try make() } == "installation-owned")
  }

  @Test func spacesAreListedForWhoMaySeeThem() throws {
    let stranger = try place.actor(other)
    #expect(try place.read { try Space.mine(stranger, $0) }.isEmpty)
    #expect(
      place.code { _ = try place.read { try Space.get(space.id, for: stranger, $0) } } == "space-unknown")
    let open = try place.space(owner, shows: [.existence])
    #expect(try place.read { try Space.open($0) }.map(\.id) == [open.id])
    #expect(try place.read { try Space.get(open.id, for: .public, $0) } == open)
  }

  private func memberships() throws -> [Membership] {
    try place.read { try Membership.of(space.id, $0) }
  }

  private func add(_ member: Membership.Member, _ role: Role) throws -> Membership {
    try place.write {
      try Membership.add(MembershipDraft(member, role, from: place.today), to: space, by: doer, $0, $1)
    }
  }

  private func organisation(_ name: String) throws -> Organisation {
    try place.write {
      try Organisation.make(
        OrganisationDraft(kind: .municipality, name: name, from: Day.newYear(2020)), by: doer, $0, $1)
    }
  }
}
