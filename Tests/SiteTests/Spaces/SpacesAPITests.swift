import Basics
import Formats
import HTTPTypes
import NIOCore
import Pages
import SignIn
import Spaces
import Store
import Testing
import WorkPages

@testable import Site

/// What programs are told of spaces: by the same rules as people, whatever they show.
@Suite struct SpacesAPITests {
  private let site: WorkSite
  private let owner: Identifier<Person>
  /// Shows nothing to the public.
  private let closed: Space
  /// Shows that it exists, and what is published.
  private let open: Space

  init() throws {
    site = try WorkSite()
    let (person, _) = try site.signedIn("Kari Nordmann")
    owner = person
    (closed, open) = try site.storage.write { tx in
      let occasion = WorkSite.occasion
      let closed = try Space.make(
        SpaceDraft(kind: .region, name: "Closed", purpose: ""), owner: person, by: .command("test"), tx,
        occasion)
      let open = try Space.make(
        SpaceDraft(kind: .region, name: "Open", purpose: "", shows: [.existence, .things]), owner: person,
        by: .command("test"), tx, occasion)
      for space in [closed, open] {
        for state in [ThingState.draft, .internal, .published] {
          let draft = ThingDraft(
            .note, title: state.rawValue, content: Note(text: "").json, state: state, from: occasion.today)
          try Thing.make(draft, in: space, by: .command("test"), tx, occasion)
        }
      }
      return (closed, open)
    }
  }

  @Test func withoutATokenOnlyWhatThePublicSees() throws {
    #expect(try names() == ["Open"])
    #expect(try titles(open) == ["published"])
    #expect(things(closed).status == 404)
    #expect(try value("/api/v1/spaces").elements.first?["role"] == .null)
  }

  @Test(arguments: [[.read], [.read, .write]] as [Set<Scope>])
  func aTokenThatReadsSeesWhatItsPersonSees(_ scopes: Set<Scope>) throws {
    let token = try token(of: owner, scopes)
    #expect(try names(token) == ["Closed", "Open"])
    let all: Set = ["draft", "internal", "published"]
    #expect(Set(try titles(open, token)) == all)
    #expect(Set(try titles(closed, token)) == all)
    #expect(try value("/api/v1/spaces", token).elements.allSatisfy { $0["role"] == .text("owner") })
  }

  @Test func aTokenThatOnlyWritesReadsNothing() throws {
    let token = try token(of: owner, [.write])
    #expect(try names(token) == [])
    #expect(things(open, token).status == 404)
    #expect(things(closed, token).status == 404)
  }

  @Test func aTokenOfSomebodyElseSeesNoMoreThanThePublic() throws {
    let token = try token(of: try site.signedIn("Ola Nordmann").person, [.read, .write])
    #expect(try names(token) == ["Open"])
    #expect(try titles(open, token) == ["published"])
    #expect(things(closed, token).status == 404)
  }

  /// What may not be seen is answered, byte for byte, as what there is not.
  @Test func whatMayNotBeSeenIsAsIfItWereNotThere() throws {
    let hidden = things(closed)
    let absent = site.get("/api/v1/spaces/01arz3ndektsv4rrffq69g5fav/things")
    #expect(hidden.status == 404 && hidden.text == absent.text)
  }

  @Test func aTokenThatIsWorthNothingIsRefused() throws {
    let made = try token(of: owner, [.read])
    let expired = try token(of: owner, [.read], expires: .seconds(1))
    try site.storage.write { tx in
      try tx.run("UPDATE api_token SET revoked = 1 WHERE hash = \(Secret(made.dropFirst(5))?.hash ?? [])")
      try tx.run("UPDATE api_token SET expires = 1 WHERE hash = \(Secret(expired.dropFirst(5))?.hash ?? [])")
    }
    let never = "nabo_" + String(repeating: "A", count: 43)
    for token in [made, expired, never, "nabo_", ""] {
      for path in ["/api/v1/spaces/\(open.id)/history", "/api/v1/spaces/\(open.id)/things"] {
        let answer = site.get(path, fields: [.authorization: "Bearer \(token)"])
        #expect(answer.status == 401, "\(token.prefix(8)) \(path)")
        #expect(answer.header("WWW-Authenticate") != nil)
        #expect(!answer.text.contains("published"))
      }
    }
  }

  @Test func aClosedAccountTakesItsTokensAlong() throws {
    let token = try token(of: owner, [.read])
    try site.storage.write { tx in
      _ = try Person.get(owner, tx).change(
        .init(state: .closed), by: .command("test"), tx, WorkSite.occasion)
    }
    #expect(site.get("/api/v1/spaces", fields: [.authorization: "Bearer \(token)"]).status == 401)
  }

