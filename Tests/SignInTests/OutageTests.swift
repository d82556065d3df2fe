import Basics
import Synchronization
import Testing

@testable import SignIn
import Outgoing

@Suite("A server elsewhere that does not answer")
struct OutageTests {
  /// A clock that moves when it is told to.
  private final class Clock: Sendable {
    private let moment = Mutex(ContinuousClock.now)

    var now: ContinuousClock.Instant { moment.withLock(\.self) }

    func advance(by time: Duration) { moment.withLock { $0 += time } }
  }

  private let clock = Clock()
  private let silence = Diagnostic("server-slow", .unavailable, ["host": "issuer.example"])

  @Test("Silence is remembered for a while, and an answer of any kind ends it")
  func remembered() {
    let outage = Outage { [clock] in clock.now }
    #expect(!outage.isFresh)
    outage.note(silence)
    #expect(outage.isFresh)
    clock.advance(by: Outage.pause)
    #expect(!outage.isFresh)
    outage.note(silence)
    outage.note(Diagnostic("server-refused", .unavailable))
    #expect(!outage.isFresh)
    outage.note(silence)
    outage.note(nil)
    #expect(!outage.isFresh)
  }

  @Test("An issuer that did not answer is not waited for again, and asked anew after a while")
  func issuer() throws {
    let place = try TestInstallation()
    let server = try NonsenseServer()
    let outage = Outage { [clock] in clock.now }
    let issuer = Issuer(
      try settings(server, "good"), proof: .secret("s"), redirect: redirect, outage: outage)
    outage.note(silence)
    #expect(throws: IssuerFault.unreachable) {
      try issuer.begin(link: nil, back: "/", place.storage, occasion(at: 0))
    }
    clock.advance(by: Outage.pause)
    _ = try issuer.begin(link: nil, back: "/", place.storage, occasion(at: 1))
  }

  @Test("A letter is not handed to a mail server that did not answer a moment ago")
  func mail() throws {
    let outage = Outage { [clock] in clock.now }
    outage.note(silence)
    let sender = try #require(EmailAddress("nabo@example.org"))
    let postman = Postman(server: try MailServer("smtp://127.0.0.1:1"), sender: sender, outage: outage)
    let letter = Postman.Letter(to: "kari@example.org", subject: "Hei", text: "Hei", language: "nb")
    // Port 1 answers nobody either; that the server was not asked shows in the memory, which was not renewed.
    clock.advance(by: Outage.pause - .seconds(1))
    #expect(throws: Diagnostic("server-unreachable", .unavailable, ["host": "127.0.0.1"])) {
      try postman.send(letter, occasion(at: 0))
    }
    clock.advance(by: .seconds(2))
    #expect(!outage.isFresh)
  }
}
