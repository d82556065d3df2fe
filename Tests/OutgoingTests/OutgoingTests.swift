import Basics
import TestServers
import Testing

@testable import Outgoing

@Suite struct OutgoingTests {
  private func server(_ answer: String) throws -> LocalPublisher {
    try LocalPublisher(#"{"GET /x": \#(answer), "POST /x": \#(answer)}"#)
  }

  private func address(_ server: LocalPublisher) throws -> WebAddress {
    try #require(WebAddress("\(server.address)/x"))
  }

  @Test func asksAndPosts() throws {
    let server = try server(#"{"text": "{echo}"}"#)
    let got = try Outgoing.ask(address(server), headers: [("X-Test", "ja")])
    #expect(got.status == 200 && String(decoding: got.body, as: UTF8.self) == "GET  ja")
    let posted = try Outgoing.ask(address(server), form: [("a b", "ø&="), ("c", "")])
    #expect(String(decoding: posted.body, as: UTF8.self) == "POST a%20b=%C3%B8%26%3D&c= None")
    let empty = try Outgoing.ask(address(server), form: [])
    #expect(String(decoding: empty.body, as: UTF8.self) == "POST  None")
  }

  @Test func theHeadIsReadWhateverTheCaseOfItsNames() throws {
    let server = try server(#"{"text": "x", "etag": "\"a\"", "head": {"RETRY-after": "7"}}"#)
    let got = try Outgoing.ask(address(server))
    #expect(got.header("etag") == "\"a\"" && got.header("retry-after") == "7" && got.header("x") == nil)
    #expect(try Outgoing.ask(address(server), headers: [("If-None-Match", "\"a\"")]).status == 304)
  }

  @Test(arguments: [
    (#"{"way": "bomb"}"#, "server-answer-too-large"), (#"{"way": "endless"}"#, "server-answer-too-large"),
    (#"{"way": "slow"}"#, "server-slow"), (#"{"way": "silent"}"#, "server-unreachable"),
    (#"{"way": "cut", "text": "0123456789"}"#, "server-answer-broken"),
    (##"{"head": {"Content-Encoding": "gzip"}, "text": "no gzip"}"##, "server-answer-broken"),
  ])
  func whatServersDo(_ answer: String, _ code: String) throws {
    let server = try server(answer)
    let fault = #expect(throws: Diagnostic.self) {
      try Outgoing.ask(address(server), body: nil, limit: 1000, within: .milliseconds(700), compressed: true)
    }
    #expect(fault?.code == code && fault?.kind == .unavailable && fault?.arguments == ["host": "127.0.0.1"])
  }

  @Test func aCompressedAnswerIsUnpacked() throws {
    let server = try server(#"{"way": "gzip", "text": "æøå"}"#)
    let got = try Outgoing.ask(address(server), body: nil, compressed: true)
    #expect(String(decoding: got.body, as: UTF8.self) == "æøå")
  }

  @Test func noRedirectIsFollowed() throws {
    let server = try server(#"{"status": 302, "head": {"Location": "{base}/y"}}"#)
    #expect(try Outgoing.ask(address(server)).status == 302)
  }

  @Test(arguments: ["http://example.org/", "ftp://localhost/", "file:///etc/passwd", "smtp://localhost/"])
  func withoutTLSNobodyElsewhereIsAsked(_ text: String) throws {
    let address = WebAddress(text)
    #expect(address.map { !$0.isProtected } ?? true)
    guard let address else { return }
    let fault = #expect(throws: Diagnostic.self) { try Outgoing.ask(address) }
    #expect(fault?.code == "server-untrusted")
  }

  @Test func aHeaderCannotBeginAnother() throws {
    let server = try server(#"{"text": "{echo}"}"#)
    #expect(throws: Diagnostic.self) {
      try Outgoing.ask(address(server), headers: [("X-Test", "a\r\nX-Other: b")])
    }
  }

  @Test(arguments: [
    ("https://example.org", "example.org"), ("https://EXAMPLE.org:8443/a?b", "example.org"),
    ("smtp://[::1]:25", "[::1]"), ("http://localhost/", "localhost"),
  ])
  func addresses(_ text: String, _ host: String) {
    #expect(WebAddress(text)?.host == host)
  }

  @Test(arguments: [
    "", "example.org", "https://", "https:///x", "https://user@example.org/", "https://example.org:0/",
    "https://example.org:99999/", "https://example.org:x/", "https://exa mple.org/", "https://exämple.org/",
    "https://[::1/", "https://example.org\r\n/",
  ])
  func noAddresses(_ text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test(arguments: [
    ("https://a.no:8/x?y", "/z", "https://a.no:8/z"), ("https://a.no", "https://b.no/", "https://b.no/"),
    ("https://a.no", "//b.no/", nil), ("https://a.no/x", "z", nil), ("https://a.no/x", "", nil),
  ])
  func references(_ text: String, _ reference: String, _ expected: String?) throws {
    #expect(try #require(WebAddress(text)).following(reference)?.text == expected)
  }
}
