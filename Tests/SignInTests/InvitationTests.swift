import Basics
import Spaces
import Store
import Testing

@testable import SignIn

@Suite(.onEveryEngine) struct InvitationTests {
  @Test func theFirstOwnerComesByALinkAndOnlyTheFirst() throws {
    let place = try TestInstallation()
    let first = try #require(try ownerLink(place))
    let second = try #require(try ownerLink(place))
    #expect(try accept(place, first, name: "Kari") == nil, "an earlier link opens nothing")
    let person = try #require(try accept(place, second, name: "Kari"))
    #expect(try find(place, person)?.isOperator == true && find(place, person)?.state == .active)
    #expect(try ownerLink(place) == nil)
    #expect(try accept(place, second, name: "Ola") == nil)
  }

  @Test func anInvitationMakesAnAccountWithARole() throws {
    let (place, space, owner) = try withSpace()
    let link = try invite(place, "ola@example.org", to: space, by: owner)
    let person = try #require(try accept(place, link, name: "Ola", email: "else@example.org"))
    let found = try #require(try find(place, person))
    #expect(found.email == "ola@example.org" && found.name == "Ola" && !found.isOperator)
    let actor = try place.storage.read { tx in try Actor.of(person, at: occasion(at: 1).today, tx) }
    #expect(actor.roles == [space.id: .editor])
    #expect(try accept(place, link, name: "Ola") == nil)
  }

  @Test func anAccountInUseIsNotOpenedByALink() throws {
    let (place, space, owner) = try withSpace()
    let person = try place.person()
    let link = try invite(place, person.email, to: space, by: owner)
    let before = try place.storage.read { tx in try Accounts.find(person.id, tx)?.password?.text }
    #expect(throws: Diagnostic("sign-in-first", .forbidden)) { try accept(place, link, name: "X") }
    #expect(try place.storage.read { tx in try Accounts.find(person.id, tx)?.password?.text } == before)
    #expect(try accept(place, link, name: "X", as: person.id) == person.id, "it is not used up by that")
    #expect(try find(place, person.id)?.name == "Kari Nordmann")
  }

  @Test func whoMayNoLongerInviteHasNotInvited() throws {
    let (place, space, owner) = try withSpace()
    let link = try invite(place, "ola@example.org", to: space, by: owner)
    try place.storage.write { tx in
      try owner.change(.init(state: .closed), by: .command("test"), tx, occasion(at: 1))
    }
    #expect(try accept(place, link, name: "Ola") == nil)
    #expect(try place.storage.read { tx in try Person.find(email: "ola@example.org", tx) } == nil)
  }

  @Test func onlyWhoMayInvites() throws {
    let (place, space, _) = try withSpace()
    let other = try place.person("Per Hansen")
    #expect(throws: Diagnostic("not-permitted", .forbidden)) {
      try invite(place, "ola@example.org", to: space, by: other)
    }
    #expect(throws: Diagnostic("not-permitted", .forbidden)) {
      try place.storage.write { tx in
        let actor = try Actor.of(other.id, at: occasion(at: 0).today, tx)
        return try Invitations.invite(
          InvitationDraft(email: "ola@example.org"), by: .actor(actor), tx, occasion(at: 0))
      }
    }
  }

  @Test func aResetEndsEverySessionAndKeepsTheCode() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let factor = SecondFactor(key: InstallationKey(randomBytes: occasion(at: 0).randomBytes))
    let cookie = try place.storage.write { tx in
      let secret = try factor.propose(for: person.id, tx, occasion(at: 0))
      let code = TimeCode.digits(secret: secret.bytes, step: TimeCode.step(at: occasion(at: 0).now))
      #expect(try factor.confirm(code, for: person.id, tx, occasion(at: 0)) != nil)
      return try Sessions.open(for: person.id, by: .password, agent: "", tx, occasion(at: 0))
    }
    let made = try place.storage.write { tx in
      try PasswordReset.link(email: "KARI.nordmann@example.org", tx, occasion(at: 0))
    }
    let link = try #require(made?.secret.text)
    let hash = try PasswordHash("en ny lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    let use = {
      try place.storage.write { tx in try PasswordReset.use(link, password: hash, tx, occasion(at: 1)) }
    }
    #expect(try use() == person.id)
    #expect(try use() == nil)
    #expect(try place.storage.read { tx in try Sessions.find(cookie.text, tx, occasion(at: 1)) } == nil)
    let stored = try place.storage.read { tx in try Accounts.find(person.id, tx)?.password }
    #expect(try stored?.matches("en ny lang setning") == true)
    #expect(try place.storage.read { tx in try Accounts.find(person.id, tx)?.asksForCode } == true)
    #expect(
      try place.storage.write { tx in try PasswordReset.link(email: "x@example.org", tx, occasion(at: 0)) }
        == nil)
  }

  @Test func aLinkForOneThingDoesNotDoAnother() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let reset = try place.storage.write { tx in
      try OneTimeLinks.make(.reset, person: person.id, language: "nb", tx, occasion(at: 0)).text
    }
    let owner = try place.storage.write { tx in
      try OneTimeLinks.make(.owner, language: "nb", tx, occasion(at: 0)).text
    }
    let hash = try PasswordHash("en ny lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    #expect(
      try place.storage.write { tx in try PasswordReset.use(owner, password: hash, tx, occasion(at: 1)) }
        == nil)
    #expect(try accept(place, reset, name: "X") == nil)
  }

  private func withSpace() throws -> (TestInstallation, Space, Person) {
    let place = try TestInstallation()
    let owner = try place.person("Eva Eier")
    let space = try place.storage.write { tx in
      let actor = try Actor.of(owner.id, at: occasion(at: 0).today, tx)
      return try Space.make(
        SpaceDraft(kind: .region, name: "Lillehammerregionen", purpose: "Prøve"), by: .actor(actor), tx,
        occasion(at: 0))
    }
    return (place, space, owner)
  }

  private func invite(_ place: TestInstallation, _ email: String, to space: Space, by inviter: Person) throws
    -> String
  {
    try place.storage.write { tx in
      let actor = try Actor.of(inviter.id, at: occasion(at: 0).today, tx)
      return try Invitations.invite(
        InvitationDraft(email: email, space: space.id, role: .editor), by: .actor(actor), tx, occasion(at: 0)
      ).text
    }
  }

  private func accept(
    _ place: TestInstallation, _ link: String, name: String, email: String = "kari@example.org",
    as known: Identifier<Person>? = nil
  ) throws -> Identifier<Person>? {
    let hash = try PasswordHash("en lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    return try place.storage.write { tx in
      try Invitations.accept(
        link, as: known, Invitations.Acceptance(name: name, email: email, password: hash), tx, occasion(at: 1)
      )
    }
  }

  private func ownerLink(_ place: TestInstallation) throws -> String? {
    try place.storage.write { tx in try FirstOwner.link(language: "nb", tx, occasion(at: 0))?.text }
  }

  private func find(_ place: TestInstallation, _ person: Identifier<Person>) throws -> Person? {
    try place.storage.read { tx in try Person.find(person, tx) }
  }
}
