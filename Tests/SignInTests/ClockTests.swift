import Basics
import Spaces
import Store
import Testing

@testable import SignIn

/// A clock that goes back an hour or forward a day, and is put right: nobody gets in by it, and nobody stays out.
@Suite("A clock that jumps", .onEveryEngine)
struct ClockTests {
  private static let (hour, day) = (Int64(3600), Int64(86400))

  @Test("A session ends where the clock jumps, and a new one can be begun", arguments: [-hour, day])
  func sessions(_ jump: Int64) throws {
    let place = try TestInstallation()
    let person = try place.person()
    let before = try open(place, person, at: 0)
    #expect(try find(before, place, at: jump) == nil)
    let meanwhile = try open(place, person, at: jump)
    #expect(try find(meanwhile, place, at: jump) != nil)
    // Put right again: what was begun by the wrong clock must not outlive its limits.
    #expect(try find(meanwhile, place, at: 60) == nil || jump < 0)
    let after = try open(place, person, at: 60)
    #expect(try find(after, place, at: 61) != nil)
  }

  @Test("A limit that was filled holds nobody longer than it would have", arguments: [-hour, day])
  func limits(_ jump: Int64) throws {
    let place = try TestInstallation()
    let limit = RateLimit("test", 3, within: .seconds(600))
    for _ in 0..<3 { #expect(try take(limit, place, at: 0) == nil) }
    #expect(try take(limit, place, at: 0) != nil)
    #expect(try take(limit, place, at: jump) == nil)
    // Filled by the wrong clock, and put right: it never holds longer than its window.
    for _ in 0..<3 { _ = try take(limit, place, at: jump) }
    #expect(try take(limit, place, at: 0).map { $0 <= limit.within } ?? true)
  }

  @Test("The wait after wrong passwords is never longer than it was", arguments: [-hour, day])
  func wrongPasswords(_ jump: Int64) throws {
    let place = try TestInstallation()
    for _ in 0..<4 {
      try place.storage.write { tx in
        try WrongSignIns.count(account: "a", network: "n", tx, occasion(at: jump))
      }
    }
    let wait = try #require(try wait(place, at: jump))
    #expect(try self.wait(place, at: 0).map { $0 <= wait } ?? true)
  }

  @Test("A code that was used while the clock was ahead keeps its owner out no longer than it is put right")
  func codes() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let factor = SecondFactor(key: InstallationKey(randomBytes: occasion(at: 0).randomBytes))
    let secret = try place.storage.write { tx in
      let secret = try factor.propose(for: person.id, tx, occasion(at: Self.day))
      let code = TimeCode.digits(secret: secret.bytes, step: TimeCode.step(at: occasion(at: Self.day).now))
      #expect(try factor.confirm(code, for: person.id, tx, occasion(at: Self.day)) != nil)
      return secret
    }
    let now = occasion(at: 0)
    let code = TimeCode.digits(secret: secret.bytes, step: TimeCode.step(at: now.now))
    let taken = try (0..<2).map { _ in
      try place.storage.write { tx in try factor.accepts(code, of: person.id, tx, now) }
    }
    #expect(taken == [true, false], "a code counts once")
  }

  @Test("A link or a token from a clock that was ahead opens nothing, and would not last longer")
  func linksAndTokens() throws {
    let place = try TestInstallation()
    let person = try place.person()
    let (link, token) = try place.storage.write { tx in
      let ahead = occasion(at: Self.day)
      return (
        try OneTimeLinks.make(.reset, person: person.id, language: "nb", tx, ahead),
        try APITokens.make(
          for: person.id, name: "t", scopes: [.read], expires: occasion(at: 2 * Self.day).now, tx, ahead)
      )
    }
    for (seconds, opens) in [(Int64(0), false), (Self.day, true)] {
      let found = try place.storage.read { tx in
        let link = try OneTimeLinks.find(link.text, tx, occasion(at: seconds))
        return (link != nil, try APITokens.find("Bearer \(token)", tx, occasion(at: seconds)) != nil)
      }
      #expect(found == (opens, opens))
    }
  }

  private func open(_ place: TestInstallation, _ person: Person, at seconds: Int64) throws -> String {
    try place.storage.write { tx in
      try Sessions.open(for: person.id, by: .password, agent: "", tx, occasion(at: seconds)).text
    }
  }

  private func find(_ cookie: String, _ place: TestInstallation, at seconds: Int64) throws -> SessionState? {
    try place.storage.read { tx in try Sessions.find(cookie, tx, occasion(at: seconds)) }
  }

  private func take(_ limit: RateLimit, _ place: TestInstallation, at seconds: Int64) throws -> Duration? {
    try place.storage.write { tx in try RateLimits.take(limit, "somebody", tx, occasion(at: seconds)) }
  }

  private func wait(_ place: TestInstallation, at seconds: Int64) throws -> Duration? {
    try place.storage.read { tx in
      try WrongSignIns.wait(account: "a", network: "n", tx, occasion(at: seconds))
    }
  }
}
