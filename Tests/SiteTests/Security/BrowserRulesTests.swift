import HTTPTypes
import Pages
import Rulebook
import SignIn
import Spaces
import Store
import TestContent
import Synchronization
import Testing

@testable import Site
@testable import WorkPages

/// What replies tell browsers, and what they tell nobody.
@Suite struct BrowserRulesTests {
  private static let paths = ["/", "/about", "/sign-in", "/spaces", "/api/v1/units", "/nowhere", "/healthz"]

  private func answer(
    _ site: WorkSite, _ method: HTTPRequest.Method, _ path: String, _ fields: [HTTPField.Name: String] = [:]
  ) -> SentReply {
    var request = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    for (name, value) in fields { request.headerFields[name] = value }
    return site.edge.answer(to: request)
  }

  @Test func noOtherSiteMayReadAnything() throws {
    let site = try WorkSite(withSignIn: true)
    let asking = [HTTPField.Name.origin: "https://evil.example", .accessControlRequestMethod: "POST"]
    for path in Self.paths {
      for method in [HTTPRequest.Method.get, .options, .post] {
        let fields = answer(site, method, path, asking).head.headerFields
        let names = fields.map { $0.name.canonicalName }
        #expect(!names.contains { $0.hasPrefix("access-control-") }, "\(method) \(path)")
      }
    }
  }

  @Test func noPageIsShownInsideAnother() throws {
    let site = try WorkSite(withSignIn: true)
    for path in Self.paths {
      let policy = answer(site, .get, path).head.headerFields[.contentSecurityPolicy] ?? ""
      #expect(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "\(path)")
    }
  }

  @Test func whatIsSentIsNotSentBack() throws {
    let site = try WorkSite()
    for method in [HTTPRequest.Method.trace, .connect] {
      let answer = answer(site, method, "/about", [.cookie: "nabo-session=abc"])
      #expect(answer.status == 405 && !answer.text.contains("abc"))
    }
  }

  @Test func everyTextSaysHowItIsWritten() throws {
    let site = try WorkSite(withSignIn: true)
    for path in Self.paths {
      let type = answer(site, .get, path).head.headerFields[.contentType] ?? ""
      let isJSON = type.hasPrefix("application/json")
      #expect(type.hasSuffix("charset=utf-8") || isJSON, "\(path): \(type)")
    }
  }

  @Test(arguments: ["0103,0104", "%22%0d%0aX:y", "..%2f..%2fetc", "=cmd"])
  func namesOfFilesAreOurs(_ units: String) throws {
    let site = try WorkSite()
    let question = "/api/v1/compare?date=2015-01-01&file=yes&format=csv&merge="
    for path in [question + "0103,0104&title=" + units, question + units] {
      let said = answer(site, .get, path).header("Content-Disposition")
      #expect(said.map { $0.wholeMatch(of: /attachment; filename="[a-z.-]+"/) != nil } ?? true)
    }
  }

  @Test func ofAFieldThatIsSentTwiceTheFirstCountsAndTheAddressNeverStandsInForTheForm() throws {
    let visit = try #require(Query(encoded: "a=1&a=2"))
    #expect(visit["a"] == "1")
    let site = try WorkSite(withSignIn: true)
    let (person, session) = try site.signedIn("Kari Nordmann")
    let sent = site.post(
      "/account/profile?name=Eve",
      [("name", "Kari Hansen"), ("name", "Eve"), ("language", "nb"), ("email", "a@b.no")],
      session: session, token: WorkSite.token(session))
    #expect(sent.status == 303)
    #expect(try site.storage.read { tx in try Person.get(person, tx).name } == "Kari Hansen")
  }

  /// The log has the engine's own words, the visitor has ours.
  @Test func whatNobodyExpectedIsForTheLogAlone() throws {
    let reported = Mutex<[StorageFault]>([])
    let fault = StorageFault.unexpected("relation secret_table does not exist")
    let workplace = Workplace(
      storage: FaultyStorage(fault: fault), occasion: { WorkSite.occasion },
      report: { fault in reported.withLock { $0.append(fault) } })
    let site = try Website(
      content: SiteContent(
        atlas: SmallCountry.atlas, rulebook: .init(), texts: try MadeUpCountry.texts(),
        asset: { "/public/\($0)" }, today: { WorkSite.occasion.today }, workplace: workplace))
    let edge = Edge(pages: site.pages, assets: StaticFiles(), cache: ReplyCache(limit: 1 << 20))
    var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/spaces")
    request.headerFields[.cookie] = "nabo-session=\(Secret(randomBytes: WorkSite.occasion.randomBytes).text)"
    let answer = edge.answer(to: request)
    #expect(answer.status == 503 && !answer.text.contains("secret_table"))
    #expect(reported.withLock { $0 }.contains { "\($0)".contains("secret_table") })
  }

  @Test func signingOutTellsTheBrowserToDropWhatItKept() throws {
    let site = try WorkSite(withSignIn: true)
    let session = try site.signedIn().cookie
    let answer = site.post("/sign-out", [], session: session, token: WorkSite.token(session))
    #expect(answer.header("Clear-Site-Data") == "\"cache\"")
    #expect(answer.cookies.contains { $0.hasPrefix("nabo-session=;") })
  }
}
