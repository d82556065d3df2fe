import Basics
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Pages
@testable import Site

/// What stands between a form and the pages, through the whole edge.
@Suite struct FormSafetyTests {
  private let signOut = "/sign-out"

  @Test func formFromAnotherSiteIsRefused() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn()
    let token = WorkSite.token(cookie)
    for origin in ["https://evil.example", "null"] {
      let answer = site.post(signOut, [], session: cookie, token: token, fields: [.origin: origin])
      #expect(answer.status == 403)
    }
    #expect(site.post(signOut, [], session: cookie, token: token, fields: [.origin: nil]).status == 403)
    let stillThere = try site.storage.read { try Sessions.find(cookie.text, $0, WorkSite.occasion) }
    #expect(stillThere != nil)
  }

  @Test func formWithoutTheTokenOfItsSessionIsShownAgainWithWhatWasTyped() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn()
    let (_, other) = try site.signedIn("Ola Nordmann")
    for token in [nil, "", "nonsense", WorkSite.token(other), cookie.derived(for: "nabo form")] {
      let answer = site.post(signOut, [("text", "Øyer & <b>")], session: cookie, token: token)
      #expect(answer.status == 403)
      #expect(
        answer.text.contains("value=\"Øyer &amp; &lt;b>\"") || answer.text.contains("Øyer &amp; &lt;b&gt;"))
      #expect(answer.header("Cache-Control") == "no-store")
    }
  }

  @Test func sessionThatIsOverLetsNothingTypedBeLost() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn()
    _ = try site.storage.write { try Sessions.endAll($0) }
    let answer = site.post(
      signOut, [("text", "en lang tekst")], session: cookie, token: WorkSite.token(cookie))
    #expect(answer.status == 403)
    #expect(answer.text.contains("action=\"/sign-in\""))
    #expect(answer.text.contains("name=\"carried\" value=\"text=en%20lang%20tekst\""))
    #expect(answer.cookies.contains { $0.hasPrefix("nabo-session=;") })
  }

  @Test func passwordsAreNeverShownAgain() throws {
    let site = try WorkSite()
    let answer = site.post("/sign-in", [("email", "kari@example.org"), ("password", "hemmelig-ord")])
    #expect(answer.status == 403)
    #expect(answer.text.contains("kari@example.org"))
    #expect(!answer.text.contains("hemmelig-ord"))
  }

  @Test func tooManyFormsWait() throws {
    let site = try WorkSite(postsPerMinute: 2)
    let (_, cookie) = try site.signedIn()
    let token = WorkSite.token(cookie)
    for _ in 0..<2 {
      #expect(site.post("/sign-in", [], session: cookie, token: token).status != 429)
    }
    let answer = site.post("/sign-in", [("text", "abc")], session: cookie, token: token)
    #expect(answer.status == 429)
    #expect(answer.header("Retry-After") == "30")
    #expect(answer.text.contains("value=\"abc\""))
  }

  @Test func formsOfTheWrongSizeOrKindAreNotRead() throws {
    let site = try WorkSite()
    let large = String(Limits.formBytes + 1)
    let cases: [([HTTPField.Name: String?], Int)] = [
      ([.contentLength: large], 413), ([.contentLength: nil], 411), ([.contentLength: "-1"], 411),
      ([.transferEncoding: "chunked"], 411), ([.contentType: "application/json"], 415),
      ([.contentType: nil], 415), ([.contentType: "multipart/form-data; boundary=x"], 415),
    ]
    for (fields, status) in cases {
      let answer = site.post("/sign-in", [("a", "b")], fields: fields)
      #expect(answer.status == status, "\(fields)")
      // What was not read to its end cannot be followed by another request.
      #expect(answer.closesConnection == !(fields[.contentLength] == .some(nil)), "\(fields)")
    }
    #expect(site.post("/sign-in", [("a", "\u{0}")]).status == 400)
    let many = (0...Limits.formFields).map { ("f", String($0)) }
    #expect(site.post("/sign-in", many).status == 400)
  }

  @Test(arguments: [
    ("/study/today", HTTPRequest.Method.post, "GET, HEAD"), ("/sign-out", .get, "POST"),
    ("/sign-in", .delete, "GET, HEAD, POST"), ("/", .put, "GET, HEAD"),
  ])
  func everyAddressSaysWhatCanBeDoneThere(_ path: String, _ method: HTTPRequest.Method, _ allowed: String)
    throws
  {
    let site = try WorkSite()
    let answer = site.edge.answer(to: HTTPRequest(method: method, scheme: "http", authority: "a", path: path))
    #expect(answer.status == 405)
    #expect(answer.header("Allow") == allowed)
  }
}
