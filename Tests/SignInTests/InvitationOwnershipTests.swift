import Basics
import Spaces
import Store
import Testing

@testable import SignIn

/// An invitation belongs to whom it was sent to, and lasts no longer than the right to send it.
@Suite(.onEveryEngine) struct InvitationOwnershipTests {
  private let place: TestInstallation
  private let owner: Person
  private let space: Space

  init() throws {
    place = try TestInstallation()
    owner = try place.person("Eva Eier")
    let (place, owner) = (place, owner)
    space = try place.storage.write { tx in
      let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
      return try Space.make(
        SpaceDraft(kind: .region, name: "Regionen", purpose: ""), by: .actor(actor), tx, occasion(at: 0))
    }
  }

  private static let another = Diagnostic("invitation-for-another", .forbidden)

  @Test func anotherAccountThatIsSignedInCannotTakeIt() throws {
    let invited = try place.person("Kari Nordmann")
    let other = try place.person("Ola Nordmann")
    let link = try invite(invited.email)
    #expect(throws: Self.another) { try accept(link, as: other) }
    #expect(try roles(other).isEmpty)
    #expect(try accept(link, as: invited) == invited.id, "it is not used up by that")
    #expect(try roles(invited) == [space.id: .editor])
  }

  @Test func whatWasSentToAnAddressWithoutAnAccountIsNotForAnotherAddress() throws {
    let other = try place.person("Ola Nordmann")
    let link = try invite("kari@example.org")
    #expect(throws: Self.another) { try accept(link, as: other) }
    let later = try place.storage.write { tx in
      let person = try Person.make(
        PersonDraft(name: "Kari", email: "KARI@example.org"), by: .command("test"), tx, occasion(at: 1))
      try Accounts.open(person, password: nil, tx, occasion(at: 1))
      return person
    }
    #expect(try accept(link, as: later) == later.id, "whose account has the address by now")
  }

  @Test func itDiesForGoodWhereItsSenderLosesTheRight() throws {
    let second = try place.person("Siri Ås")
    let membership = try place.storage.write { tx in
      try Membership.add(
        MembershipDraft(.person(second.id), .owner, from: occasion(at: 0).today), to: space,
        by: .command("test"), tx, occasion(at: 0))
    }
    let link = try invite("kari@example.org", by: second)
    let kept = try invite("ola@example.org")
    #expect(try find(link) != nil)
    let reader = try place.storage.write { tx in
      let reader = try membership.change(
        to: .reader, from: occasion(at: 1).today, in: space, by: .command("test"), tx, occasion(at: 1))
      #expect(try OneTimeLinks.find(link, tx, occasion(at: 1)) == nil)
      try Invitations.bury(into: space.id, tx, occasion(at: 1))
      return reader
    }
    try place.storage.write { tx in
      _ = try reader.change(
        to: .owner, from: occasion(at: 2).today, in: space, by: .command("test"), tx, occasion(at: 2))
    }
    #expect(try find(link) == nil, "it does not come back with the right")
    #expect(try find(kept) != nil)
  }

  @Test func closingAnAccountTakesItsInvitationsAndLinksAway() throws {
    let link = try invite("kari@example.org")
    let reset = try place.storage.write { tx in
      try PasswordReset.link(email: owner.email, tx, occasion(at: 0))?.secret.text
    }
    try place.storage.write { tx in
      try Accounts.close(owner, by: .command("test"), tx, occasion(at: 1))
      try Person.get(owner.id, tx).change(.init(state: .active), by: .command("test"), tx, occasion(at: 2))
    }
    #expect(try find(link) == nil)
    #expect(try find(try #require(reset)) == nil)
  }

