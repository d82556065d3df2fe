import Basics
import Spaces
import Store
import Testing

@testable import SignIn

/// Of whom a second factor is demanded, and what a sign-in without one leads to.
@Suite(.onEveryEngine) struct FactorDemandTests {
  private let factor = SecondFactor(key: InstallationKey(randomBytes: { [UInt8](repeating: 7, count: $0) }))

  /// Somebody who runs the installation, somebody who owns a space, and somebody who reads in it.
  private func people(_ place: TestInstallation) throws -> (operator: Person, owner: Person, reader: Person) {
    let (first, second, third) = (
      try place.person("Olga Operator"), try place.person("Eva Eier"), try place.person("Leif Leser")
    )
    try place.storage.write { tx in
      let now = occasion(at: 0)
      try first.change(.init(isOperator: true), by: .command("test"), tx, now)
      let space = try Space.make(
        SpaceDraft(kind: .region, name: "Lillehammer", purpose: ""), owner: second.id, by: .command("test"),
        tx, now)
      try Membership.add(
        MembershipDraft(.person(third.id), .reader, from: now.today), to: space, by: .command("test"), tx, now
      )
    }
    return (first, second, third)
  }

  @Test(arguments: [
    (FactorDemand.offered, [false, false, false]), (.operators, [true, false, false]),
    (.owners, [true, true, false]), (.everybody, [true, true, true]),
  ])
  func demandsOfThoseItNames(_ demand: FactorDemand, _ expected: [Bool]) throws {
    let place = try TestInstallation()
    let people = try people(place)
    let entrance = Entrance(storage: place.storage, gate: PasswordGate(), cost: cheap, demand: demand)
    let stages = try [people.operator, people.owner, people.reader].map { person in
      let outcome = try entrance.signIn(
        email: person.email, password: "en lang setning", from: .init(address: "192.0.2.1", agent: ""),
        occasion(at: 1))
      guard case .opened(_, let stage) = outcome else { throw Diagnostic("not-opened", .badInput) }
      return stage
    }
    #expect(stages == expected.map { $0 ? .needsFactor : .complete })
  }

  @Test func whoHasAFactorShowsItInstead() throws {
    let place = try TestInstallation()
    let person = try place.person()
    try place.storage.write { tx in
      let secret = try factor.propose(for: person.id, tx, occasion(at: 0))
      let code = TimeCode.digits(secret: secret.bytes, step: TimeCode.step(at: occasion(at: 0).now))
      _ = try #require(try factor.confirm(code, for: person.id, tx, occasion(at: 0)))
      let stage = try FactorDemand.everybody.stage(of: person.id, asksForCode: true, tx, occasion(at: 1))
      #expect(stage == .awaitsCode)
    }
  }

  @Test func aSessionThatNeedsAFactorLastsAnHour() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let cookie = try place.storage.write { tx in
      try Sessions.open(
        for: person.id, stage: .needsFactor, by: .password, agent: "", tx, occasion(at: 0))
    }
    for (seconds, stage) in [(3599, .needsFactor), (3600, nil)] as [(Int64, SessionState.Stage?)] {
      let found = try place.storage.read { tx in
        try Sessions.find(cookie.text, tx, occasion(at: seconds))
      }
      #expect(found?.stage == stage)
    }
    let count = try place.storage.read { tx in try Sessions.count(tx, occasion(at: 1)) }
    #expect(count == 0, "nobody is signed in by half")
  }

  @Test(arguments: [
    ("high", ["pwd"], SessionState.Stage.complete), ("substantial", ["pwd", "mfa"], .complete),
    ("substantial", ["pwd"], .needsFactor), ("substantial", [], .needsFactor),
  ])
  func anIssuerThatSawTwoFactorsIsEnough(_ level: String, _ methods: [String], _ stage: SessionState.Stage)
    throws
  {
    let place = try TestInstallation()
    let person = try place.person()
    let round = try Round(
      linksByEmail: true, levels: ["high", "substantial"], twoFactorLevels: ["high"], in: place)
    let arrival = try round.arrive { claims in
      claims["email"] = person.email
      claims["email_verified"] = true
      claims["acr"] = level
      claims["amr"] = methods
    }
    let found = try place.storage.write { tx in
      let outcome = try IssuerEntrance.enter(
        arrival, by: round.issuer.settings, agent: "", demand: .everybody, tx, occasion(at: 1))
      guard case .opened(let cookie) = outcome else { throw Diagnostic("not-opened", .badInput) }
      return try Sessions.find(cookie.text, tx, occasion(at: 1))
    }
    #expect(found?.stage == stage)
  }
}
