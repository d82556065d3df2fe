import Basics
import Foundation
import TestServers
import Testing

@testable import Publishers

@Suite("Asking a publisher")
struct PublisherClientTests {
  private func fault(_ answers: String, _ body: (PublisherClient) throws -> Void = { _ = try $0.text() })
    throws
    -> (fault: Diagnostic?, test: TestClient)
  {
    let test = try TestClient(answers)
    let client = test.client(mostBytes: 1000, timeout: .milliseconds(700))
    return (#expect(throws: Diagnostic.self) { try body(client) }, test)
  }

  @Test("What has not changed is not sent again, and is the same bytes")
  func conditional() throws {
    let test = try TestClient(#"{"GET /v1/x": {"text": "[1]", "etag": "\"a\""}}"#)
    #expect(try test.client().text() == "[1]")
    #expect(try test.client().text() == "[1]")
    let asked = try test.server.asked()
    #expect(asked.map { $0.head["If-None-Match"] } == [nil, "\"a\""])
    #expect(asked[0].head["User-Agent"]?.hasPrefix("Nabo/") == true && asked[0].head["Cookie"] == nil)
  }

  @Test("A date serves where there is no tag")
  func lastModified() throws {
    let test = try TestClient(
      #"{"GET /v1/x": [{"text": "[1]", "head": {"Last-Modified": "Mon, 30 Nov 2026 08:00:00 GMT"}}, {"status": 304}]}"#
    )
    #expect(try test.client().text() == "[1]" && test.client().text() == "[1]")
    #expect(try test.server.asked()[1].head["If-Modified-Since"] == "Mon, 30 Nov 2026 08:00:00 GMT")
  }

  @Test("What was kept and is not what was written is asked for again")
  func spoiltCache() throws {
    let test = try TestClient(#"{"GET /v1/x": {"text": "[1]", "etag": "\"a\""}}"#)
    _ = try test.client().text()
    for file in try FileManager.default.contentsOfDirectory(at: test.folder, includingPropertiesForKeys: nil)
    {
      try Data((try String(contentsOf: file, encoding: .utf8)).replacing("[1]", with: "[2]").utf8).write(
        to: file)
    }
    #expect(try test.client().text() == "[1]")
    #expect(try test.server.asked()[1].head["If-None-Match"] == nil)
  }

  @Test("A busy server is left alone for as long as it wants")
  func retryAfter() throws {
    let test = try TestClient(
      #"{"GET /v1/x": [{"status": 429, "head": {"Retry-After": "7"}}, {"status": 503}, {"text": "[1]"}]}"#)
    #expect(try test.client().text() == "[1]")
    #expect(test.waited == [.seconds(7), .seconds(2)])
  }

  @Test(
    "Retry-After may be a moment",
    arguments: [
      ("Fri, 15 Jan 2027 08:00:05 GMT", 5), ("Fri, 15 Jan 2027 07:00:00 GMT", 0), ("12", 12),
    ])
  func moments(_ text: String, _ seconds: Int) {
    #expect(RetryTime.wait(text, at: Instant(milliseconds: 1_800_000_000_000)) == .seconds(seconds))
  }

  @Test("Words that are no time are none", arguments: ["soon", "", "-1", "1e9"])
  func noMoments(_ text: String) {
    #expect(RetryTime.wait(text, at: Instant(milliseconds: 0)) == nil)
  }

  @Test("Who wants a long wait is given up, and it is told how long")
  func longWait() throws {
    let (fault, test) = try fault(#"{"GET /v1/x": {"status": 429, "head": {"Retry-After": "3600"}}}"#)
    #expect(
      fault?.code == "publisher-busy" && fault?.arguments["seconds"] == "3600" && fault?.kind == .unavailable)
    #expect(test.waited.isEmpty)
  }

  @Test(
    "What passes is tried again, with longer waits; what lasts is not",
    arguments: [
      (#"{"status": 500}"#, "publisher-failing", 4), (#"{"way": "slow"}"#, "server-slow", 4),
      (#"{"way": "cut", "text": "[0, 1, 2]"}"#, "server-answer-broken", 4),
      (#"{"way": "silent"}"#, "server-unreachable", 4), (#"{"way": "bomb"}"#, "server-answer-too-large", 1),
      (#"{"status": 404, "type": "text/html", "text": "<html>"}"#, "publisher-refused", 1),
      (#"{"status": 410}"#, "publisher-refused", 1),
      (#"{"type": "text/html", "text": "<html>"}"#, "publisher-wrong-kind", 1),
      (#"{"status": 304}"#, "publisher-refused", 1),
      (#"{"status": 302, "head": {"Location": "https://example.org/v1/x"}}"#, "publisher-moved", 1),
      (#"{"status": 302}"#, "publisher-moved", 1),
      (#"{"status": 302, "head": {"Location": "{base}/v1/x"}}"#, "publisher-moved", 4),
    ])
  func whatServersDo(_ answer: String, _ code: String, _ calls: Int) throws {
    let (fault, test) = try fault(#"{"GET /v1/x": \#(answer)}"#)
    #expect(fault?.code == code && fault?.kind == .unavailable)
    #expect(try test.questions.count == calls)
    #expect(
      test.waited == (calls == 4 && code != "publisher-moved" ? [.seconds(1), .seconds(2), .seconds(4)] : []))
  }

  @Test("Where nobody listens it is said, and nothing is lost")
  func refused() throws {
    let test = try TestClient("{}")
    let client = test.client(base: "http://127.0.0.1:1/v1")
    let fault = #expect(throws: Diagnostic.self) { try client.text() }
    #expect(fault?.code == "server-unreachable" && fault?.kind == .unavailable)
  }

  @Test("A moved address is followed on the same host, and a POST nowhere")
  func moved() throws {
    let test = try TestClient(
      #"{"GET /v1/x": {"status": 301, "head": {"Location": "/v2/x"}}, "GET /v2/x": {"text": "[2]"}, "POST /v1/x": {"status": 307, "head": {"Location": "/v2/x"}}}"#
    )
    #expect(try test.client().text() == "[2]")
    let fault = #expect(throws: Diagnostic.self) { try test.client().text(.init("/x", body: [])) }
    #expect(fault?.code == "publisher-moved")
  }

  @Test("What a refusal says is told")
  func reason() throws {
    let (fault, _) = try fault(
      #"{"GET /v1/x": {"status": 400, "text": "{\"type\":\"Parameter error\",\"title\":\"Non-existent value\",\"status\":400}"}}"#
    )
    #expect(fault?.arguments["reason"] == "Non-existent value" && fault?.arguments["status"] == "400")
  }

  @Test("An answer that cannot be read is not kept", arguments: ["", "gzip-cut"])
  func unreadable(_ way: String) throws {
    let text = way.isEmpty ? "[1" : "[\(String(repeating: "1,", count: 5000))1]"
    let test = try TestClient(#"{"GET /v1/x": {"text": "\#(text)", "etag": "\"a\"", "way": "\#(way)"}}"#)
    #expect(throws: Diagnostic.self) {
      try test.client().answer(.init("/x")) { answer throws(Diagnostic) in
        throw Diagnostic("json-malformed", .badInput, at: .init(file: answer.address))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: test.folder.path))
  }

  @Test("No more calls go out than a publisher allows")
  func window() throws {
    let test = try TestClient(#"{"GET /v1/x": {"text": "[1]"}}"#)
    let client = test.client(calls: 2)
    for _ in 0..<5 { _ = try client.text() }
    #expect(test.waited == [.seconds(10), .seconds(10)])
  }

  @Test("Pages are read to the last, and one that broke off goes on where it was")
  func pages() throws {
    let answers = #"""
      {"GET /v1/x": {"text": "1 {base}/v1/x?p=2"}, "GET /v1/x?p=3": {"text": "3"},
       "GET /v1/x?p=2": [{"status": 500}, {"status": 500}, {"status": 500}, {"status": 500}, {"text": "2 {base}/v1/x?p=3"}]}
      """#
    let test = try TestClient(answers)
    func read(_ client: PublisherClient) throws(Diagnostic) -> [String] {
      try client.pages(.init("/x")) { answer throws(Diagnostic) in
        let parts = String(decoding: answer.body, as: UTF8.self).split(separator: " ").map(String.init)
        return ([parts[0]], parts.count > 1 ? parts[1] : nil, nil)
      }
    }
    #expect(throws: Diagnostic.self) { try read(test.client()) }
    #expect(try read(test.client()) == ["1", "2", "3"])
    #expect(try test.questions.count { $0 == "GET /v1/x" } == 1)
    test.clock.advance(by: .seconds(3601))
    _ = try read(test.client())
    #expect(try test.questions.count { $0 == "GET /v1/x" } == 2)
  }

  @Test(
    "Pages that lead in a circle or elsewhere are not followed",
    arguments: [
      ("{base}/v1/x", "publisher-pages"), ("https://example.org/v1/x", "publisher-moved"),
      ("{base}/v2/x", "publisher-moved"), ("x", "publisher-moved"),
    ])
  func badPages(_ next: String, _ code: String) throws {
    let test = try TestClient(#"{"GET /v1/x": {"text": "\#(next)"}}"#)
    let fault = #expect(throws: Diagnostic.self) {
      try test.client().pages(.init("/x")) { answer throws(Diagnostic) in
        ([1], String(decoding: answer.body, as: UTF8.self), nil)
      }
    }
    #expect(fault?.code == code)
  }
}
