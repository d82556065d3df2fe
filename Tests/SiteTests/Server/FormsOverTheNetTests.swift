import Foundation
import Logging
import Pages
import Testing

@testable import Site

/// Forms on a real port: whole ones reach the page, others do not, and the connection is of use afterwards or closed.
@Suite struct FormsOverTheNetTests {
  private static let pages = PageSource(
    handling: { visit in
      Handling(
        methods: visit.segments == ["form"] ? [.get, .post] : [.get], formBytes: 1000, isAttended: true)
    },
    respond: { visit in
      Reply(body: Array("typed \(visit.form["a"] ?? "") by \(visit.client)".utf8), route: "/form")
    },
    variant: { _ in "" })

  private func withServer(
    _ settings: ServerSettings = ServerSettings(port: 0),
    _ body: @Sendable @escaping (Int) async throws -> Void
  ) async throws {
    let log = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }
    try await withRunningServer(
      { SiteServer(pages: Self.pages, assets: StaticFiles(), log: log, settings: settings, onListening: $0) },
      body)
  }

  private func form(_ body: String, length: Int? = nil, more: String = "") -> String {
    "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      + "Content-Length: \(length ?? body.utf8.count)\r\n\(more)\r\n\(body)"
  }

  @Test func wholeFormReachesThePageAndTheConnectionGoesOn() async throws {
    try await withServer { port in
      let answer = await RawClient.exchange(
        form("a=%C3%98yer+1") + form("a=2", more: "Connection: close\r\n"), port: port)
      #expect(answer.components(separatedBy: "HTTP/1.1 200").count == 3)
      #expect(answer.contains("typed \u{C3}\u{98}yer 1 by 127.0.0.1"))
      #expect(answer.contains("typed 2"))
    }
  }

  /// A button of another site sends nothing else.
  @Test func anEmptyFormIsAForm() async throws {
    try await withServer { port in
      let answer = await RawClient.exchange(form("", more: "Connection: close\r\n"), port: port)
      #expect(answer.hasPrefix("HTTP/1.1 200") && answer.contains("typed  by 127.0.0.1"))
    }
  }

  @Test func largeFormIsRefusedBeforeItIsRead() async throws {
    try await withServer { port in
      let answer = await RawClient.exchange(form("a=1", length: 1001), port: port)
      #expect(answer.hasPrefix("HTTP/1.1 413"))
      #expect(answer.lowercased().contains("connection: close"))
    }
  }

  @Test func formThatDoesNotComeInTimeIsGivenUp() async throws {
    let settings = ServerSettings(port: 0, formTimeout: .milliseconds(200))
    try await withServer(settings) { port in
      let answer = await RawClient.exchange(form("a=1", length: 100), port: port)
      #expect(answer.hasPrefix("HTTP/1.1 408"))
      #expect(!answer.contains("typed"))
      let health = await RawClient.get("/healthz", port: port)
      #expect(health.hasPrefix("HTTP/1.1 200"))
    }
  }

  @Test func whereAVisitorComesFromIsBelievedOfAProxyAlone() async throws {
    let claim = "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\nConnection: close\r\n"
    try await withServer { port in
      #expect(await RawClient.exchange(form("a=1", more: claim), port: port).contains("by 127.0.0.1"))
    }
    try await withServer(ServerSettings(port: 0, isBehindProxy: true)) { port in
      #expect(await RawClient.exchange(form("a=1", more: claim), port: port).contains("by 198.51.100.7"))
    }
  }

  @Test func transportSecurityIsAskedForWhereVisitorsComeByTLS() async throws {
    try await withServer(ServerSettings(port: 0, isSecure: true)) { port in
      let answer = await RawClient.get("/form", port: port)
      #expect(answer.contains("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n"))
    }
    try await withServer { port in
      #expect(!(await RawClient.get("/form", port: port)).contains("Strict-Transport-Security"))
    }
  }
}