  @Test(arguments: [
    "kind=nonsense", "limit=0", "limit=201", "limit=x", "limit=-1", "offset=-1", "offset=1.5",
    "offset=99999999999999999999",
  ]) func whatCannotBeReadIsSaid(_ query: String) throws {
    let answer = site.get("/api/v1/spaces/\(open.id)/things?\(query)")
    #expect(answer.status == 400)
    #expect(answer.header("Content-Type")?.hasPrefix("application/problem+json") == true)
    let field = String(query.prefix { $0 != "=" })
    #expect(answer.text.contains("\"\(field)\""), "it names the parameter")
  }

  @Test func listsGoOn() throws {
    let token = try token(of: owner, [.read])
    let base = "/api/v1/spaces/\(open.id)/things?limit=2"
    let first = try value(base, token).elements.compactMap { $0["title"]?.text }
    let rest = try value(base + "&offset=2", token).elements.compactMap { $0["title"]?.text }
    #expect(first.count == 2 && rest.count == 1)
    #expect(Set(first + rest) == ["draft", "internal", "published"])
    #expect(try value(base + "&offset=3", token) == .array([]))
    #expect(try value("/api/v1/spaces/\(open.id)/things?kind=study", token) == .array([]))
  }

  /// Nothing is written at these addresses, so no body is taken: not even of whoever may write.
  @Test(arguments: ["{", "{}", "[1,2", String(repeating: "x", count: 3_000_000)])
  func noBodyIsTaken(_ body: String) throws {
    let token = try token(of: owner, [.write])
    let things = site.get("/api/v1/spaces/\(open.id)/things").text
    for path in ["/api/v1/spaces/\(open.id)/history", "/api/v1/spaces/\(open.id)/things"] {
      var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
      request.headerFields[.contentType] = "application/json"
      request.headerFields[.contentLength] = String(body.utf8.count)
      request.headerFields[.authorization] = "Bearer \(token)"
      let answer = site.edge.answer(to: request, sending: Array(body.utf8))
      #expect(answer.status == 405)
      #expect(answer.header("Allow") == "GET, HEAD")
    }
    #expect(site.get("/api/v1/spaces/\(open.id)/things").text == things)
  }

  @Test func theDescriptionListsExactlyWhatThereIs() throws {
    let described = try value("/api/v1/openapi.json")["paths"].map(members) ?? []
    var told: [String: Set<String>] = [:]
    for path in described {
      let route = path.key.replacing("{number}", with: "1").replacing("{format}", with: "pdf")
        .replacing(/\{(id|member|import|post)\}/, with: open.id.text)
      let place = try #require(site.website.place(at: route.split(separator: "/").map(String.init)))
      guard place.manner.isWork else { continue }
      told[place.pattern, default: []].formUnion(members(path.value).map(\.key))
      #expect(Set(members(path.value).map(\.key)).isSubset(of: place.manner.methods.map(\.rawValue)))
    }
    let there = AddressTests.work.filter { $0.address.hasPrefix("/api/") }
    #expect(Set(told.keys) == Set(there.map(\.pattern)))
    for (_, pattern, methods) in there {
      #expect(told[pattern] == Set(methods.map(\.rawValue)), "\(pattern)")
    }
  }

  @Test func aDatabaseThatIsGoneIsSaid() throws {
    let broken = try WorkSite(storage: FaultyStorage(fault: .gone))
    let answer = broken.get("/api/v1/spaces")
    #expect(answer.status == 503 && answer.header("Retry-After") != nil)
  }

  private func token(
    of person: Identifier<Person>, _ scopes: Set<Scope>, expires: Duration = .seconds(3600)
  ) throws -> String {
    try site.storage.write { tx in
      _ = try Person.get(person, tx).change(
        .init(state: .active), by: .command("test"), tx, WorkSite.occasion)
      return try APITokens.make(
        for: person, name: "Test", scopes: scopes, expires: WorkSite.occasion.now.adding(expires), tx,
        WorkSite.occasion)
    }
  }

  private func things(_ space: Space, _ token: String? = nil) -> SentReply {
    site.get(
      "/api/v1/spaces/\(space.id)/things",
      fields: token.map { [.authorization: "Bearer \($0)"] } ?? [:])
  }

  private func value(_ path: String, _ token: String? = nil) throws -> JSONValue {
    let answer = site.get(path, fields: token.map { [.authorization: "Bearer \($0)"] } ?? [:])
    try #require(answer.status == 200, "\(answer.text)")
    return try JSONValue(reading: answer.text)
  }

  private func names(_ token: String? = nil) throws -> [String] {
    try value("/api/v1/spaces", token).elements.compactMap { $0["name"]?.text }.sorted()
  }

  private func titles(_ space: Space, _ token: String? = nil) throws -> [String] {
    let answer = things(space, token)
    return try JSONValue(reading: answer.text).elements.compactMap { $0["title"]?.text }
  }

  private func members(_ value: JSONValue) -> [JSONValue.Member] {
    guard case .object(let members) = value else { return [] }
    return members
  }
}

extension JSONValue {
  fileprivate var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
