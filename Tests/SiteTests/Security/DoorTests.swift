import Basics
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// What is noted of what happens at the door, and what somebody may do of whom a second factor is demanded.
@Suite struct DoorTests {
  private static let password = "en lang setning om fjell"

  private func site(_ demand: FactorDemand = .offered) throws -> (WorkSite, Identifier<Person>) {
    let site = try WorkSite(withSignIn: true, demand: demand)
    let cost = try #require(ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1))
    let person = try site.storage.write { tx in
      let person = try Person.make(
        PersonDraft(name: "Kari Nordmann", email: "kari@example.org"), by: .command("test"), tx,
        WorkSite.occasion)
      let hash = try PasswordHash(Self.password, cost: cost, randomBytes: WorkSite.occasion.randomBytes)
      try Accounts.open(person, password: hash, tx, WorkSite.occasion)
      return person.id
    }
    return (site, person)
  }

  private func signIn(_ site: WorkSite, email: String = "kari@example.org", _ password: String)
    -> SentReply
  {
    let seal = Secret(randomBytes: WorkSite.occasion.randomBytes)
    return site.post(
      "/sign-in", [("email", email), ("password", password), ("back", "/units")], token: WorkSite.token(seal),
      seal: seal)
  }

  private func cookie(_ answer: SentReply) throws -> Secret {
    let set = try #require(answer.cookies.first { $0.hasPrefix("nabo-session=") })
    return try #require(Secret(set.dropFirst("nabo-session=".count).prefix(43)))
  }

  @Test func signInsAreNotedWithoutWhatWasTyped() throws {
    let (site, person) = try site()
    _ = signIn(site, "feil passord her")
    _ = signIn(site, email: "nobody@example.org", "feil passord her")
    let session = try cookie(signIn(site, Self.password))
    #expect(
      site.events.take() == [
        SecurityEvent(.wrongSignIn, person), SecurityEvent(.wrongSignIn, nil),
        SecurityEvent(.signedIn, person, ["method": "password", "stage": "complete"]),
      ])
    _ = site.post("/sign-out", [], session: session, token: WorkSite.token(session))
    #expect(site.events.take() == [SecurityEvent(.signedOut, person)])
  }

  @Test func limitedTriesAreNoted() throws {
    let (site, person) = try site()
    for _ in 0..<5 { _ = signIn(site, "feil passord her") }
    #expect(signIn(site, Self.password).status == 429)
    #expect(site.events.take().last == SecurityEvent(.limited, person, ["at": "sign-in"]))
  }

  @Test func changesOfPasswordAndTokensAreNoted() throws {
    let (site, person) = try site()
    var session = try cookie(signIn(site, Self.password))
    _ = site.events.take()
    func post(_ path: String, _ form: [(String, String)]) -> SentReply {
      site.post(path, form, session: session, token: WorkSite.token(session))
    }
    _ = post("/account/password", [("current-password", "feil"), ("new-password", "en annen lang setning")])
    #expect(site.events.take() == [SecurityEvent(.wrongPassword, person)])
    session = try cookie(
      post(
        "/account/password",
        [("current-password", Self.password), ("new-password", "en annen lang setning")]))
    #expect(site.events.take() == [SecurityEvent(.passwordChanged, person)])
    let wish = [("name", "Regneark"), ("read", "yes"), ("expires", "2026-12-01")]
    #expect(post("/account/tokens", wish).status == 400)
    #expect(site.events.take() == [SecurityEvent(.wrongPassword, person)])
    #expect(post("/account/tokens", wish + [("current-password", "en annen lang setning")]).status == 200)
    #expect(site.events.take() == [SecurityEvent(.tokenMade, person)])
    let token = try #require(
      try site.storage.read { tx in try APITokens.list(of: person, tx, WorkSite.occasion).first })
    _ = post("/account/tokens/revoke", [("token", token.tokenID.text)])
    #expect(
      site.events.take() == [SecurityEvent(.tokenRevoked, person, ["token": token.tokenID.text])])
    _ = post("/account/tokens/revoke", [("token", token.tokenID.text)])
    #expect(site.events.take().isEmpty, "what is revoked already is not revoked again")
  }

  @Test func nothingIsOpenToWhoeverLacksAFactorThatIsDemanded() throws {
    let (site, person) = try site(.everybody)
    let answer = signIn(site, Self.password)
    #expect(answer.status == 200 && answer.text.contains("action=\"/account/code\""))
    #expect(answer.text.contains("name=\"back\" value=\"/units\""))
    #expect(
      site.events.take()
        == [SecurityEvent(.signedIn, person, ["method": "password", "stage": "factor"])])
    let session = try cookie(answer)
    for path in ["/account", "/account/password", "/people", "/account/data.json"] {
      let answer = site.get(path, session: session)
      #expect(answer.status == 303)
      #expect(answer.header("Location")?.hasPrefix("/account/code?back=") == true)
    }
    #expect(!site.get("/about", session: session).text.contains("Kari Nordmann"))
    for path in ["/account/profile", "/account/tokens", "/account/code/off", "/account/erase"] {
      let answer = site.post(
        path, [("name", "X"), ("sure", "yes")], session: session, token: WorkSite.token(session))
      #expect(answer.status == 403)
    }
    #expect(try site.storage.read { tx in try Person.get(person, tx).name } == "Kari Nordmann")
  }

  @Test func settingUpWhatIsDemandedOpensTheAccountAndLeadsOn() throws {
    let (site, person) = try site(.everybody)
    let first = try cookie(signIn(site, Self.password))
    let carried = [
      ("carried", "title=%C3%98yer"), ("carried-to", "/studies"), ("back", "/units"),
    ]
    let proposal = site.post("/account/code", carried, session: first, token: WorkSite.token(first))
    #expect(proposal.status == 200 && proposal.text.contains("class=\"qr-code\""))
    #expect(proposal.text.contains("name=\"carried\" value=\"title=%C3%98yer\""))
    let secret = try #require(
      try site.storage.read { tx in try site.parts.factor.proposed(for: person, tx) })
    _ = site.post(
      "/account/code", carried + [("code", "000000")], session: first, token: WorkSite.token(first))
    let wrong = site.events.take().last
    #expect(wrong == SecurityEvent(.wrongCode, person))
    let code = secret.code(at: WorkSite.occasion.now)
    let done = site.post(
      "/account/code", carried + [("code", code)], session: first, token: WorkSite.token(first))
    #expect(done.status == 200 && done.text.contains("action=\"/studies\""))
    #expect(site.events.take() == [SecurityEvent(.factorAdded, person), SecurityEvent(.completed, person)])
    let session = try cookie(done)
    #expect(site.get("/account", session: session).status == 200)
    #expect(site.get("/account", session: first).status == 303, "the cookie before opens nothing")
    let off = site.post(
      "/account/code/off", [("current-password", Self.password)], session: session,
      token: WorkSite.token(session))
    #expect(off.header("Location") == "/account/code")
    #expect(site.events.take() == [SecurityEvent(.factorRemoved, person)])
    #expect(site.get("/account", session: try cookie(off)).status == 303, "the next factor comes first")
  }

  @Test func linesOfTheLogNameKindsAndIdentifiersAlone() throws {
    let (site, person) = try site()
    _ = signIn(site, Self.password)
    let fields = try #require(site.events.take().first).fields
    #expect(
      fields == [
        "event": "signed-in", "person": person.text, "method": "password", "stage": "complete",
      ])
    #expect(Set(SecurityEvent.Kind.allCases.map(\.rawValue)).count == SecurityEvent.Kind.allCases.count)
  }
}
