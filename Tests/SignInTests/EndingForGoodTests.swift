import Basics
import Spaces
import Store
import Testing

@testable import SignIn

/// What ends somebody's access ends all of it: nothing that a thief left behind goes on working.
@Suite(.onEveryEngine) struct EndingForGoodTests {
  private let place: TestInstallation
  private let person: Person

  init() throws {
    place = try TestInstallation()
    person = try place.person()
  }

  @Test func aResetRevokesTokens() throws {
    let (mine, others) = (try token(of: person), try token(of: place.person("Ola Nordmann")))
    let hash = try PasswordHash("en ny lang setning", cost: cheap, randomBytes: occasion(at: 0).randomBytes)
    let used = try place.storage.write { tx in
      let link = try PasswordReset.link(email: person.email, tx, occasion(at: 1))
      return try PasswordReset.use(link?.secret.text ?? "", password: hash, tx, occasion(at: 2))
    }
    #expect(used == person.id)
    #expect(try !opens(mine) && opens(others))
    #expect(try kinds().contains("account.token-revoked"))
  }

  @Test func closingRevokesTokensAlsoAfterOpeningAgain() throws {
    let token = try token(of: person)
    try place.storage.write { tx in
      try Accounts.close(person, by: .command("test"), tx, occasion(at: 1))
      try Person.get(person.id, tx).change(.init(state: .active), by: .command("test"), tx, occasion(at: 2))
    }
    #expect(try !opens(token))
  }

  @Test func endingEverySessionRevokesEveryToken() throws {
    let tokens = [try token(of: person), try token(of: place.person("Ola Nordmann"))]
    let count = try place.storage.write { tx in
      try APITokens.revokeAll(by: .command("sessions end"), tx, occasion(at: 1))
    }
    #expect(count == 2)
    #expect(try tokens.allSatisfy { try !opens($0) })
    #expect(
      try place.storage.write { try APITokens.revokeAll(by: .command("test"), $0, occasion(at: 2)) } == 0)
  }

  @Test func aChangedFactorEndsTheOtherSessions() throws {
    let factor = SecondFactor(key: InstallationKey(randomBytes: occasion(at: 0).randomBytes))
    let (here, elsewhere) = (try session(), try session())
    let kept = try #require(try found(here)).sessionID
    let paper = try place.storage.write { tx in
      let secret = try factor.propose(for: person.id, tx, occasion(at: 0))
      return try factor.confirm(
        secret.code(at: occasion(at: 0).now), for: person.id, keeping: kept, tx, occasion(at: 0))
    }
    #expect(paper != nil)
    #expect(try found(here) != nil && found(elsewhere) == nil)
    let later = try session()
    try place.storage.write { tx in
      try SecondFactor.remove(of: person.id, by: .person(person.id), keeping: kept, tx, occasion(at: 1))
    }
    #expect(try found(here) != nil && found(later) == nil)
    let last = try session()
    try place.storage.write { tx in
      try SecondFactor.remove(of: person.id, by: .command("test"), tx, occasion(at: 1))
    }
    #expect(try found(last) != nil, "where there is no factor, nothing changes")
  }

  private func token(of person: Person) throws -> String {
    try place.storage.write { tx in
      try APITokens.make(
        for: person.id, name: "Regneark", scopes: [.read], expires: occasion(at: 3600).now, tx,
        occasion(at: 0))
    }
  }

  private func opens(_ token: String) throws -> Bool {
    try place.storage.read { tx in try APITokens.find("Bearer \(token)", tx, occasion(at: 3)) != nil }
  }

  private func session() throws -> Secret {
    try place.storage.write { tx in
      try Sessions.open(for: person.id, by: .password, agent: "", tx, occasion(at: 0))
    }
  }

  private func found(_ cookie: Secret) throws -> SessionState? {
    try place.storage.read { tx in try Sessions.find(cookie.text, tx, occasion(at: 2)) }
  }

  private func kinds() throws -> [String] {
    try place.storage.read { tx in
      try tx.rows("SELECT kind FROM history ORDER BY number").map { try $0.text("kind") }
    }
  }
}
