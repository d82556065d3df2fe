import Foundation
import HTTPTypes
import NIOCore
import Pages
import Testing

@testable import Site

/// The rules between HTTP and pages, without a socket.
@Suite struct EdgeTests {
  private static let page = String(repeating: "<p>Nabo</p>", count: 500)

  private func edge(
    cacheBytes: Int = 1 << 20,
    _ respond: @escaping Responder = { _ in
      Reply(body: Array(EdgeTests.page.utf8), route: "/")
    }
  ) -> Edge {
    Edge(
      pages: PageSource(respond: respond, variant: { $0.acceptLanguage }), assets: StaticFiles(),
      cache: ReplyCache(limit: cacheBytes))
  }

  private func get(
    _ path: String, _ fields: [HTTPField.Name: String] = [:], method: HTTPRequest.Method = .get
  )
    -> HTTPRequest
  {
    var request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    for (name, value) in fields { request.headerFields[name] = value }
    return request
  }

  @Test(arguments: [
    ("/", HTTPRequest.Method.get, 200), ("/", .head, 200), ("/healthz", .get, 200), ("/", .post, 405),
    ("/", .options, 405), ("/%00", .get, 400), ("/" + String(repeating: "a", count: 17_000), .get, 414),
  ])
  func everyReplyCarriesTheSecurityHeaders(_ path: String, _ method: HTTPRequest.Method, _ status: Int) throws
  {
    let head = edge().answer(to: get(path, method: method)).head
    #expect(head.status.code == status)
    let policy = try #require(head.headerFields[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(head.headerFields[.xContentTypeOptions] == "nosniff")
    for name in ["Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"] {
      #expect(head.headerFields[try #require(HTTPField.Name(name))] != nil, "\(name)")
    }
  }

  @Test func headIsGetWithoutBody() {
    let edge = edge()
    let full = edge.answer(to: get("/"))
    let head = edge.answer(to: get("/", method: .head))
    #expect(head.head == full.head)
    #expect(head.head.headerFields[.contentLength] == String(Self.page.utf8.count))
    #expect(head.body.readableBytes == 0)
    #expect(full.body.readableBytes == Self.page.utf8.count)
  }

  @Test func otherMethodsAreToldWhatIsAllowed() {
    let head = edge().answer(to: get("/", method: .delete)).head
    #expect(head.headerFields[.allow] == "GET, HEAD")
  }

  @Test(arguments: [[HTTPField.Name.contentLength: "5"], [.transferEncoding: "chunked"]])
  func bodiesAreRefusedAndNotRead(_ fields: [HTTPField.Name: String]) {
    let answer = edge().answer(to: get("/", fields))
    #expect(answer.head.status.code == 413)
    #expect(answer.closesConnection)
    #expect(answer.head.headerFields[.connection] == "close")
  }

  @Test func knownContentIsNotSentAgain() throws {
    let edge = edge()
    let tag = try #require(edge.answer(to: get("/")).head.headerFields[.eTag])
    for known in [tag, "\"other\", \(tag)", "*", String(tag.dropFirst(2))] {
      let answer = edge.answer(to: get("/", [.ifNoneMatch: known]))
      #expect(answer.head.status.code == 304)
      #expect(answer.body.readableBytes == 0)
      #expect(answer.head.headerFields[.eTag] == tag)
      #expect(answer.head.headerFields[.contentLength] == nil)
    }
    #expect(edge.answer(to: get("/", [.ifNoneMatch: "\"other\""])).head.status.code == 200)
  }

  @Test(arguments: [
    ("gzip", true), ("br, gzip;q=0.5", true), ("deflate,gzip", true), ("gzip;q=0", false), ("br", false),
    ("", false), ("gzip; q=0", false),
  ])
  func compressedForThoseWhoTakeIt(_ accepted: String, _ isCompressed: Bool) {
    let answer = edge().answer(to: get("/", [.acceptEncoding: accepted]))
    #expect(answer.head.headerFields[.contentEncoding] == (isCompressed ? "gzip" : nil))
    let body = Array(answer.body.readableBytesView)
    let plain = isCompressed ? GzipTests.unpacked(body, limit: 100_000) : body
    #expect(plain == Array(Self.page.utf8))
  }

  @Test func samePageIsRenderedOnce() {
    let count = Counter()
    let edge = edge { _ in
      count.increase()
      return Reply(body: Array("page".utf8), route: "/")
    }
    for _ in 0..<3 { _ = edge.answer(to: get("/a?b=1")) }
    #expect(count.value == 1)
    _ = edge.answer(to: get("/a?b=2"))
    _ = edge.answer(to: get("/a?b=1", [.acceptLanguage: "sv"]))
    #expect(count.value == 3)
  }

  @Test(arguments: [
    Reply(status: 404, body: [1], route: "/"), Reply(body: [1], caching: .none, route: "/"),
    Reply(headers: [.init("Set-Cookie", "theme=dark")], body: [1], route: "/"),
    .redirect(to: "/x", route: "/"),
  ])
  func someRepliesAreNeverKept(_ reply: Reply) {
    let count = Counter()
    let edge = edge { _ in
      count.increase()
      return reply
    }
    for _ in 0..<2 { _ = edge.answer(to: get("/")) }
    #expect(count.value == 2)
  }

  @Test func keptRepliesStayWithinTheirMemory() {
    let count = Counter()
    let edge = edge(cacheBytes: 100_000) { _ in
      count.increase()
      return Reply(body: [UInt8](repeating: 0, count: 5000), route: "/")
    }
    for number in 0..<100 { _ = edge.answer(to: get("/?n=\(number)")) }
    for number in 95..<100 { _ = edge.answer(to: get("/?n=\(number)")) }
    #expect(count.value == 100)
    _ = edge.answer(to: get("/?n=85"))
    #expect(count.value == 101)
  }

  @Test func replyThatWouldDriveOutManyIsNotKept() {
    let count = Counter()
    let edge = edge(cacheBytes: 100_000) { _ in
      count.increase()
      return Reply(body: [UInt8](repeating: 0, count: 20_000), route: "/")
    }
    for _ in 0..<2 { _ = edge.answer(to: get("/")) }
    #expect(count.value == 2)
  }

  @Test func versionedFilesAreKeptForGood() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Self.page.utf8).write(to: folder.appending(path: "app.css"))
    let assets = try StaticFiles(folder: folder)
    let edge = Edge(
      pages: PageSource(respond: { _ in Reply(status: 404, body: [], route: "") }, variant: { _ in "" }),
      assets: assets,
      cache: ReplyCache(limit: 0))
    let versioned = edge.answer(to: get(assets.address(of: "app.css"), [.acceptEncoding: "gzip"])).head
    #expect(versioned.headerFields[.cacheControl] == "public, max-age=31536000, immutable")
    #expect(versioned.headerFields[.contentEncoding] == "gzip")
    #expect(versioned.headerFields[.contentType] == "text/css; charset=utf-8")
    for path in ["/public/app.css", "/public/app.css?v=0123456789abcdef"] {
      #expect(edge.answer(to: get(path)).head.headerFields[.cacheControl] == "public, max-age=300")
    }
    #expect(edge.answer(to: get("/public/missing.css")).head.status.code == 404)
  }
}