  @Test func thoseWhoMayInviteSeeWhatWaitsAndWithdrawIt() throws {
    let link = try invite("kari@example.org")
    let kept = try invite("ola@example.org")
    let listed = try pending(owner)
    #expect(Set(listed.map(\.email)) == ["kari@example.org", "ola@example.org"])
    #expect(listed.allSatisfy { $0.role == .editor })
    let name = try #require(listed.first { $0.email == "kari@example.org" }).name
    #expect(try find(name) == nil, "what it is withdrawn by opens nothing")
    let stranger = try place.person("Per Hansen")
    #expect(throws: Diagnostic("not-permitted", .forbidden)) { try pending(stranger) }
    #expect(throws: Diagnostic("not-permitted", .forbidden)) { try withdraw(name, by: stranger) }
    #expect(try withdraw(name, by: owner))
    #expect(try !withdraw(name, by: owner))
    #expect(try find(link) == nil && find(kept) != nil)
    #expect(try pending(owner).map(\.email) == ["ola@example.org"])
    let kinds = try place.storage.read { tx in
      try tx.rows("SELECT kind FROM history ORDER BY number DESC LIMIT 1").map { try $0.text("kind") }
    }
    #expect(kinds == ["account.invitation-withdrawn"])
  }

  @Test func anOwnerOfAnotherSpaceWithdrawsNothingHere() throws {
    _ = try invite("kari@example.org")
    let name = try #require(try pending(owner).first).name
    let other = try place.storage.write { tx in
      let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
      return try Space.make(
        SpaceDraft(kind: .region, name: "En annen", purpose: ""), by: .actor(actor), tx, occasion(at: 0))
    }
    let isWithdrawn = try place.storage.write { tx in
      let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
      return try Invitations.withdraw(name, into: other.id, by: .actor(actor), tx, occasion(at: 1))
    }
    #expect(!isWithdrawn)
    #expect(try pending(owner).count == 1)
  }

  /// Owners of a space are not told who has an account: not by a refusal, not by what waits.
  @Test func everyAddressIsInvitedAlike() throws {
    let active = try place.person("Kari Nordmann")
    let closed = try place.person("Ola Nordmann")
    try place.storage.write { tx in try Accounts.close(closed, by: .command("test"), tx, occasion(at: 0)) }
    let addresses = [active.email, closed.email, "nobody@example.org"]
    for address in addresses { _ = try invite(address) }
    #expect(Set(try pending(owner).map(\.email)) == Set(addresses))
    let entries = try place.storage.read { tx -> [HistoryEntry] in
      let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
      return try HistoryEntry.read(HistoryQuestion(.space(space.id)), for: actor, tx)
    }.filter { $0.kind == .personInvited }
    #expect(entries.count == 3 && Set(entries.map(\.content)).count == 1)
    #expect(entries.allSatisfy { $0.about == nil })
  }

  private func invite(_ email: String, by inviter: Person? = nil) throws -> String {
    try place.storage.write { tx in
      let actor = try Actor.of((inviter ?? owner).id, at: occasion(at: 0).today, tx)
      let draft = InvitationDraft(email: email, space: space.id, role: .editor)
      return try Invitations.invite(draft, by: .actor(actor), tx, occasion(at: 0)).text
    }
  }

  @discardableResult
  private func accept(_ link: String, as known: Person) throws -> Identifier<Person>? {
    try place.storage.write { tx in
      try Invitations.accept(
        link, as: known.id, Invitations.Acceptance(name: known.name, email: "", password: nil), tx,
        occasion(at: 1))
    }
  }

  private func find(_ link: String) throws -> OneTimeLink? {
    try place.storage.read { tx in try OneTimeLinks.find(link, tx, occasion(at: 3)) }
  }

  private func roles(_ person: Person) throws -> [Identifier<Space>: Role] {
    try place.storage.read { tx in try Actor.of(person.id, at: occasion(at: 1).today, tx).roles }
  }

  @discardableResult
  private func pending(_ person: Person) throws -> [PendingInvitation] {
    try place.storage.read { tx in
      let actor = try Actor.of(person.id, at: occasion(at: 1).today, tx)
      return try Invitations.pending(into: space.id, by: .actor(actor), tx, occasion(at: 1))
    }
  }

  @discardableResult
  private func withdraw(_ name: String, by person: Person) throws -> Bool {
    try place.storage.write { tx in
      let actor = try Actor.of(person.id, at: occasion(at: 1).today, tx)
      return try Invitations.withdraw(name, into: space.id, by: .actor(actor), tx, occasion(at: 1))
    }
  }
}
