import Basics
import Foundation
import Logging
import Pages
import Synchronization
import Testing

@testable import Site

/// The real server on a real port: whatever is sent, it answers sensibly and lives on.
@Suite struct SiteServerTests {
  private static let pages = PageSource(
    respond: { visit in
      Reply(
        status: visit.segments.isEmpty ? 200 : 404, body: Array("page \(visit.path)".utf8), route: "/:any")
    },
    variant: { $0.acceptLanguage })

  private static let silent = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }

  private static func server(
    _ settings: ServerSettings, log: Logger = silent,
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> SiteServer {
    SiteServer(pages: pages, assets: StaticFiles(), log: log, settings: settings, onListening: onListening)
  }

  /// Runs `body` with the port of a server that is stopped afterwards.
  private func withServer(
    _ settings: ServerSettings = ServerSettings(port: 0), log: Logger = silent,
    _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    try await withRunningServer({ Self.server(settings, log: log, onListening: $0) }, body)
  }

  private func status(_ answer: String) -> Int? {
    answer.split(separator: " ", maxSplits: 2).dropFirst().first.flatMap { Int($0) }
  }

  @Test func answersPagesAndHealth() async throws {
    try await withServer { port in
      let page = await RawClient.get("/", port: port)
      #expect(page.hasPrefix("HTTP/1.1 200"))
      #expect(page.hasSuffix("page /"))
      #expect(page.contains("\r\nDate: "))
      let health = await RawClient.get("/healthz", port: port)
      #expect(health.hasSuffix("ok\n"))
      #expect(health.lowercased().contains("cache-control: no-store"))
    }
  }

  @Test func refusalsCarryTheSecurityHeaders() async throws {
    try await withServer { port in
      for path in ["/%ff", "/../../etc/passwd", "/missing", "/public/../Package.swift"] {
        let answer = await RawClient.get(path, port: port)
        let status = try #require(self.status(answer))
        #expect((400..<500).contains(status), "\(path)")
        #expect(answer.lowercased().contains("content-security-policy: default-src 'none'"), "\(path)")
      }
    }
  }

  @Test func twoRequestsOnOneConnection() async throws {
    try await withServer { port in
      let answers = await RawClient.exchange(
        "HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", port: port
      )
      #expect(answers.components(separatedBy: "HTTP/1.1 200").count == 3)
      #expect(answers.components(separatedBy: "page /").count == 2)
    }
  }

  @Test func notModifiedHasNoBody() async throws {
    try await withServer { port in
      let page = await RawClient.get("/", port: port)
      let tag = try #require(
        page.split(separator: "\r\n").first { $0.lowercased().hasPrefix("etag: ") }?.dropFirst(6))
      let again = await RawClient.get("/", port: port, headers: ["If-None-Match: \(tag)"])
      #expect(status(again) == 304)
      #expect(again.hasSuffix("\r\n\r\n"))
    }
  }

  private static let oddRequests = [
    "GET / HTTP/1.1\r\n\r\n",
    "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /" + String(repeating: "a", count: 20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /" + String(repeating: "a", count: 100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 100_000) + "\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 5000) + "\r\n",
    "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
    "NONSENSE\r\n\r\n",
    "\r\n\r\n\r\n",
    "FROB / HTTP/1.1\r\nHost: a\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nhello",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{FC}\u{3}\u{3}",
    "GET /æøå HTTP/1.1\r\nHost: a\r\nCookie: =;;=;a\r\n\r\n",
  ]

  /// An idle timeout of a second ends what never becomes a request.
  @Test func livesThroughOddRequests() async throws {
    try await withServer(ServerSettings(port: 0, idleTimeout: .seconds(1))) { port in
      for request in Self.oddRequests {
        let answer = await RawClient.exchange(request, port: port)
        if let status = status(answer) {
          #expect(status < 500, "\(request.prefix(60).debugDescription)")
        }
        let after = await RawClient.get("/healthz", port: port)
        #expect(self.status(after) == 200, "after \(request.prefix(60).debugDescription)")
      }
    }
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 405),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello", 413),
    ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400),
    (
      "GET /" + String(repeating: "a", count: 17_000) + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
      414
    ),
    ("GET /" + String(repeating: "a", count: 100_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("GET /%ff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 60_000) + "\r\n\r\n", 400),
  ])
  func saysWhatIsWrong(_ request: String, _ expected: Int) async throws {
    try await withServer { port in
      let answer = await RawClient.exchange(request, port: port)
      #expect(status(answer) == expected)
    }
  }

  @Test func unfinishedRequestIsGivenUp() async throws {
    try await withServer(ServerSettings(port: 0, idleTimeout: .seconds(1))) { port in
      #expect(await RawClient.exchange("GET / HTTP/1.1\r\nHost: a\r\nX: ", port: port) == "")
    }
  }

  /// Bytes that come keep no connection open; only whole heads do.
  @Test(arguments: ["GET /", "GET / HTTP/1.1\r\nHost: a\r\nX: "])
  func aHeadThatComesSlowlyIsGivenUp(_ beginning: String) async throws {
    let settings = ServerSettings(port: 0, idleTimeout: .seconds(60), headTimeout: .milliseconds(300))
    try await withServer(settings) { port in
      let start = ContinuousClock.now
      #expect(await RawClient.exchange(beginning, then: "x", every: .milliseconds(50), port: port) == "")
      #expect(ContinuousClock.now - start < .seconds(19))
    }
  }

  @Test func aConnectionThatSaysNothingIsGivenUp() async throws {
    let settings = ServerSettings(port: 0, idleTimeout: .seconds(60), headTimeout: .milliseconds(300))
    try await withServer(settings) { port in
      let start = ContinuousClock.now
      #expect(await RawClient.exchange("", port: port) == "")
      #expect(ContinuousClock.now - start < .seconds(19))
    }
  }

  /// Lines of a head that does not end. Where the machine is too busy to read the first head in time, once more.
  @Test func aSecondHeadThatComesSlowlyIsGivenUp() async throws {
    let settings = ServerSettings(port: 0, idleTimeout: .seconds(60), headTimeout: .seconds(3))
    try await withServer(settings) { port in
      var (answer, start) = ("", ContinuousClock.now)
      for _ in 0..<5 where answer.isEmpty {
        start = .now
        answer = await RawClient.exchange(
          "GET / HTTP/1.1\r\nHost: a\r\n\r\n", then: "GET / HTTP/1.1\r\nX: ", every: .milliseconds(100),
          port: port)
      }
      #expect(answer.hasSuffix("page /"))
      #expect(ContinuousClock.now - start < .seconds(19))
    }
  }

  @Test func aConnectionMayRestBetweenTwoRequestsForLonger() async throws {
    let settings = ServerSettings(port: 0, idleTimeout: .seconds(60), headTimeout: .seconds(3))
    try await withServer(settings) { port in
      var answer = ""
      for _ in 0..<5 where answer.isEmpty {
        answer = await RawClient.exchange(
          "GET /a HTTP/1.1\r\nHost: a\r\n\r\n",
          then: "GET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
          every: .seconds(5), port: port)
      }
      #expect(answer.contains("page /a"))
      #expect(answer.hasSuffix("page /b"))
    }
  }

  @Test func takenPortIsNamed() async throws {
    try await withServer { port in
      await #expect(throws: Diagnostic("port-taken", .badInput, ["port": String(port)])) {
        try await Self.server(ServerSettings(port: port)).run()
      }
    }
  }

  @Test func takenPortOfMetricsIsNamed() async throws {
    try await withServer { port in
      let settings = ServerSettings(port: 0, metricsAddress: MetricsAddress("127.0.0.1:\(port)"))
      await #expect(throws: Diagnostic("port-taken", .badInput, ["port": String(port)])) {
        try await Self.server(settings).run()
      }
    }
  }

  /// 192.0.2.0/24 is reserved for documentation (RFC 5737), so no machine has such an address.
  @Test func addressOfAnotherMachineIsNamed() async throws {
    await #expect(throws: Diagnostic("address-unusable", .badInput, ["host": "192.0.2.1", "port": "0"])) {
      try await Self.server(ServerSettings(host: "192.0.2.1", port: 0)).run()
    }
  }

  @Test func logNamesNothingOfTheVisitor() async throws {
    let lines = Lines()
    let log = Logger(label: "test") { _ in JSONLinesLog(level: .info) { lines.add($0) } }
    try await withServer(log: log) { port in
      _ = await RawClient.get(
        "/secret-path?secret=query", port: port,
        headers: ["Cookie: secret=cookie", "User-Agent: secret-agent"])
    }
    let text = lines.all.joined()
    #expect(text.contains("\"route\":\"/:any\""))
    #expect(text.contains("\"status\":\"404\""))
    #expect(!text.contains("secret"))
    #expect(!text.contains("127.0.0.1"))
  }
}

/// Lines written from any thread.
private final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) {
    lines.withLock { $0.append(line) }
  }
}
