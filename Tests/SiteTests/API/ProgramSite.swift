import Basics
import Formats
import HTTPTypes
import Pages
import SignIn
import Spaces
import Store

@testable import Site

/// A site with one space, and whoever asks it as a program does.
struct ProgramSite {
  let site: WorkSite
  let space: Space
  let owner: Identifier<Person>
  /// May read and write.
  let token: String

  init(on given: WorkSite? = nil) throws {
    site = try given ?? WorkSite()
    let (person, _) = try site.signedIn("Kari Nordmann")
    owner = person
    space = try site.storage.write { tx in
      try Space.make(
        SpaceDraft(kind: .region, name: "Region", purpose: ""), owner: person, by: .command("test"), tx,
        WorkSite.occasion)
    }
    token = try Self.token(of: person, [.read, .write], site)
  }

  static func token(of person: Identifier<Person>, _ scopes: Set<Scope>, _ site: WorkSite) throws -> String {
    try site.storage.write { tx in
      try APITokens.make(
        for: person, name: "Test", scopes: scopes, expires: WorkSite.occasion.now.adding(.seconds(3600)), tx,
        WorkSite.occasion)
    }
  }

  var list: String { "/api/v1/spaces/\(space.id)/note" }

  /// - Parameters:
  ///   - token: nil for nobody's; the owner's unless said.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, token: String?? = nil,
    type: String = "application/json", fields: [String: String] = [:]
  ) -> SentReply {
    var request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    if let token = token ?? self.token { request.headerFields[.authorization] = "Bearer \(token)" }
    if let body {
      request.headerFields[.contentType] = type
      request.headerFields[.contentLength] = String(body.utf8.count)
    }
    for (name, value) in fields { HTTPField.Name(name).map { request.headerFields[$0] = value } }
    return site.edge.answer(to: request, sending: Array((body ?? "").utf8))
  }

  /// Adds a note; its address and its tag.
  func note(_ title: String = "One", text: String = "x") -> (path: String, tag: String) {
    let made = ask(.post, list, #"{"title": "\#(title)", "content": {"text": "\#(text)"}}"#)
    return (made.header("Location") ?? "", made.header("ETag") ?? "")
  }
}

extension SentReply {
  var json: JSONValue { (try? JSONValue(reading: text)) ?? .null }
  /// The codes of what is wrong.
  var codes: [String] {
    guard case .array(let problems)? = json["problems"] else { return [] }
    return problems.compactMap { $0["code"]?.text }
  }
}
