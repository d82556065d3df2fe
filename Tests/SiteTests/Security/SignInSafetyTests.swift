import Basics
import SignIn
import Spaces
import Store
import Testing

@testable import Site
@testable import WorkPages

/// What signing in must hold, whoever tries it from outside.
@Suite struct SignInSafetyTests {
  private static let password = "en lang setning om fjell"

  /// A site where Kari signs in with a password that is cheap to derive.
  private func site() throws -> WorkSite {
    let site = try WorkSite(withSignIn: true)
    let cost = try #require(ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1))
    try site.storage.write { tx in
      let person = try Person.make(
        PersonDraft(name: "Kari Nordmann", email: "kari@example.org"), by: .command("test"), tx,
        WorkSite.occasion)
      let hash = try PasswordHash(
        Self.password, cost: cost, randomBytes: WorkSite.occasion.randomBytes)
      try Accounts.open(person, password: hash, tx, WorkSite.occasion)
    }
    return site
  }

  private func signIn(
    _ site: WorkSite, _ form: [(String, String)], session: Secret? = nil
  ) throws -> SentReply {
    let seal = Secret(randomBytes: WorkSite.occasion.randomBytes)
    return site.post(
      "/sign-in", form, session: session, token: WorkSite.token(session ?? seal), seal: seal)
  }

  private func sessionCookie(_ answer: SentReply) -> Secret? {
    answer.cookies.first { $0.hasPrefix("nabo-session=") }?
      .dropFirst("nabo-session=".count).prefix(43).split(separator: ";").first.flatMap { Secret($0) }
  }

  private let right = [("email", "kari@example.org"), ("password", SignInSafetyTests.password)]

  /// Whoever plants a cookie before somebody signs in has nothing of it afterwards.
  @Test func cookieChangesAtSignIn() throws {
    let site = try site()
    let planted = Secret(randomBytes: WorkSite.occasion.randomBytes)
    let seal = Secret(randomBytes: WorkSite.occasion.randomBytes)
    let answer = site.post("/sign-in", right, session: planted, token: WorkSite.token(seal), seal: seal)
    #expect(answer.status == 303)
    let cookie = try #require(sessionCookie(answer))
    #expect(cookie.text != planted.text)
    #expect(site.get("/about", session: cookie).text.contains("Kari Nordmann"))
    #expect(!site.get("/about", session: planted).text.contains("Kari Nordmann"))
  }

  @Test func cookieIsWorthNothingAfterSigningOut() throws {
    let site = try site()
    let cookie = try #require(sessionCookie(try signIn(site, right)))
    let answer = site.post("/sign-out", [], session: cookie, token: WorkSite.token(cookie))
    #expect(answer.status == 303)
    #expect(answer.cookies.contains { $0.hasPrefix("nabo-session=;") })
    #expect(!site.get("/about", session: cookie).text.contains("Kari Nordmann"))
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "evil", "/\r\nX: y",
    "///evil.example", "/%0d%0aX",
  ])
  func signingInLeadsToNoOtherSite(_ back: String) throws {
    let site = try site()
    let answer = try signIn(site, right + [("back", back)])
    #expect(answer.status == 303)
    let location = try #require(answer.header("Location"))
    #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("evil"))
  }

  @Test func signingInLeadsBack() throws {
    let site = try site()
    let answer = try signIn(site, right + [("back", "/study/today?merge=0103,0104")])
    #expect(answer.header("Location") == "/study/today?merge=0103,0104")
  }

  @Test func wrongAddressAndWrongPasswordLookAlike() throws {
    let site = try site()
    func page(_ email: String) throws -> (Int, String) {
      let answer = try signIn(site, [("email", email), ("password", "feil passord her")])
      let text = answer.text.replacing(email, with: "")
        .replacing(/name="form-token" value="[^"]*"/, with: "")
      return (answer.status, text)
    }
    let known = try page("kari@example.org")
    let unknown = try page("nobody@example.org")
    #expect(known.0 == 403)
    #expect(known == unknown)
  }

  /// What was typed when the session ended is still there after signing in, and is sent with the new token.
  @Test func interruptedFormComesThroughSigningIn() throws {
    let site = try site()
    let answer = try signIn(
      site, right + [("carried", "title=%C3%98yer&text=lang%20tekst"), ("carried-to", "/studies")])
    #expect(answer.status == 200)
    #expect(answer.text.contains("action=\"/studies\""))
    #expect(answer.text.contains("name=\"title\" value=\"Øyer\""))
    let cookie = try #require(sessionCookie(answer))
    let token = try #require(answer.text.firstMatch(of: /name="form-token" value="([^"]*)"/)?.output.1)
    #expect(FormToken.matches(String(token), cookie.derived(for: "nabo form")))
  }

  @Test func interruptedFormIsSentToNoOtherSite() throws {
    let site = try site()
    let answer = try signIn(
      site, right + [("carried", "a=b"), ("carried-to", "https://evil.example/")])
    #expect(!answer.text.contains("evil.example"))
  }
}
