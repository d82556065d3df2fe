import Basics
import Spaces
import Store
import Testing

@testable import SignIn

@Suite(.onEveryEngine) struct EntranceTests {
  @Test func theRightPasswordOpensASession() throws {
    let place = try TestInstallation()
    let person = try place.person()
    guard
      case .opened(let cookie, .complete) = try signIn(place, "KARI.NORDMANN@example.org", "en lang setning")
    else {
      Issue.record("not signed in")
      return
    }
    let session = try place.storage.read { tx in try Sessions.find(cookie.text, tx, occasion(at: 1)) }
    #expect(session?.person == person.id && session?.method == .password)
  }

  @Test func unknownClosedAndWrongAnswerAlike() throws {
    let place = try TestInstallation()
    let closed = try place.person("Ola Nordmann")
    _ = try place.person()
    try place.storage.write { tx in
      try closed.change(.init(state: .closed), by: .command("test"), tx, occasion(at: 1))
    }
    for (email, password) in [
      ("nobody@example.org", "en lang setning"), ("ola.nordmann@example.org", "en lang setning"),
      ("kari.nordmann@example.org", "en annen setning"), ("", ""),
      ("kari.nordmann@example.org", String(repeating: "x", count: 1_000_000)),
    ] {
      guard case .wrong = try signIn(place, email, password) else {
        Issue.record("\(email) is told apart")
        continue
      }
    }
  }

  @Test func whoIsWrongOftenWaitsLongerEachTimeAndNobodyElseDoes() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let email = "kari.nordmann@example.org"
    for _ in 0..<4 { _ = try signIn(place, email, "feil passord her") }
    guard case .wait(let first, let who) = try signIn(place, email, "en lang setning") else {
      Issue.record("no wait")
      return
    }
    #expect(first == .seconds(5) && who == person.id)
    guard case .wrong = try signIn(place, email, "feil passord her", at: 5) else {
      Issue.record("the wait does not end")
      return
    }
    guard case .wait(let second, _) = try signIn(place, email, "en lang setning", at: 5) else {
      Issue.record("no second wait")
      return
    }
    #expect(second == .seconds(10))
    // From elsewhere the owner gets in at once, and from here when the time is over.
    guard case .opened = try signIn(place, email, "en lang setning", from: "192.0.2.7", at: 6),
      case .opened = try signIn(place, email, "en lang setning", at: 15),
      case .wrong = try signIn(place, email, "feil passord her", at: 15)
    else {
      Issue.record("the owner is locked out")
      return
    }
  }

  @Test func manyAddressesDoNotLockOutTheOneThatIsKnown() throws {
    let place = try TestInstallation()
    _ = try place.person()
    let email = "kari.nordmann@example.org"
    _ = try signIn(place, email, "en lang setning", from: "192.0.2.7")
    for number in 0..<100 { _ = try signIn(place, email, "feil passord her", from: "198.51.100.\(number)") }
    guard case .wait = try signIn(place, email, "en lang setning", from: "203.0.113.1") else {
      Issue.record("guessing from many addresses has no limit")
      return
    }
    guard case .opened = try signIn(place, email, "en lang setning", from: "192.0.2.7") else {
      Issue.record("the owner is locked out")
      return
    }
  }

  @Test func oneAddressCannotTryManyAccounts() throws {
    let place = try TestInstallation()
    for number in 0..<60 { _ = try signIn(place, "person\(number)@example.org", "feil passord her") }
    guard case .wait = try signIn(place, "person60@example.org", "feil passord her") else {
      Issue.record("no limit")
      return
    }
  }

  /// A clock that was ahead while somebody was wrong must not hold them up until then.
  @Test func aClockThatWasAheadHoldsNobodyUp() throws {
    let place = try TestInstallation()
    _ = try place.person()
    let email = "kari.nordmann@example.org"
    for _ in 0..<6 { _ = try signIn(place, email, "feil passord her", at: 86400) }
    guard case .opened = try signIn(place, email, "en lang setning", at: 0) else {
      Issue.record("held up by the clock")
      return
    }
  }

  @Test func aPasswordAtALowerCostIsStoredAnew() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let dearer = try #require(ScryptCost(logRounds: 4, blockSize: 2, parallelism: 1))
    let entrance = Entrance(storage: place.storage, gate: PasswordGate(), cost: dearer)
    let origin = Entrance.Origin(address: "192.0.2.1", agent: "")
    for second in 0..<2 {
      guard
        case .opened = try entrance.signIn(
          email: person.email, password: "en lang setning", from: origin, occasion(at: Int64(second)))
      else {
        Issue.record("not signed in")
        return
      }
    }
    let stored = try place.storage.read { tx in try Accounts.find(person.id, tx)?.password?.cost }
    #expect(stored == dearer)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:db8::1", "2001:db8:0:0"),
    ("2001:0DB8:0:0::9", "2001:db8:0:0"), ("::1", "0:0:0:0"), ("::ffff:192.0.2.1", "192.0.2.1"),
  ])
  func networks(_ address: String, _ network: String) {
    #expect(ClientAddress.network(of: address) == network)
  }

  private func signIn(
    _ place: TestInstallation, _ email: String, _ password: String, from address: String = "192.0.2.1",
    at seconds: Int64 = 0
  ) throws -> Entrance.Outcome {
    try Entrance(storage: place.storage, gate: PasswordGate(), cost: cheap).signIn(
      email: email, password: password, from: .init(address: address, agent: "test"), occasion(at: seconds))
  }
}
