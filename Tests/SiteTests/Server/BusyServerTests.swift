import Foundation
import Logging
import Pages
import Synchronization
import Testing

@testable import Site

/// The real server while many ask for much: what is cheap is answered, and what nobody waits for ends.
@Suite struct BusyServerTests {
  private static let silent = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }

  /// `/heavy` works until nobody waits for it, `/stuck` waits until the gate opens; what else there is costs nothing.
  private final class Site: Sendable {
    let (began, ended) = (Counter(), Counter())
    let gate = DispatchSemaphore(value: 0)

    var pages: PageSource {
      PageSource(
        handling: { visit in
          switch visit.path {
          case "/heavy": Handling(work: 10_000_000)
          case "/light": Handling(work: 100)
          case "/stuck": Handling(isAttended: true, source: .elsewhere)
          case "/signed-in-heavy": Handling(isAttended: true, work: 10_000_000)
          case "/spaces": Handling(isAttended: true)
          default: .reading
          }
        }, respond: Self.reply,
        work: { [self] visit, isWanted in
          if visit.path == "/heavy" { work(isWanted) }
          return Self.reply(visit)
        },
        attend: { [self] visit in
          Attended { [self] isWanted in
            if visit.path == "/stuck" { gate.wait() }
            if visit.path == "/signed-in-heavy" { work(isWanted) }
            return Self.reply(visit)
          }
        }, variant: { _ in "" })
    }

    private func work(_ isWanted: StillWanted) {
      began.increase()
      while isWanted() { Thread.sleep(forTimeInterval: 0.001) }
      ended.increase()
    }

    private static func reply(_ visit: Visit) -> Reply {
      Reply(body: Array("page \(visit.path)".utf8), caching: .none, route: "/:any")
    }
  }

  private func withServer(
    _ site: Site, _ settings: ServerSettings = ServerSettings(port: 0),
    _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    try await withRunningServer(
      {
        SiteServer(
          pages: site.pages, assets: StaticFiles(), log: Self.silent, settings: settings, onListening: $0)
      }, body)
  }

  @Test(arguments: ["/heavy", "/signed-in-heavy"])
  func whatIsCheapIsAnsweredWhileOneAddressFloods(_ heavy: String) async throws {
    let site = Site()
    try await withServer(site) { port in
      let flood = (0..<30).map { _ in RawClient.leaving(heavy, port: port) }
      while site.began.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
      for path in ["/healthz", "/about", "/light", "/spaces"] {
        #expect(await RawClient.get(path, port: port).hasPrefix("HTTP/1.1 200"), "\(path)")
      }
      let refused = await RawClient.get(heavy, port: port)
      #expect(refused.hasPrefix("HTTP/1.1 429"))
      #expect(refused.lowercased().contains("\r\nretry-after: "))
      for connection in flood { connection.leave() }
      while site.ended.value < site.began.value { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  @Test func workEndsWhenItsVisitorLeaves() async throws {
    let site = Site()
    try await withServer(site) { port in
      let visitor = RawClient.leaving("/heavy", port: port)
      while site.began.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(site.ended.value == 0)
      visitor.leave()
      while site.ended.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  /// Sixteen visits wait for a server elsewhere.
  @Test func callsElsewhereHoldUpNobody() async throws {
    let site = Site()
    try await withServer(site) { port in
      let waiting = (0..<16).map { _ in RawClient.leaving("/stuck", port: port) }
      for path in ["/spaces", "/about", "/light"] {
        #expect(await RawClient.get(path, port: port).hasPrefix("HTTP/1.1 200"), "\(path)")
      }
      for _ in waiting { site.gate.signal() }
      for visitor in waiting { visitor.leave() }
    }
  }

  /// The test ends, which is what it is about: a call that never comes back is left behind.
  @Test func theServerEndsWhateverIsUnderWay() async throws {
    let site = Site()
    try await withServer(site) { port in
      _ = RawClient.leaving("/stuck", port: port)
      _ = RawClient.leaving("/heavy", port: port)
      while site.began.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
    while site.ended.value == 0 { try await Task.sleep(for: .milliseconds(5)) }
    site.gate.signal()
  }

  @Test func oneAddressLeavesConnectionsToOthers() async throws {
    let site = Site()
    try await withServer(site, ServerSettings(port: 0, connectionsOfOne: 3)) { port in
      let halves = (0..<3).map { _ in RawClient.beginning("GET / HTTP/1.1\r\nHost: a\r\n", port: port) }
      try await Task.sleep(for: .milliseconds(50))
      #expect(await RawClient.get("/healthz", port: port) == "")
      halves[0].leave()
      var answer = ""
      while answer.isEmpty { answer = await RawClient.get("/healthz", port: port) }
      #expect(answer.hasSuffix("ok\n"))
      for half in halves { half.leave() }
    }
  }

  @Test func nobodyHasAllOfWhatIsShared() {
    let shares = Shares<String>(most: 5, mostOfOne: 3)
    #expect(shares.take(2, for: "a") && shares.take(for: "a"))
    #expect(!shares.take(for: "a"))
    #expect(!shares.take(3, for: "b") && shares.take(2, for: "b"))
    #expect(!shares.take(for: "c"))
    shares.giveBack(2, of: "a")
    #expect(shares.take(for: "c") && shares.take(for: "a"))
    #expect(!shares.take(for: "a"))
  }

  @Test func twoHostsAreRefused() async throws {
    try await withServer(Site()) { port in
      let answer = await RawClient.exchange(
        "GET /about HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", port: port)
      #expect(answer.hasPrefix("HTTP/1.1 400"))
    }
  }
}
