import Basics
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site

/// What one visitor is shown never reaches another, nor stays where another could find it.
@Suite struct PrivacyOfPagesTests {
  @Test func nameOfAVisitorIsShownToNobodyElse() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn("Kari Nordmann")
    #expect(!site.get("/about").text.contains("Kari Nordmann"))
    let mine = site.get("/about", session: cookie)
    #expect(mine.text.contains("Kari Nordmann"))
    #expect(mine.header("Cache-Control") == "no-store" && mine.header("ETag") == nil)
    #expect(site.get("/about").header("Vary")?.contains("Cookie") == true)
    // Neither the reply that is kept for everybody nor that for somebody else.
    #expect(!site.get("/about").text.contains("Kari Nordmann"))
    let (_, other) = try site.signedIn("Ola Hansen")
    #expect(!site.get("/about", session: other).text.contains("Kari Nordmann"))
  }

  @Test func pagesWherePeopleWorkAreKeptByNobody() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn()
    for path in ["/spaces", "/account", "/studies", "/sign-in"] {
      for session in [nil, cookie] {
        let answer = site.get(path, session: session)
        #expect(answer.header("Cache-Control") == "no-store", "\(path)")
        #expect(answer.header("ETag") == nil, "\(path)")
      }
    }
  }

  @Test func pagesForMembersSendVisitorsToSignInAndBack() throws {
    let site = try WorkSite()
    let answer = site.get("/studies?question=compare&merge=0101,0102")
    #expect(answer.status == 303)
    #expect(
      answer.header("Location") == "/sign-in?back=%2Fstudies%3Fquestion%3Dcompare%26merge%3D0101,0102")
  }

  @Test func sessionThatAwaitsItsCodeIsNobodyYet() throws {
    let site = try WorkSite()
    let (_, cookie) = try site.signedIn(stage: .awaitsCode)
    #expect(!site.get("/about", session: cookie).text.contains("Kari Nordmann"))
    #expect(site.get("/studies?question=compare&merge=0101,0102", session: cookie).status == 303)
  }

  @Test func cookieThatIsWorthNothingIsTakenAway() throws {
    let site = try WorkSite()
    let forged = Secret(randomBytes: WorkSite.occasion.randomBytes)
    let answer = site.get("/about", session: forged)
    #expect(answer.status == 200)
    #expect(answer.cookies == ["nabo-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"])
    #expect(answer.text == site.get("/about").text)
  }

  @Test func sealOfFormsIsGivenOnceAndOnlyWhereThereIsAForm() throws {
    let site = try WorkSite(publicAddress: "https://nabo.example.no", withSignIn: true)
    #expect(site.get("/about").cookies.isEmpty)
    #expect(site.get("/spaces").cookies.isEmpty)
    let answer = site.get("/sign-in")
    #expect(answer.cookies.count == 1)
    let given = try #require(answer.cookies.first)
    #expect(given.hasPrefix("__Host-nabo-form="))
    #expect(given.hasSuffix("; Path=/; HttpOnly; SameSite=Strict; Secure"))
    let value = try #require(given.split(separator: "=").dropFirst().first?.prefix(43))
    let again = site.get("/sign-in", fields: [.cookie: "__Host-nabo-form=\(value)"])
    #expect(again.cookies.isEmpty)
  }

  @Test func tokenOfAProgramOpensTheAPIAlone() throws {
    let site = try WorkSite()
    let (person, _) = try site.signedIn()
    let token = try site.storage.write { tx in
      try APITokens.make(
        for: person, name: "regneark", scopes: [.read],
        expires: WorkSite.occasion.now.adding(.seconds(3600)), tx, WorkSite.occasion)
    }
    #expect(site.get("/api/v1/units", fields: [.authorization: "Bearer \(token)"]).status == 200)
    #expect(!site.get("/about", fields: [.authorization: "Bearer \(token)"]).text.contains("Kari Nordmann"))
    for wrong in ["Bearer nabo_\(String(repeating: "A", count: 43))", "Bearer x", "bearer "] {
      let answer = site.get("/api/v1/units", fields: [.authorization: wrong])
      #expect(answer.status == 401)
      #expect(answer.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
    }
    // Between the visitor and a proxy.
    #expect(site.get("/api/v1/units", fields: [.authorization: "Basic a2FyaTp4"]).status == 200)
  }

  @Test(arguments: [StorageFault.gone, .busy, .full, .readOnly, .newer(found: 9, known: 6), .damaged])
  func databaseAtFaultLeavesTheComparisonAlone(_ fault: StorageFault) throws {
    let site = try WorkSite(storage: FaultyStorage(fault: fault))
    let cookie = Secret(randomBytes: WorkSite.occasion.randomBytes)
    for session in [nil, cookie] {
      for path in ["/", "/about", "/study/today?date=2015-01-01&merge=0103,0104", "/api/v1/units"] {
        #expect(site.get(path, session: session).status == 200, "\(path)")
      }
    }
    // Nobody is signed out because the database is away.
    #expect(site.get("/about", session: cookie).cookies.isEmpty)
    let page = site.get("/studies?question=compare&merge=0103,0104", session: cookie)
    #expect(page.status == 503)
    #expect(page.header("Retry-After") == "30")
    let form = site.post(
      "/studies", [("title", "Det vi kom fram til")], session: cookie, token: WorkSite.token(cookie))
    #expect(form.status == 503)
    #expect(form.text.contains("value=\"Det vi kom fram til\""))
  }
}
