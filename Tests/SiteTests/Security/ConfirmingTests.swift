import Basics
import SignIn
import Spaces
import Store
import Testing
import WorkPages

@testable import Site

/// Whoever stole a session cannot make it last: what would outlive it asks once more who it is.
@Suite struct ConfirmingTests {
  private static let password = "en lang setning om fjell"
  private let site: WorkSite
  private let person: Identifier<Person>

  init() throws {
    site = try WorkSite(withSignIn: true)
    let cost = try #require(ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1))
    person = try site.storage.write { tx in
      let person = try Person.make(
        PersonDraft(name: "Kari Nordmann", email: "kari@example.org"), by: .command("test"), tx,
        WorkSite.occasion)
      let hash = try PasswordHash(Self.password, cost: cost, randomBytes: WorkSite.occasion.randomBytes)
      try Accounts.open(person, password: hash, tx, WorkSite.occasion)
      return person.id
    }
  }

  private let token = [("name", "Regneark"), ("read", "yes"), ("expires", "2026-12-01")]

  @Test func aTokenIsMadeWithThePasswordAlone() throws {
    let session = try session(of: person)
    for wrong in [[], [("current-password", "feil passord her")]] {
      #expect(post("/account/tokens", token + wrong, session).status == 400)
    }
    #expect(try tokens(of: person) == 0)
    #expect(post("/account/tokens", token + [("current-password", Self.password)], session).status == 200)
    #expect(try tokens(of: person) == 1)
  }

  @Test func aFactorIsAddedWithThePasswordAndEndsTheOtherSessions() throws {
    let (session, elsewhere) = (try session(of: person), try session(of: person))
    #expect(post("/account/code", [], session).status == 200)
    let secret = try #require(
      try site.storage.read { tx in try site.parts.factor.proposed(for: person, tx) })
    let code = [("code", secret.code(at: WorkSite.occasion.now))]
    let refused = post("/account/code", code, session)
    #expect(refused.status == 400 && refused.text.contains("name=\"current-password\""))
    #expect(try site.storage.read { tx in try Accounts.find(person, tx)?.asksForCode } == false)
    #expect(site.get("/account", session: elsewhere).status == 200)
    #expect(post("/account/code", code + [("current-password", Self.password)], session).status == 200)
    #expect(try site.storage.read { tx in try Accounts.find(person, tx)?.asksForCode } == true)
    #expect(site.get("/account", session: elsewhere).status == 303, "signed out there")
  }

  /// What was begun is said to be so, and can be given up.
  @Test func aFactorHalfSetUpSaysSoAndIsGivenUp() throws {
    let session = try session(of: person)
    #expect(post("/account/code", [], session).status == 200)
    let account = site.get("/account", session: session).text
    #expect(account.contains("begynt, men ikke ferdig") && account.contains("name=\"stop\""))
    #expect(site.get("/account/code", session: session).text.contains("Oppsettet er begynt"))
    #expect(
      post("/account/code", [("stop", "yes")], session).header("Location") == "/account?done=code-stopped")
    #expect(try site.storage.read { tx in try site.parts.factor.proposed(for: person, tx) } == nil)
    #expect(!site.get("/account", session: session).text.contains("name=\"stop\""))
  }

  /// Whoever has shown one factor of two is not asked to sign in, but for what is missing.
  @Test func aSignInThatIsNotFinishedIsNotCalledNone() throws {
    for (stage, way) in [(SessionState.Stage.needsFactor, "/account/code"), (.awaitsCode, "/sign-in/code")] {
      let half = try site.signedIn("Half \(stage.rawValue)", stage: stage)
      let page = site.get("/about", session: half.cookie).text
      #expect(page.contains("Innlogging ikke ferdig") && page.contains("href=\"\(way)?back="))
      #expect(page.contains("action=\"/sign-out\"") && !page.contains("class=\"sign-in\""))
      let sent = site.get("/account", session: half.cookie)
      #expect(sent.header("Location")?.hasPrefix("\(way)?back=") == true)
    }
  }

  @Test func wherePasswordsAreNotTheFactorIsAskedFor() throws {
    let other = try site.signedIn("Ola Nordmann")
    let paper = try site.storage.write { tx in
      let secret = try site.parts.factor.propose(for: other.person, tx, WorkSite.occasion)
      return try site.parts.factor.confirm(
        secret.code(at: WorkSite.occasion.now), for: other.person, keeping: nil, tx, WorkSite.occasion)
    }
    let session = try session(of: other.person)
    #expect(site.get("/account", session: session).text.contains("name=\"current-code\""))
    for wrong in [[], [("current-code", "000000")]] {
      #expect(post("/account/tokens", token + wrong, session).status == 400)
    }
    let code = try #require(paper?.first)
    #expect(post("/account/tokens", token + [("current-code", code)], session).status == 200)
    #expect(post("/account/code/off", [("current-code", code)], session).status == 400, "a code counts once")
  }

  @Test func wherePasswordAndFactorAreNotASignInOfNowIsAskedFor() throws {
    let other = try site.signedIn("Ola Nordmann")
    try site.storage.write { tx in
      let earlier = WorkSite.occasion.now.adding(.seconds(-901))
      try tx.run("UPDATE session SET created = \(earlier) WHERE person = \(other.person)")
    }
    for (path, form) in [
      ("/account/tokens", token), ("/account/erase", [("sure", "yes")]),
      ("/account/password", [("new-password", "en annen lang setning")]),
    ] {
      #expect(post(path, form, other.cookie).status == 400, "\(path)")
    }
    #expect(try tokens(of: other.person) == 0)
    #expect(post("/account/tokens", token, try session(of: other.person)).status == 200)
  }

  private func session(of person: Identifier<Person>) throws -> Secret {
    try site.storage.write { tx in
      try Sessions.open(for: person, by: .password, agent: "", tx, WorkSite.occasion)
    }
  }

  private func tokens(of person: Identifier<Person>) throws -> Int {
    try site.storage.read { tx in try APITokens.list(of: person, tx, WorkSite.occasion).count }
  }

  private func post(_ path: String, _ form: [(String, String)], _ session: Secret) -> SentReply {
    site.post(path, form, session: session, token: WorkSite.token(session))
  }
}
