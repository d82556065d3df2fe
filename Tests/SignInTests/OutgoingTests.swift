import Basics
import Testing

@testable import SignIn

@Suite struct OutgoingTests {
  @Test func asksAndPosts() throws {
    let server = try NonsenseServer()
    let got = try Outgoing.ask(server.address("good/echo"), headers: [("X-Test", "ja")])
    #expect(got.status == 200 && String(decoding: got.body, as: UTF8.self) == "GET  ja")
    let posted = try Outgoing.ask(server.address("good/echo"), form: [("a b", "ø&="), ("c", "")])
    #expect(String(decoding: posted.body, as: UTF8.self) == "POST a%20b=%C3%B8%26%3D&c= None")
    let empty = try Outgoing.ask(server.address("good/echo"), form: [])
    #expect(String(decoding: empty.body, as: UTF8.self) == "POST  None")
  }

  @Test(arguments: [
    ("large", "server-answer-too-large"), ("endless", "server-answer-too-large"), ("slow", "server-slow"),
    ("silent", "server-unreachable"),
  ])
  func whatServersDo(_ way: String, _ code: String) throws {
    let server = try NonsenseServer()
    let fault = #expect(throws: Diagnostic.self) {
      try Outgoing.ask(server.address("\(way)/x"), limit: 1000, within: .milliseconds(700))
    }
    #expect(fault?.code == code && fault?.kind == .unavailable && fault?.arguments == ["host": "127.0.0.1"])
  }

  @Test func noRedirectIsFollowed() throws {
    let server = try NonsenseServer()
    #expect(try Outgoing.ask(server.address("redirect/x")).status == 302)
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
    let server = try NonsenseServer()
    #expect(throws: Diagnostic.self) {
      try Outgoing.ask(server.address("good/echo"), headers: [("X-Test", "a\r\nX-Other: b")])
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
}
