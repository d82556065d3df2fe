import Basics
import Spaces
import Store
import Testing

@testable import SignIn
import Formats

@Suite(.onEveryEngine) struct SessionTests {
  @Test func aCookieOpensItsSessionAndTheDatabaseDoesNotHoldIt() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let cookie = try open(place, person)
    let session = try #require(try find(cookie.text, place, at: 10))
    #expect(Base64URL.bytes(cookie.text)?.count == 32, "256 bits")
    #expect(session.person == person.id && session.name == "Kari Nordmann" && session.stage == .complete)
    let stored = try place.storage.read { tx in
      try tx.rows("SELECT hash FROM session").map { try $0.bytes("hash") }
    }
    #expect(stored == [cookie.hash] && Base64URL.text(cookie.hash) != cookie.text)
    #expect(try find(Base64URL.text(cookie.hash), place, at: 10) == nil)
    #expect("\(cookie)" == "•••" && !String(reflecting: cookie).contains(cookie.text))
  }

  @Test func theFormTokenBelongsToTheCookie() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let first = try #require(try find(try open(place, person).text, place, at: 0))
    let second = try #require(try find(try open(place, person).text, place, at: 0))
    #expect(first.csrfToken != second.csrfToken && first.csrfToken.utf8.count == 43)
  }

  /// Idle for 12 hours, or 7 days old: over. The clock before the session by more than five minutes: over too.
  @Test(
    arguments: [
      (0, 0, true), (12 * 3600 - 1, 0, true), (12 * 3600, 0, false), (7 * 86400 - 1, 7 * 86400 - 60, true),
      (7 * 86400, 7 * 86400 - 60, false), (-200, 0, true), (-301, 0, false), (-365 * 86400, 0, false),
      (365 * 86400, 0, false), (10, 1000, false),
    ] as [(Int64, Int64, Bool)])
  func sessionsEnd(_ now: Int64, _ seen: Int64, _ holds: Bool) throws {
    let place = try TestInstallation()
    let cookie = try open(place, try place.person())
    try place.storage.write { tx in try tx.run("UPDATE session SET seen = \(occasion(at: seen).now)") }
    #expect((try find(cookie.text, place, at: now) != nil) == holds)
  }

  @Test func aSessionFromAWrongClockIsTakenAwayForGood() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let cookie = try open(place, person, at: 30 * 86400)
    _ = try open(place, person, at: 0)
    #expect(try find(cookie.text, place, at: 30 * 86400) == nil)
  }

  @Test func aHalfDoneSignInLastsTenMinutes() throws {
    let place = try TestInstallation()
    let cookie = try open(place, try place.person(), stage: .awaitsCode)
    #expect(try find(cookie.text, place, at: 599)?.stage == .awaitsCode)
    #expect(try find(cookie.text, place, at: 600) == nil)
  }

  @Test func afterRotationTheOldCookieOpensNothing() throws {
    let place = try TestInstallation()
    let old = try open(place, try place.person(), stage: .awaitsCode)
    let session = try #require(try find(old.text, place, at: 1))
    let new = try place.storage.write { tx in try Sessions.rotate(session, tx, occasion(at: 2)) }
    #expect(try find(old.text, place, at: 3) == nil)
    #expect(try find(new.text, place, at: 3)?.stage == .complete)
    #expect(try find(new.text, place, at: 3)?.sessionID == session.sessionID)
  }

  @Test func sessionsAreListedAndEndedOneOrAll() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let other = try place.person("Ola Nordmann")
    let cookies = try (0..<3).map { try open(place, person, at: $0) }
    let others = try open(place, other)
    let first = try #require(try find(cookies[0].text, place, at: 5))
    #expect(try list(place, person).map(\.agent) == ["Firefox, Linux", "Firefox, Linux", "Firefox, Linux"])
    #expect(try place.storage.write { tx in try Sessions.end(first.sessionID, of: other.id, tx) } == false)
    #expect(try find(cookies[0].text, place, at: 5) != nil)
    #expect(try place.storage.write { tx in try Sessions.end(first.sessionID, of: person.id, tx) })
    #expect(try find(cookies[0].text, place, at: 5) == nil)
    let kept = try #require(try find(cookies[1].text, place, at: 5))
    #expect(
      try place.storage.write { tx in try Sessions.endAll(of: person.id, except: kept.sessionID, tx) } == 1)
    #expect(try find(cookies[1].text, place, at: 5) != nil && find(others.text, place, at: 5) != nil)
    #expect(try place.storage.write { tx in try Sessions.endAll(tx) } == 2)
    #expect(try find(others.text, place, at: 5) == nil)
  }

  @Test func whoseAccountIsClosedIsOut() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let cookie = try open(place, person)
    try place.storage.write { tx in
      try person.change(.init(state: .closed), by: .command("test"), tx, occasion(at: 1))
    }
    #expect(try find(cookie.text, place, at: 2) == nil)
  }

  @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "=", count: 43), "æ"])
  func noSession(_ cookie: String) throws {
    let place = try TestInstallation()
    _ = try open(place, try place.person())
    #expect(try find(cookie, place, at: 1) == nil)
  }

  private func open(
    _ place: TestInstallation, _ person: Person, stage: SessionState.Stage = .complete, at seconds: Int64 = 0
  ) throws -> Secret {
    try place.storage.write { tx in
      try Sessions.open(
        for: person.id, stage: stage, by: .password,
        agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", tx,
        occasion(at: seconds))
    }
  }

  private func find(_ cookie: String, _ place: TestInstallation, at seconds: Int64) throws -> SessionState? {
    try place.storage.read { tx in try Sessions.find(cookie, tx, occasion(at: seconds)) }
  }

  private func list(_ place: TestInstallation, _ person: Person) throws -> [SessionLine] {
    try place.storage.read { tx in try Sessions.list(of: person.id, tx, occasion(at: 5)) }
  }
}
